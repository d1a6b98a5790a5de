import { AtRisk, type Settings } from '#modules/organisations/index.ts'
import { href } from '#platform/http/page.ts'
import { Ask, choice, day, Form, Hidden, longText, type Problems, readForm, text, yes } from '#ui/form/index.ts'
import { Button } from '#ui/nhs/button.tsx'
import { CharacterCount } from '#ui/nhs/character-count.tsx'
import { type Consent, noConsent } from '../consent.ts'
import { ConsentQuestions, readConsent } from '../consent.view.tsx'
import { type Contact, noContact } from '../contact.ts'
import { ContactQuestions, readContact } from '../contact.view.tsx'
import { isOnePerson, longestPoint, mostPoints, type NoteKind, type PartOfDay, partsOfDay, type Session } from '../note.ts'
import { readSession, SessionQuestions } from './session.view.tsx'

type ProjectSeen = { slug: string; title: string }

export const newNoteTitle: Record<NoteKind, string> = {
  meeting: 'Add a note of a meeting',
  visit: 'Add a note of a visit',
  session: 'Add a session that a partner hosted',
  call: 'Add a note of a phone call',
  letter: 'Add a letter',
}

const kindForm = {
  kind: choice({
    label: 'Add a note',
    empty: 'Select what you want to note down',
    options: { meeting: 'A meeting', visit: 'A visit', session: 'A session that a partner hosted', call: 'A phone call', letter: 'A letter' },
  }),
}

type ChooseProps = { project: ProjectSeen; answers: URLSearchParams; problems?: Problems }

export const ChooseKind = ({ project, answers, problems }: ChooseProps) => (
  <Form problems={problems} method="get">
    <Ask
      form={kindForm}
      name="kind"
      answers={answers}
      problems={problems}
      heading={1}
      caption={project.title}
      hint="What people said there goes into the project, with a receipt"
    />
    <Button>Continue</Button>
  </Form>
)

const partner = text({
  label: 'Which partner was involved?',
  hint: 'A community group or organisation, for example Elm Road Carers',
  called: 'Partner',
  optional: true,
  maxLength: 200,
})
const agreed = yes({
  label: 'The people there agreed that we may show these points to the public, without names',
  hint: 'Leave this blank if you did not ask everyone',
})
const when = {
  call: 'When was the call?',
  letter: 'What date is on the letter?',
  meeting: 'When was the meeting?',
  visit: 'When was the visit?',
  session: 'When was the session?',
}
const formOf = (kind: NoteKind) => ({
  happenedOn: day({ label: when[kind], called: 'Date', empty: 'Enter the date', hint: 'For example, 3 5 2026' }),
  partOfDay: choice({ label: 'When did it begin?', options: partsOfDay, optional: true }),
  place: text({ label: 'Where was it?', called: 'Place', optional: true, maxLength: 200 }),
  partner,
  agreed,
})

const point = longText({ label: 'Point', maxLength: longestPoint })

/** How many boxes the form had, within its limit. */
export const boxesOf = (answers: URLSearchParams): number => Math.min(Math.max(answers.getAll('point').length, 1), mostPoints)

const boxId = (place: number) => (place === 0 ? 'point' : `point-${place + 1}`)

type NoteRead = {
  happenedOn: string
  partOfDay?: PartOfDay
  place: string
  partner: string
  session?: Session
  points: string[]
  contact: Contact
  consent: Consent
}
type Hosts = readonly { value: string; label: string }[]

/** The note that a form gives. Blank points are left for the rule to drop; each other one must be text that can be kept. */
export function readNote(kind: NoteKind, answers: URLSearchParams, hosts: Hosts): { values: NoteRead } | { problems: Problems } {
  const read = readForm(formOf(kind), isOnePerson(kind) ? withoutMeeting(answers) : answers)
  const [points, wrong] = readPoints(answers)
  const contact = isOnePerson(kind) ? readContact(answers) : { value: noContact }
  const consent = isOnePerson(kind) ? readConsent(answers) : { value: answers.get('agreed') === 'yes' ? anonymous : noConsent }
  const hosted = kind === 'session' ? readSession(answers, hosts) : { value: undefined }
  const problems = { ...problemsIn(hosted), ...problemsIn(read), ...wrong, ...problemsIn(contact), ...problemsIn(consent) }
  if ('problems' in hosted || 'problems' in read || 'problems' in contact || 'problems' in consent || Object.keys(wrong).length > 0)
    return { problems }
  const { agreed: _, ...values } = read.values
  const session = hosted.value
  // The name as it is today stands in the note too, so that it is found and read as with any other note.
  const partner = session ? (hosts.find(({ value }) => value === session.partnerId)?.label ?? '') : values.partner
  return { values: { ...values, partner, session, points, contact: contact.value, consent: consent.value } }
}

