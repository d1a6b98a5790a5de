import { momentInWords } from '#lib/dates.ts'
import type { Reader } from '#platform/database/types.ts'
import { PageError } from '#platform/errors.ts'
import { page, view } from '#platform/http/page.ts'
import { Title } from '#ui/layout/title.tsx'
import { Details } from '#ui/nhs/details.tsx'

/** In a demonstration only: the emails that a real installation would have sent, newest first. */
export default page({
  path: '/outbox',
  allow: 'anyone',

  async get({ db, organisation }) {
    if (!organisation.demonstration) throw new PageError(404, 'We cannot find this page')
    return view('Messages sent', <Outbox messages={await newestMessages(db)} />)
  },
})

const newestMessages = (db: Reader) =>
  db
    .selectFrom('platform.message')
    .select(['id', 'toAddress', 'subject', 'bodyText', 'queuedAt', 'sentAt'])
    .orderBy('queuedAt', 'desc')
    .limit(100)
    .execute()

type Message = Awaited<ReturnType<typeof newestMessages>>[number]

function Outbox({ messages }: { messages: readonly Message[] }) {
  return (
    <>
      <Title>Messages sent</Title>
      <p>
        In this demonstration no email leaves this computer. These are the last 100, newest first. They are also kept as files in the data folder.
      </p>
      {messages.length === 0 && <p>Nothing has been sent yet.</p>}
      {messages.map((message) => (
        <Details summary={summaryOf(message)}>
          <div class="heard-message">{withLinks(message.bodyText)}</div>
        </Details>
      ))}
    </>
  )
}

const summaryOf = ({ subject, toAddress, queuedAt }: Message): string =>
  toAddress === ''
    ? `Erased with the person whom it was about (${momentInWords(queuedAt)})`
    : `${subject} (to ${toAddress}, ${momentInWords(queuedAt)})`

/** The words of a message with its web addresses as links. Text stays text: nothing of it is read as markup. */
const withLinks = (text: string) => text.split(/(https?:\/\/\S+)/).map((part) => (/^https?:\/\//.test(part) ? <a href={part}>{part}</a> : part))
