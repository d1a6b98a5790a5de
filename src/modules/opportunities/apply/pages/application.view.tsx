import { dayInWords, momentInWords, spanInWords } from '#lib/dates.ts'
import { erasedInWords } from '#lib/take-out.ts'
import { href } from '#platform/http/page.ts'
import { Title } from '#ui/layout/title.tsx'
import { InsetText } from '#ui/nhs/inset-text.tsx'
import { SummaryList } from '#ui/nhs/summary-list.tsx'
import { placePaths } from '../../places/paths.ts'
import type { applicationFor } from '../applications.queries.ts'
import { routeWords } from '../apply.words.ts'
import { givenReceiptPath } from '../paths.ts'
import { standingNames } from '../standings.ts'
import type { stepsOf } from '../steps.queries.ts'
import type { Standing } from '../steps.ts'

export const applicationTitle = (number: number): string => `Application ${number}`

type Reached = { channel: string; contactEmail: string; contactPhone: string; contactAddress: string; largePrint: boolean }
type Props = {
  names: { project: string; opportunity: string; application: string }
  offer: { title: string }
  application: Awaited<ReturnType<typeof applicationFor>>
  contact: Reached
  kind: Standing
  dates: readonly { startsAt: Date; endsAt: Date }[]
  /** Whether there were dates to choose from. */
  choosesDates: boolean
  steps: Awaited<ReturnType<typeof stepsOf>>
  /** Names of staff, by id. */
  people: ReadonlyMap<string, string>
  /** Whose access passport says more, for whoever may open it. */
  passport: string | undefined
}

export function ApplicationOfStaff({ names, offer, application, contact, kind, dates, choosesDates, steps, people, passport }: Props) {
  const { number, name, why, helps } = application
  const suits = dates.map(({ startsAt, endsAt }) => spanInWords(startsAt, endsAt)).join('\n')
  const rows = [
    ['Name', name || erasedInWords],
    ['How to reach them', reached(contact)],
    ['Where it stands', standingNames[kind]],
    ['Why they would like to take part', why || 'Left blank'],
    ['What would help them', helps || 'Left blank'],
    ...(choosesDates ? [['Dates that suit them', suits || 'None selected']] : []),
  ]
  return (
    <>
      <Title caption={offer.title}>{applicationTitle(number)}</Title>
      <How application={application} typist={people.get(application.typedBy ?? '')} />
      <SummaryList rows={rows.map(([about, text]) => ({ name: about, value: <span class="heard-words">{text}</span> }))} />
      <p>What would help them is never used to choose. It is for those who arrange things.</p>
      {passport && (
        <p>
          <a href={href('/people/:person/passport', { person: passport })}>Their access passport</a>
        </p>
      )}
      <h2 class="nhsuk-heading-m">What happened so far</h2>
      <ol class="nhsuk-list nhsuk-list--number">
        <li>Applied, {momentInWords(application.appliedAt)}</li>
        {steps.map((step) => (
          <li>
            {standingNames[step.kind]}, {momentInWords(step.takenAt)},{' '}
            {step.takenBy ? (people.get(step.takenBy) ?? 'a colleague') : 'by the applicant'}
            {step.because && `. Why: ${step.because}`}
          </li>
        ))}
      </ol>
      {(kind === 'applied' || kind === 'eligible' || kind === 'not-eligible') && (
        <p>
          <a href={href(placePaths.screenOne, names)}>Say whether they meet the conditions</a>
        </p>
      )}
      <p>
        <a href={href(placePaths.board, { project: names.project, opportunity: names.opportunity })}>Places, and what everybody was told</a>
      </p>
      {application.typedBy && (
        <p>
          <a href={href(givenReceiptPath, names)}>The receipt, to read out or to print</a>
        </p>
      )}
    </>
  )
}

/** How it came in, and whether in time: the same for everyone to read. */
function How({ application: { route, typedBy, givenOn, lateBecause }, typist }: { application: Props['application']; typist: string | undefined }) {
  if (!typedBy) return <p>{routeWords[route]}.</p>
  return (
    <InsetText>
      <p>
        {routeWords[route]}
        {givenOn && `, given on ${dayInWords(givenOn)}`}. Typed in by {typist ?? 'a colleague'}.
      </p>
      {lateBecause && <p>It came late. Why it counts: {lateBecause}</p>}
    </InsetText>
  )
}

function reached({ channel, contactEmail, contactPhone, contactAddress, largePrint }: Reached): string {
  if (channel === 'email') return `By email\n${contactEmail}`
  if (channel === 'phone') return `By phone\n${contactPhone}`
  if (channel === 'letter') return `${largePrint ? 'By letter, in large print' : 'By letter'}\n${contactAddress}`
  return 'We no longer have a way to reach them'
}
