import { dayInWords } from '#lib/dates.ts'
import { countInWords, listInWords } from '#lib/text.ts'
import { href } from '#platform/http/page.ts'
import { Title } from '#ui/layout/title.tsx'
import { InsetText } from '#ui/nhs/inset-text.tsx'
import { SummaryList } from '#ui/nhs/summary-list.tsx'
import { type TaskItem, TaskList } from '#ui/nhs/task-list.tsx'
import { preferenceInWords } from '../contact-preference.ts'
import type { MyStanding } from '../my-home.queries.ts'
import type { YoungState } from '../young.ts'

export const title = 'Your page'

const task = (name: string, path: string, status: string): TaskItem => ({ name, href: href(path), status })

/** Somebody's own page: everything about them that they can see and change, each with where it stands. */
export function MyPage({ name, email, standing }: { name: string; email: string; standing: MyStanding }) {
  return (
    <>
      <Title caption={name}>{title}</Title>
      <Now standing={standing} />
      <h2 class="nhsuk-heading-m">How we work with you</h2>
      <TaskList idPrefix="work" items={workWith(standing)} />
      <h2 class="nhsuk-heading-m">Your named contact</h2>
      <NamedContact contact={standing.contact} />
      <h2 class="nhsuk-heading-m">What you said</h2>
      <p>
        <a href="/my-involvement">What you said, and what came of it</a>
      </p>
      <h2 class="nhsuk-heading-m">Your account and your data</h2>
      <TaskList idPrefix="account" items={account(name, email)} />
      <h2 class="nhsuk-heading-m">Take a break, or leave</h2>
      <p>You never have to say why.</p>
      <TaskList idPrefix="rest" items={[task('Take a break', '/my/break', breakInWords(standing)), task('Leave', '/my/leaving', 'At any time')]} />
    </>
  )
}

/** What is waiting for them, before all else. */
function Now({ standing: { passport, wordsChanged, young, pause } }: { standing: MyStanding }) {
  const waiting = [
    passport?.reviewDue && <a href="/my/passport">It is a year since you looked at what helps you take part. Is it still right?</a>,
    wordsChanged && <a href="/my/consents">Words that you agreed to have changed. Please answer again</a>,
    pause && <a href="/my/break">You are taking a break{pause.until !== null && ` until ${dayInWords(pause.until)}`}</a>,
    young.startsWith('waiting') && <a href="/my/young">You are under 18: we send you nothing until you and your parent or guardian have said yes</a>,
  ].filter(Boolean)
  if (waiting.length === 0) return null
  return (
    <InsetText>
      {waiting.map((what) => (
        <p>{what}</p>
      ))}
    </InsetText>
  )
}

const workWith = (standing: MyStanding): TaskItem[] => [
  task('How we reach you', '/my/contact', standing.preference ? preferenceInWords(standing.preference) : 'By email, as you have not told us'),
  task('What helps you take part', '/my/passport', passportInWords(standing)),
  task('What you choose to share', '/my/sharing', sharedInWords(standing)),
  task('What you agree to', '/my/consents', consentsInWords(standing)),
  task(
    'How often we may ask you',
    '/my/asks',
    standing.askLimit === undefined ? 'No limit of your own' : `${standing.askLimit} in 12 months, at most`,
  ),
  task('Whom you speak for', '/my/acting-for', standing.actsFor.length === 0 ? 'Yourself' : `Yourself, and ${listInWords(standing.actsFor)}`),
  task('If you are under 18', '/my/young', youngInWords[standing.young]),
]

const youngInWords: Record<YoungState, string> = {
  adult: 'You have not said that you are',
  'waiting-for-assent': 'Waiting for your yes',
  'waiting-for-guardian': 'Waiting for your parent or guardian',
  ready: 'You and your parent or guardian said yes',
}

function passportInWords({ passport }: MyStanding): string {
  if (!passport) return 'Nothing said'
  if (passport.reviewDue) return 'Time to look at it again'
  return passport.needs === 0 ? 'Filled in' : countInWords(passport.needs, 'need', 'needs')
}

function sharedInWords({ shared, mayInvite }: MyStanding): string {
  if (shared === 0) return 'Nothing shared'
  return mayInvite ? countInWords(shared, 'thing', 'things') : 'Not used, because you do not agree to it'
}

function consentsInWords({ consentsGiven, consentsSaid, wordsChanged }: MyStanding): string {
  if (wordsChanged) return 'Words have changed'
  return consentsSaid === 0 ? 'Nothing decided' : `Yes to ${consentsGiven} of 7`
}

const breakInWords = ({ pause }: MyStanding): string => {
  if (!pause) return 'You are taking part'
  return pause.until === null ? 'You are taking a break' : `You are back on ${dayInWords(pause.until)}`
}

function NamedContact({ contact }: { contact: MyStanding['contact'] }) {
  if (!contact) return <p>Nobody is your named contact yet. Our team will choose somebody.</p>
  const rows = [
    { name: 'Name', value: contact.name },
    ...(contact.phone ? [{ name: 'Phone', value: contact.phone }] : []),
    ...(contact.email ? [{ name: 'Email', value: contact.email }] : []),
  ]
  return (
    <>
      <p>You can turn to this person with anything.</p>
      <SummaryList rows={rows} />
    </>
  )
}

const account = (name: string, email: string): TaskItem[] => [
  task('Your name', '/my/name', name),
  task('Your email address', '/my/email', email || 'None'),
  task('Where you are signed in', '/my/devices', 'See it, and sign out'),
  task('Passkeys', '/my/passkeys', 'Sign in without a code'),
  task('Your data', '/my/data', 'See it, keep a copy, have it erased'),
  task('Equality questions', '/my/equality', 'You choose whether to answer'),
]

/** The same address for somebody who works here: their account, and nothing that is for people who take part. */
export const StaffPage = ({ name, email }: { name: string; email: string }) => (
  <>
    <Title caption={name}>{title}</Title>
    <TaskList idPrefix="account" items={account(name, email).slice(0, 5)} />
  </>
)
