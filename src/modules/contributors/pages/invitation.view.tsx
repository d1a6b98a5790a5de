import { countInWords } from '#lib/text.ts'
import { href } from '#platform/http/page.ts'
import { AskAll, Form, Hidden, type Problems } from '#ui/form/index.ts'
import { Button } from '#ui/nhs/button.tsx'
import { Checkboxes } from '#ui/nhs/checkboxes.tsx'
import { AccessFlag } from '../access-flag.view.tsx'
import type { AccessNeeds } from '../access-needs.ts'
import { invitationForm } from '../invitation.form.ts'
import type { Invitee } from '../invitation.queries.ts'
import { notInvitedBecause } from '../invitation.ts'

export type InviteeSeen = Invitee & { needs: AccessNeeds | undefined }

type Props = {
  /** The id that makes two clicks one invitation. */
  id: string
  invitees: readonly InviteeSeen[]
  ticked: readonly string[]
  asksPerYear: number
  answers: URLSearchParams
  problems?: Problems
}

export const invitationTitle = 'Ask people to take part'

export function Invitation({ id, invitees, ticked, asksPerYear, answers, problems = {} }: Props) {
  const can = invitees.filter(({ because }) => because === undefined)
  const cannot = invitees.filter(({ because }) => because !== undefined)
  return (
    <Form problems={problems} title={invitationTitle} action={href('/people/invitation')}>
      <p>
        Each person gets this in the way that they asked for. Where email does not suit them, it waits for you on the list of{' '}
        <a href={href('/people/held')}>messages to take to people</a>. Nobody is asked more than {countInWords(asksPerYear, 'time', 'times')} in 12
        months.
      </p>
      {cannot.length > 0 && <Cannot people={cannot} />}
      {can.length === 0 ? <NobodyChosen /> : <Can people={can} ticked={ticked} error={problems.person} />}
      <Hidden name="invitation" value={id} />
      <AskAll form={invitationForm} answers={answers} problems={problems} />
      <p>The message also says that nobody has to say yes, and how to be asked less often or to leave.</p>
      <Button>Send</Button>
    </Form>
  )
}

const NobodyChosen = () => (
  <p>
    Nobody is chosen who can be asked. <a href={href('/people')}>Tick people in the list of contributors</a> first.
  </p>
)

const Can = ({ people, ticked, error }: { people: readonly InviteeSeen[]; ticked: readonly string[]; error: string | undefined }) => (
  <Checkboxes
    name="person"
    legend={`${countInWords(people.length, 'person', 'people')} can be asked`}
    legendLook={{ size: 'm' }}
    error={error}
    values={ticked}
    items={people.map(({ id, name, asks, needs }) => ({
      value: id,
      label: name,
      hint: (
        <>
          Asked {countInWords(asks, 'time', 'times')} in 12 months. {needs && <AccessFlag needs={needs} person={id} />}
        </>
      ),
    }))}
  />
)

const Cannot = ({ people }: { people: readonly InviteeSeen[] }) => (
  <>
    <h2 class="nhsuk-heading-m">{countInWords(people.length, 'person', 'people')} cannot be asked</h2>
    <ul class="nhsuk-list nhsuk-list--bullet">
      {people.map(({ id, name, because, needs }) => (
        <li>
          <a href={href('/people/:person', { person: id })}>{name}</a>: {because && notInvitedBecause[because]}.{' '}
          {needs && <AccessFlag needs={needs} person={id} />}
        </li>
      ))}
    </ul>
  </>
)
