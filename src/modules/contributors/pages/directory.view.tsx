import { countInWords } from '#lib/text.ts'
import { href } from '#platform/http/page.ts'
import { Title } from '#ui/layout/title.tsx'
import { Button } from '#ui/nhs/button.tsx'
import { NotificationBanner } from '#ui/nhs/notification-banner.tsx'
import { inAddress } from '../directory.form.ts'
import type { DirectoryQuestion } from '../directory.ts'
import { type DirectoryCard, Found } from './directory-card.view.tsx'
import { DirectoryFilter, NobodyFound } from './directory-filter.view.tsx'
import { Pages } from './paging.view.tsx'

export type Lists = { held: number; withoutContact: number; quiet: number; days: number }
export type Asked = { subject: string; sent: number; held: number }

type Props = {
  people: readonly DirectoryCard[]
  question: DirectoryQuestion
  total: number
  page: number
  onPage: number
  lists: Lists
  asked: Asked | undefined
  may: { import: boolean; export: boolean }
}

export const directoryTitle = 'Contributors'

export function Directory({ people, question, total, page, onPage, lists, asked, may }: Props) {
  return (
    <>
      {asked && <JustAsked asked={asked} />}
      <Title>{directoryTitle}</Title>
      <ToDo lists={lists} />
      <Button href={href('/people/new')} variant="secondary">
        Add a contributor
      </Button>
      <ul class="nhsuk-list">
        {may.import && (
          <li>
            <a href={href('/people/import')}>Bring in a spreadsheet</a>
          </li>
        )}
        {may.export && (
          <li>
            <a href={href('/people/export')}>Take out a list</a>
          </li>
        )}
      </ul>
      <DirectoryFilter question={question} />
      <h2 class="nhsuk-heading-m">{countInWords(total, 'person', 'people')}</h2>
      {people.length === 0 ? <NobodyFound question={question} /> : <Found people={people} />}
      <Pages page={page} onPage={onPage} total={total} at={(number) => href('/people', {}, { ...inAddress(question), page: number })} />
    </>
  )
}

const JustAsked = ({ asked: { subject, sent, held } }: { asked: Asked }) => (
  <NotificationBanner variant="success" heading={`“${subject}” was sent to ${countInWords(sent, 'person', 'people')}`}>
    {held > 0 && (
      <p>
        {countInWords(held, 'person', 'people')} asked to hear in another way. <a href={href('/people/held')}>Take the message to them</a>.
      </p>
    )}
  </NotificationBanner>
)

/** What waits for somebody, with how much of it. */
const ToDo = ({ lists: { held, withoutContact, quiet, days } }: { lists: Lists }) => (
  <ul class="nhsuk-list">
    <li>
      <a href={href('/people/held')}>Messages to take to people</a>: {held}
    </li>
    <li>
      <a href={href('/people/without-contact')}>Without a named contact</a>: {withoutContact}
    </li>
    <li>
      <a href={href('/people/quiet')}>Heard nothing for {days} days</a>: {quiet}
    </li>
  </ul>
)
