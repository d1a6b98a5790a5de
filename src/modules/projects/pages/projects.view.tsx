import { dayInWords, dayOf } from '#lib/dates.ts'
import { href } from '#platform/http/page.ts'
import { Ask, Form, type Problems } from '#ui/form/index.ts'
import { Title } from '#ui/layout/title.tsx'
import { Button } from '#ui/nhs/button.tsx'
import { Tag } from '#ui/nhs/tag.tsx'
import { Templates } from '../reuse/pages/reuse.view.tsx'
import { CommitmentWarning } from './commitment-warning.view.tsx'
import { newProjectForm } from './new-project.form.ts'

type Row = { slug: string; title: string; summary: string; madeAt: Date; openedAt: Date | null; closedAt: Date | null; mayWork: boolean }

type ProjectsProps = { projects: readonly Row[]; mayPlan: boolean; mayRecord: boolean; mayLookUp: boolean }

export function Projects({ projects, mayPlan, mayRecord, mayLookUp }: ProjectsProps) {
  return (
    <>
      <Title>Projects</Title>
      {mayPlan && <Button href="/new-project">Plan a new project</Button>}
      {mayLookUp && (
        <p>
          <a href={href('/known')}>Find what people told us before, in any project</a>
        </p>
      )}
      {projects.length === 0 && <p>There are no projects yet.</p>}
      <ul class="nhsuk-list heard-rows">
        {projects.map((project) => (
          <li>
            <h2 class="nhsuk-heading-s">
              <a href={href(project.mayWork ? '/projects/:project/work' : '/projects/:project/plan', { project: project.slug })}>{project.title}</a>
            </h2>
            <p>
              <State project={project} /> {project.summary}
            </p>
          </li>
        ))}
      </ul>
      {mayRecord && (
        <p>
          <a href={href('/decision-makers')}>Decision-makers who meet the public</a>
        </p>
      )}
    </>
  )
}

function State({ project }: { project: Row }) {
  if (project.closedAt) return <Tag colour="grey">{`Closed on ${dayInWords(dayOf(project.closedAt))}`}</Tag>
  if (project.openedAt) return <Tag colour="green">{`Open since ${dayInWords(dayOf(project.openedAt))}`}</Tag>
  return <Tag colour="white">Being planned</Tag>
}

type NewProjectProps = {
  answers: URLSearchParams
  templates: Parameters<typeof Templates>[0]['templates']
  warning: string | undefined
  problems?: Problems
}

export function NewProject({ answers, templates, warning, problems = {} }: NewProjectProps) {
  return (
    <>
      <Form problems={problems} title="Plan a new project">
        {warning && <CommitmentWarning warning={warning} />}
        <p>
          <a href={href('/known')}>Find what people told you before</a>. Perhaps somebody has asked already.
        </p>
        <Ask form={newProjectForm} name="title" answers={answers} problems={problems} />
        <Button>Start the plan</Button>
      </Form>
      <Templates templates={templates} />
    </>
  )
}