/** What only a meeting or visit is asked is not looked at in a call or a letter: nobody could mend it there. */
function withoutMeeting(answers: URLSearchParams): URLSearchParams {
  const asked = new URLSearchParams(answers)
  for (const name of ['place', 'agreed', 'partOfDay']) asked.delete(name)
  return asked
}

const problemsIn = (read: { value: unknown } | { values: unknown } | { problems: Problems }): Problems => ('problems' in read ? read.problems : {})

const anonymous: Consent = { quoteAs: 'anonymous', quoteName: '' }

function readPoints(answers: URLSearchParams): [string[], Problems] {
  const points: string[] = []
  const problems: Record<string, string> = {}
  for (const [place, typed] of answers.getAll('point').entries()) {
    if (typed.trim() === '') continue
    const read = point.read(new URLSearchParams([['point', typed]]), 'point')
    if ('problem' in read) problems[boxId(place)] = read.problem.replace('Point', `Point ${place + 1}`)
    else points.push(read.value)
  }
  return [points, problems]
}

type NewNoteProps = {
  project: ProjectSeen
  settings: Settings
  kind: NoteKind
  /** Partners who can have hosted a session. */
  hosts: Hosts
  noteId: string
  notedBy: string
  answers: URLSearchParams
  boxes: number
  problems?: Problems
}

export function NewNote({ project, settings, kind, hosts, noteId, notedBy, answers, boxes, problems = {} }: NewNoteProps) {
  const form = formOf(kind)
  const ask = (name: keyof typeof form) => <Ask form={form} name={name} answers={answers} problems={problems} />
  return (
    <Form
      problems={problems}
      title={newNoteTitle[kind]}
      caption={project.title}
      action={href('/projects/:project/notes/new', { project: project.slug })}
    >
      <p>Noted by {notedBy}. It stays on record who noted this.</p>
      <AtRisk words={settings.atRisk} tell={settings} />
      <Hidden name="note" value={noteId} />
      <Hidden name="kind" value={kind} />
      {kind === 'session' && <SessionQuestions answers={answers} problems={problems} hosts={hosts} />}
      {ask('happenedOn')}
      {!isOnePerson(kind) && ask('partOfDay')}
      {!isOnePerson(kind) && ask('place')}
      {kind !== 'session' && ask('partner')}
      <Points answers={answers} boxes={boxes} problems={problems} />
      {isOnePerson(kind) ? <OnePerson answers={answers} problems={problems} /> : ask('agreed')}
      <Button>Save and make a receipt</Button>
    </Form>
  )
}

function Points({ answers, boxes, problems }: { answers: URLSearchParams; boxes: number; problems: Problems }) {
  const typed = answers.getAll('point')
  return (
    <>
      <h2 class="nhsuk-heading-m">What was said</h2>
      <p>
        Put each point in a box of its own, in the person’s own words if you can. Leave out names and other personal details. Empty boxes are ignored.
      </p>
      {Array.from({ length: boxes }, (_, place) => (
        <CharacterCount
          name="point"
          id={boxId(place)}
          label={`Point ${place + 1}`}
          rows={3}
          value={(typed[place] ?? '').replaceAll('\0', '')}
          maxCharacters={longestPoint}
          threshold={75}
          error={problems[boxId(place)]}
        />
      ))}
      {boxes < mostPoints && (
        <Button variant="secondary" name="add-point" value="yes">
          Add another point
        </Button>
      )}
    </>
  )
}

const OnePerson = ({ answers, problems }: { answers: URLSearchParams; problems: Problems }) => (
  <>
    <ContactQuestions
      answers={answers}
      problems={problems}
      label="How can we tell this person what happens?"
      hint="We use this only to tell them what came of what they said"
    />
    <ConsentQuestions answers={answers} problems={problems} label="Did this person agree that we may show their words to the public?" />
  </>
)
