import { href } from '#platform/http/page.ts'
import { AskAll, Form, type Problems, text } from '#ui/form/index.ts'
import { Button } from '#ui/nhs/button.tsx'
import { newProjectForm } from '../../pages/new-project.form.ts'

type Props = { title: string; project: { slug: string; title: string }; answers: URLSearchParams; problems?: Problems }

export const Copy = ({ title, project, answers, problems = {} }: Props) => (
  <Form problems={problems} title={title} caption={project.title} action={href('/projects/:project/plan/copies', { project: project.slug })}>
    <p>The new plan begins with the words of this one. Dates, people, signatures and what was said are not copied.</p>
    <AskAll form={newProjectForm} answers={answers} problems={problems} />
    <Button>Begin the new plan</Button>
  </Form>
)

export const templateForm = {
  name: text({ label: 'What kind of work is it for?', empty: 'Enter what kind of work it is for', minLength: 3, maxLength: 120 }),
  about: text({ label: 'When should others use it?', optional: true, maxLength: 500 }),
}

export const Template = ({ title, project, marked, answers, problems = {} }: Props & { marked: boolean }) => (
  <>
    <Form problems={problems} title={title} caption={project.title}>
      <p>Everyone here who plans a project can begin with the words of this plan.</p>
      <AskAll form={templateForm} answers={answers} problems={problems} />
      <Button>{marked ? 'Save' : 'Offer this plan'}</Button>
    </Form>
    {marked && (
      <form method="post" action={href('/projects/:project/plan/template/removal', { project: project.slug })}>
        <Button variant="secondary">Do not offer it any more</Button>
      </form>
    )}
  </>
)

/** Plans to begin from, on the page where a project is made. */
export const Templates = ({ templates }: { templates: readonly { slug: string; name: string; about: string }[] }) =>
  templates.length === 0 ? null : (
    <>
      <h2 class="nhsuk-heading-m">Or begin from a plan that worked</h2>
      <ul class="nhsuk-list">
        {templates.map(({ slug, name, about }) => (
          <li>
            <a href={href('/projects/:project/plan/copy', { project: slug })}>{name}</a>
            {about && <p>{about}</p>}
          </li>
        ))}
      </ul>
    </>
  )
