import { dayInWords, dayOf } from '#lib/dates.ts'
import { href, page, view } from '#platform/http/page.ts'
import { Title } from '#ui/layout/title.tsx'
import { Button } from '#ui/nhs/button.tsx'
import { Input } from '#ui/nhs/input.tsx'
import { SummaryList } from '#ui/nhs/summary-list.tsx'
import { contributorsLike } from './requests.queries.ts'

const title = 'When somebody asks about their data'
const longest = 120

/** Where staff find whoever has asked on paper or by phone, and has left or never signed in. */
export const requestsPage = page({
  path: '/organisation/personal-data',
  allow: 'organisations.personal-data',

  async get({ db, person, answers }) {
    const who = [...(answers.get('who') ?? '').trim()].slice(0, longest).join('')
    const usable = who.length > 1 && !/\p{Cc}|\p{Cs}/u.test(who)
    return view(title, <Requests who={who} people={usable ? await contributorsLike(db, who) : undefined} />, {
      ...(person.may('organisations.settings') && { back: { href: href('/organisation'), text: 'Back to the settings' } }),
    })
  },
})

type Props = { who: string; people: Awaited<ReturnType<typeof contributorsLike>> | undefined }

const Requests = ({ who, people }: Props) => (
  <>
    <Title>{title}</Title>
    <p>
      Anyone may see everything that is kept about them, and have it erased. Who has an account does both alone, at any time. Do it here for those who
      ask by post, on the phone or in person. First make sure that they are who they say they are.
    </p>
    <form method="get" class="heard-toolbar">
      <Input name="who" label="Part of their name, email address or phone number" value={who} width={20} />
      <Button variant="secondary" small>
        Find
      </Button>
    </form>
    {people?.length === 0 && <p>Nobody is found. Staff are not listed here, and neither is who was erased.</p>}
    {people && people.length > 0 && (
      <SummaryList
        rows={people.map(({ id, name, email, phone, deactivatedAt }) => ({
          name,
          value:
            [email, phone, deactivatedAt && `left on ${dayInWords(dayOf(deactivatedAt))}`].filter(Boolean).join(', ') ||
            'No email address or phone number',
          actions: [
            { href: href('/people/:person/data', { person: id }), children: 'Data', visuallyHiddenText: `of ${name}` },
            { href: href('/people/:person/erasure', { person: id }), children: 'Erase', visuallyHiddenText: name },
          ],
        }))}
      />
    )}
    <p>
      Somebody who took part without an account uses <a href={href('/receipt')}>their receipt</a>: it shows what they said, and takes it back.
    </p>
  </>
)
