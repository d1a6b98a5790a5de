import { coLeadsOf } from '#modules/people/index.ts'
import { again, goTo, href, page, view } from '#platform/http/page.ts'
import { AskAll, email, Form, type Problems, readForm, text } from '#ui/form/index.ts'
import { Button } from '#ui/nhs/button.tsx'
import { NotificationBanner } from '#ui/nhs/notification-banner.tsx'
import { nameCoLead, removeCoLead } from '../name-co-lead.action.tsx'
import { projectFor } from '../project-for.queries.ts'
import planPage from './plan.page.tsx'

const path = '/projects/:project/plan/co-leads'
const title = 'Public co-leads'
const form = {
  name: text({ label: 'Full name', empty: 'Enter their full name', maxLength: 120, autocomplete: 'off' }),
  email: email({ label: 'Email address', empty: 'Enter their email address', autocomplete: 'off' }),
}

type Props = {
  project: { slug: string; title: string }
  people: readonly { id: string; name: string }[]
  /** Somebody was named who did not ask for emails: a person tells them. */
  held?: boolean
  answers: URLSearchParams
  problems?: Problems
}

function CoLeads({ project, people, held, answers, problems = {} }: Props) {
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
        <p>A public co-lead can read and change everything about this project, as staff can. They can check answers that staff wrote.</p>
        <AskAll form={form} answers={answers} problems={problems} />
        <Button>Name as co-lead</Button>
      </Form>
      <ul class="nhsuk-list heard-rows">
        {people.map((person) => (
          <li>
            <strong>{person.name}</strong>
            <form method="post" action={href('/projects/:project/plan/co-leads/:person/removal', { project: project.slug, person: person.id })}>
              <Button variant="secondary" small>
                End<span class="nhsuk-u-visually-hidden"> {person.name} as co-lead</span>
              </Button>
            </form>
          </li>
        ))}
      </ul>
    </>
  )
}

const refusals = {
  'is-staff': 'This person works here already. A public co-lead is a member of the public',
  'has-left': 'This person has left. They can join again themselves, on the page “Join”',
} as const

export const coLeadsPage = page({
  path,
  allow: 'projects.plan',

  async get({ db, params, answers }) {
    const project = await projectFor(db, params.project)
    const people = await coLeadsOf(db, project.id)
    return view(title, <CoLeads project={project} people={people} held={answers.get('told') === 'held'} answers={answers} />, backTo(params.project))
  },

  async post({ params, answers, ...work }) {
    const project = await projectFor(work.db, params.project)
    const people = await coLeadsOf(work.db, project.id)
    const drawn = (problems: Problems) =>
      again(title, <CoLeads project={project} people={people} answers={answers} problems={problems} />, backTo(params.project))
    const read = readForm(form, answers)
    if ('problems' in read) return drawn(read.problems)
    const named = await nameCoLead(work, project, read.values)
    if (named.ok) return goTo(href(path, { project: project.slug }, { told: named.value.told === 'held' ? 'held' : undefined }))
    return drawn({ email: refusals[named.because] })
  },
})

export const coLeadRemovalPage = page({
  path: '/projects/:project/plan/co-leads/:person/removal',
  allow: 'projects.plan',

  async get({ params }) {
    return goTo(href(path, { project: params.project }))
  },

  async post({ params, ...work }) {
    const project = await projectFor(work.db, params.project)
    await removeCoLead(work, project, params.person)
    return goTo(href(path, { project: params.project }))
  },
})

const backTo = (slug: string) => ({ back: { href: href(planPage, { project: slug }), text: 'Back to the plan' } })
