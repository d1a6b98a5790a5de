import { dayInWords, dayOf } from '#lib/dates.ts'
import { href } from '#platform/http/page.ts'
import { AskAll, Form, type Problems } from '#ui/form/index.ts'
import { Button } from '#ui/nhs/button.tsx'
import { Details } from '#ui/nhs/details.tsx'
import { roleInWords } from '../roles.ts'
import type { form as StaffForm } from './staff.page.tsx'

type Row = { id: string; name: string; email: string | null; position: string; kind: string; roles: readonly string[] }
type Left = { id: string; name: string; email: string | null; leftAt: Date }
type Props = { form: typeof StaffForm; people: readonly Row[]; left: readonly Left[]; answers: URLSearchParams; problems?: Problems }

export function Staff({ form, people, left, answers, problems = {} }: Props) {
  return (
    <>
      <Form problems={problems} title="People who work here">
        <ul class="nhsuk-list heard-rows">{people.filter((person) => person.kind === 'staff').map(Member)}</ul>
        <p>
          <a href={href('/staff/sign-in' as '/')}>How staff sign in</a>
        </p>
        <h2 class="nhsuk-heading-m">Invite somebody</h2>
        <p>We send them an email that says where to sign in.</p>
        <AskAll form={form} answers={answers} problems={problems} />
        <Button>Send the invitation</Button>
      </Form>
      {left.length > 0 && (
        <Details summary={`People whose account has ended (${left.length})`}>
          <ul class="nhsuk-list heard-rows">
            {left.map(({ id, name, email, leftAt }) => (
              <li>
                <strong>{name}</strong>, until {dayInWords(dayOf(leftAt))} <br />
                {email} <br />
                <About of={name} to={href('/staff/:member/return', { member: id })}>
                  Let them in again
                </About>
              </li>
            ))}
          </ul>
        </Details>
      )}
    </>
  )
}

const Member = ({ id, name, position, roles, email }: Row) => (
  <li>
    <strong>{name}</strong>
    {position && <>, {position}</>}
    <br />
    {roles.map(roleInWords).join(', ') || 'No role'} <br />
    {email} <br />
    <About of={name} to={href('/staff/:member/roles', { member: id })}>
      Change roles
    </About>
    {', '}
    <About of={name} to={href('/staff/:member/sessions', { member: id })}>
      Sign out everywhere
    </About>
    {', '}
    <About of={name} to={href('/staff/:member/leaving', { member: id })}>
      End this account
    </About>
  </li>
)

/** A link whose words stand many times on the page: those who hear it are told whose it is. */
const About = ({ of, to, children }: { of: string; to: string; children: string }) => (
  <a href={to}>
    {children}
    <span class="nhsuk-u-visually-hidden"> ({of})</span>
  </a>
)
