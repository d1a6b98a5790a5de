import { dayInWords } from '#lib/dates.ts'
import { Ask, Form, Hidden, type Problems } from '#ui/form/index.ts'
import { Title } from '#ui/layout/title.tsx'
import { Button } from '#ui/nhs/button.tsx'
import { InsetText } from '#ui/nhs/inset-text.tsx'
import { SummaryList } from '#ui/nhs/summary-list.tsx'
import type { Whose } from '../whose.ts'
import { guardianForm, laterFields, turningInWords, youngFields, youngForm } from '../young.form.ts'
import type { youngPersonOf } from '../young.queries.ts'
import type { YoungState } from '../young.ts'

type Young = NonNullable<Awaited<ReturnType<typeof youngPersonOf>>>
type Answers = { answers: URLSearchParams; problems?: Problems }

const stateInWords: Record<Exclude<YoungState, 'adult'>, string> = {
  'waiting-for-assent': 'You have not said yet that you want to take part. Until you do, we send nothing.',
  'waiting-for-guardian': 'We still need the yes of your parent or guardian. Somebody from our team asks them. Until then, we send nothing.',
  ready: 'You and your parent or guardian have both said yes. Messages go to your parent or guardian.',
}

/** For somebody under 18 to say so. Once the month is noted, only staff change it. */
export function OwnYoung({ title, young, state, answers, problems = {} }: Answers & { title: string; young: Young | undefined; state: YoungState }) {
  return (
    <Form problems={problems} title={title}>
      {young && state !== 'adult' ? (
        <InsetText>
          <p>
            You turn 18 in {turningInWords(young.adultOn)}. {stateInWords[state]}
          </p>
        </InsetText>
      ) : (
        <p>
          Tell us if you are under 18. We do not ask for your birthday. You can take part if you want to and your parent or guardian agrees. We then
          write to them, never straight to you.
        </p>
      )}
      {(young ? laterFields : youngFields).map((name) => (
        <Ask form={youngForm} name={name} answers={answers} problems={problems} />
      ))}
      <Button>Save</Button>
    </Form>
  )
}

type TheirProps = Answers & {
  title: string
  whose: Whose
  young: Young | undefined
  state: YoungState
  staff: readonly { id: string; name: string }[]
  names: ReadonlyMap<string, string>
}

const stateForStaff: Record<YoungState, string> = {
  adult: 'They are 18 or older now.',
  'waiting-for-assent': 'They have not said yet that they want to take part. Nothing is sent, and nobody may invite them.',
  'waiting-for-guardian': 'Their parent or guardian has not consented yet. Nothing is sent, and nobody may invite them.',
  ready: 'They want to take part, and their parent or guardian consented. Messages go to the parent or guardian.',
}

/** For staff: who the guardian is, and their consent once it is there. */
export function TheirYoung({ title, whose, young, state, staff, names, answers, problems = {} }: TheirProps) {
  if (!young) return <NoteYoung title={title} whose={whose} answers={answers} problems={problems} />
  return (
    <>
      <Form problems={problems} title={title} caption={whose.name}>
        <p>{stateForStaff[state]}</p>
        <Known young={young} names={names} />
        <h2 class="nhsuk-heading-m">{young.consentOn ? 'Record the consent anew' : 'Record the consent of their parent or guardian'}</h2>
        <Ask form={guardianForm} name="consentOn" answers={answers} problems={problems} />
        <Ask form={guardianForm} name="consentHow" answers={answers} problems={problems} />
        <Ask
          form={guardianForm}
          name="safeguardingId"
          answers={answers}
          problems={problems}
          options={staff.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <Button name="do" value="consent">
          Save the consent
        </Button>
      </Form>
      <Undo young={young} name={whose.name} />
    </>
  )
}

const NoteYoung = ({ title, whose, answers, problems = {} }: Answers & { title: string; whose: Whose }) => (
  <Form problems={problems} title={title} caption={whose.name}>
    <p>{whose.name} has not told us that they are under 18. If they are, note it here. The questions are written to them.</p>
    {youngFields.map((name) => (
      <Ask form={youngForm} name={name} answers={answers} problems={problems} />
    ))}
    <Button name="do" value="note">
      Note that they are under 18
    </Button>
  </Form>
)

function Known({ young, names }: { young: Young; names: ReadonlyMap<string, string> }) {
  const reach = [young.guardianEmail, young.guardianPhone].filter(Boolean).join(', ')
  const consent = young.consentOn
    ? `${dayInWords(young.consentOn)}: ${young.consentHow}. Recorded by ${names.get(young.consentRecordedBy ?? '') ?? 'our staff'}`
    : 'Not yet'
  return (
    <SummaryList
      rows={[
        { name: 'They turn 18 in', value: turningInWords(young.adultOn) },
        { name: 'They want to take part', value: young.assentOn ? `Yes, since ${dayInWords(young.assentOn)}` : 'Not said yet' },
        { name: 'Parent or guardian', value: `${young.guardianName} (${young.guardianRelation}), ${reach}` },
        { name: 'Consent', value: consent },
        { name: 'Who must hear of harm', value: names.get(young.safeguardingId ?? '') ?? 'Not chosen' },
      ]}
    />
  )
}

/** What takes something away stands apart from the form. */
const Undo = ({ young, name }: { young: Young; name: string }) => (
  <>
    <h2 class="nhsuk-heading-m">If this is wrong</h2>
    {young.consentOn && (
      <form method="post">
        <Hidden name="do" value="withdraw" />
        <Button variant="secondary">Their parent or guardian has taken the consent back</Button>
      </form>
    )}
    <form method="post">
      <Hidden name="do" value="remove" />
      <Button variant="secondary">{name} is not under 18</Button>
    </form>
  </>
)

/** Nothing to be filled in: somebody who was under 18 when they told us, and is not now. */
export const GrownUp = ({ title }: { title: string }) => (
  <>
    <Title>{title}</Title>
    <p>You are 18 or older now. Messages come to you, in the way that you chose.</p>
    <p>
      <a href="/my/contact">How we reach you</a>
    </p>
  </>
)
