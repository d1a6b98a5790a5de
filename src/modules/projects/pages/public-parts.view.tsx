import { href } from '#platform/http/page.ts'
import { AskAll, email, Form, type Problems, text } from '#ui/form/index.ts'
import { Button } from '#ui/nhs/button.tsx'
import { NotificationBanner } from '#ui/nhs/notification-banner.tsx'
import type { PublicPart } from '../name-for-project.action.tsx'

export const partWords = {
  'co-lead': {
    path: '/projects/:project/plan/co-leads',
    title: 'Public co-leads',
    about: 'A public co-lead can read and change everything about this project, as staff can. They can check answers that staff wrote.',
    button: 'Name as co-lead',
    ends: 'as co-lead',
  },
  reviewer: {
    path: '/projects/:project/plan/reviewers',
    title: 'Public reviewers',
    about: 'A public reviewer reads the plan before it opens, and says whether it can stand. They can read the plan, and nothing that people said.',
    button: 'Ask them to review',
    ends: 'as reviewer',
  },
} as const

export const nameForm = {
  name: text({ label: 'Full name', empty: 'Enter their full name', maxLength: 120, autocomplete: 'off' }),
  email: email({ label: 'Email address', empty: 'Enter their email address', autocomplete: 'off' }),
}

type Props = {
  part: PublicPart
  project: { slug: string; title: string }
  people: readonly { id: string; name: string }[]
  /** Somebody was named who did not ask for emails: a person tells them. */
  held?: boolean
  answers: URLSearchParams
  problems?: Problems
}

export function PublicParts({ part, project, people, held, answers, problems = {} }: Props) {
  const { path, title, about, button, ends } = partWords[part]
  return (
    <>
      {held && (
        <NotificationBanner
          heading="They are named. They asked to hear from us in another way than this email, so a person tells them."
          headingElement="p"
        >
          <p>What to tell them waits with the messages that staff pass on.</p>
        </NotificationBanner>
      )}
      <Form problems={problems} title={title} caption={project.title}>
        <p>{about}</p>
        <AskAll form={nameForm} answers={answers} problems={problems} />
        <Button>{button}</Button>
      </Form>
      <ul class="nhsuk-list heard-rows">
        {people.map((person) => (
          <li>
            <strong>{person.name}</strong>
            <form method="post" action={href(`${path}/:person/removal`, { project: project.slug, person: person.id })}>
              <Button variant="secondary" small>
                End
                <span class="nhsuk-u-visually-hidden">
                  {' '}
                  {person.name} {ends}
                </span>
              </Button>
            </form>
          </li>
        ))}
      </ul>
    </>
  )
}
