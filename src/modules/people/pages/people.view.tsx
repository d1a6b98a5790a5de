import { href } from '#platform/http/page.ts'
import { AskAll, Form, type Problems } from '#ui/form/index.ts'
import { Button } from '#ui/nhs/button.tsx'
import { roleInWords } from '../roles.ts'
import type { form as PeopleForm } from './people.page.tsx'

type Row = { id: string; name: string; email: string; position: string; kind: string; roles: readonly string[] }
type Props = { form: typeof PeopleForm; people: readonly Row[]; answers: URLSearchParams; problems?: Problems }

export function People({ form, people, answers, problems = {} }: Props) {
  return (
    <Form problems={problems} title="People who work here">
      <ul class="nhsuk-list heard-rows">
        {people
          .filter((person) => person.kind === 'staff')
          .map((person) => (
            <li>
              <strong>{person.name}</strong>
              {person.position && <>, {person.position}</>}
              <br />
              {person.roles.map(roleInWords).join(', ') || 'No role'} <br />
              {person.email} <br />
              <a href={href('/people/:person/leaving', { person: person.id })}>
                End this account<span class="nhsuk-u-visually-hidden"> of {person.name}</span>
              </a>
            </li>
          ))}
      </ul>
      <h2 class="nhsuk-heading-m">Invite somebody</h2>
      <p>We send them an email with a link to sign in.</p>
      <AskAll form={form} answers={answers} problems={problems} />
      <Button>Send the invitation</Button>
    </Form>
  )
}
