import { dayInWords } from '#lib/dates.ts'
import { href } from '#platform/http/page.ts'
import { Title } from '#ui/layout/title.tsx'
import { Button } from '#ui/nhs/button.tsx'
import { InsetText } from '#ui/nhs/inset-text.tsx'
import { SummaryList } from '#ui/nhs/summary-list.tsx'
import { TaskList } from '#ui/nhs/task-list.tsx'
import type { Passport } from '../passport.queries.ts'
import { type Area, areaNames, areas, needInWords, reviewDue, seenBy } from '../passport.ts'
import type { Whose } from '../whose.ts'

type Props = { title: string; whose: Whose; passport: Passport | undefined; today: string }

const saidOf = (passport: Passport | undefined, area: Area): string =>
  (passport?.needs ?? [])
    .filter((need) => need.area === area)
    .map(needInWords)
    .join(', ')

/** Somebody's own passport: each area with what they said of it, and a button to say that all of it is still right. */
export function OwnPassport({ title, passport, today }: Props) {
  return (
    <>
      <Title>{title}</Title>
      <p>Tell us what helps you take part, so that you do not have to explain it each time. Fill in only what you want to.</p>
      <p>
        <strong>We ask what you need, never why.</strong> You do not have to name a condition or a diagnosis.
      </p>
      {passport && <StillRight passport={passport} today={today} />}
      <h2 class="nhsuk-heading-m">What helps you</h2>
      <TaskList idPrefix="area" items={areaNames.map((area) => task(areas[area].title, `/my/passport/${area}`, saidOf(passport, area)))} />
      <h2 class="nhsuk-heading-m">In your words, and who sees it</h2>
      <TaskList
        idPrefix="also"
        items={[
          task('In your own words', '/my/passport/own-words', passport?.ownWords ?? ''),
          task('Who sees your access passport', '/my/passport/seen-by', seenBy[passport?.seenBy ?? 'staff']),
        ]}
      />
    </>
  )
}

const task = (name: string, path: string, said: string) => ({
  name,
  href: href(path),
  hint: said === '' ? undefined : said,
  status: said === '' ? 'Nothing said' : 'Said',
})

function StillRight({ passport, today }: { passport: Passport; today: string }) {
  const due = reviewDue(passport.reviewedOn, today)
  return (
    <form method="post">
      <InsetText>
        <p>
          {due
            ? `You last looked at this on ${dayInWords(passport.reviewedOn)}. Needs change: please look at it again.`
            : `You last looked at this on ${dayInWords(passport.reviewedOn)}. We ask you again after a year.`}
        </p>
      </InsetText>
      <Button variant={due ? undefined : 'secondary'}>It is still right</Button>
    </form>
  )
}

/** What staff read before they meet somebody. `withheldFor`: the named contact who alone may see it; '' while there is none. */
export function TheirPassport({ title, whose, passport, today, withheldFor }: Props & { withheldFor?: string }) {
  if (withheldFor !== undefined) return <Withheld title={title} whose={whose} contact={withheldFor} />
  const said = areaNames.filter((area) => saidOf(passport, area) !== '')
  const rows = [
    ...said.map((area) => ({ name: areas[area].title, value: saidOf(passport, area) })),
    ...(passport?.ownWords ? [{ name: 'In their own words', value: <Words text={passport.ownWords} /> }] : []),
  ]
  return (
    <>
      <Title caption={whose.name}>{title}</Title>
      {rows.length > 0 ? <SummaryList rows={rows} /> : <p>{whose.name} has not told us about access needs.</p>}
      {passport && (
        <p>
          {passport.seenBy === 'staff' ? 'Seen by all staff who deal with them.' : 'Seen by their named contact alone: do not pass it on.'} They last
          looked at it on {dayInWords(passport.reviewedOn)}
          {reviewDue(passport.reviewedOn, today) && ', more than a year ago. Ask them whether it is still right'}.
        </p>
      )}
      <Button href={href('/people/:person/passport/change', { person: whose.id })}>Change it for them</Button>
    </>
  )
}

const Withheld = ({ title, whose, contact }: { title: string; whose: Whose; contact: string }) => (
  <>
    <Title caption={whose.name}>{title}</Title>
    <p>
      {whose.name} has access needs. They chose that only their named contact sees them. Before you plan anything with them,{' '}
      {contact === '' ? 'give them a named contact, and let that person ask what they need' : `ask ${contact} what they need`}.
    </p>
  </>
)

const Words = ({ text }: { text: string }) => (
  <>
    {text.split('\n').map((line) => (
      <>
        {line}
        <br />
      </>
    ))}
  </>
)
