import { never } from '#lib/result.ts'
import { projectFor } from '#modules/projects/index.ts'
import { again, goTo, href, page, view } from '#platform/http/page.ts'
import { AskAll, Form, type Problems, readForm } from '#ui/form/index.ts'
import { Title } from '#ui/layout/title.tsx'
import { Button } from '#ui/nhs/button.tsx'
import { kindWords, standingInWords } from '../in-words.ts'
import { beginSetting } from '../keep.action.ts'
import { listPath, newPath, publicPath, staffPath } from '../paths.ts'
import { standingOf } from '../setting.ts'
import { type Setting, settingsOfProject } from '../settings.queries.ts'
import { beginForm } from '../staff.form.ts'
import { stagesOf } from '../stages.queries.ts'

const title = 'Priorities'

/** What a project asks people to put first, or to spend money on. */
export const listPage = page({
  path: listPath,
  allow: 'activities.see',

  async get({ db, params, person, now }) {
    const project = await projectFor(db, params.project)
    const mayEdit = person.may('activities.edit', project.id)
    const rows: Row[] = []
    for (const setting of await settingsOfProject(db, project.id)) {
      const stages = await stagesOf(db, setting.id)
      rows.push({ setting, standing: standingInWords(standingOf(setting, stages, project, now), setting.closesAt), inPublic: stages.length > 0 })
    }
    return view(title, <List project={project} rows={rows} mayEdit={mayEdit} />, {
      back: { href: href('/projects/:project/work', { project: project.slug }), text: 'Back to the project' },
    })
  },
})

type Row = { setting: Setting; standing: string; inPublic: boolean }
type Props = { project: { slug: string; title: string; closedAt: Date | null }; rows: readonly Row[]; mayEdit: boolean }

const List = ({ project, rows, mayEdit }: Props) => (
  <>
    <Title caption={project.title}>{title}</Title>
    <p>People put options in order, or choose what a sum is spent on. Every stage is published.</p>
    {rows.length === 0 && <p>There is nothing here yet.</p>}
    <ul class="nhsuk-list heard-cards">
      {rows.map(({ setting, standing, inPublic }) => (
        <li>
          <h2 class="nhsuk-heading-s">
            <Link project={project.slug} setting={setting} mayEdit={mayEdit} inPublic={inPublic} />
          </h2>
          <p>
            {kindWords[setting.kind]}. {standing}.
          </p>
        </li>
      ))}
    </ul>
    {mayEdit && project.closedAt === null && <Button href={href(newPath, { project: project.slug })}>Ask people for priorities</Button>}
  </>
)

function Link({ project, setting, mayEdit, inPublic }: { project: string; setting: Setting; mayEdit: boolean; inPublic: boolean }) {
  const priorities = setting.slug
  if (mayEdit) return <a href={href(staffPath, { project, priorities })}>{setting.title}</a>
  return inPublic ? <a href={href(publicPath, { priorities })}>{setting.title}</a> : <span>{setting.title}</span>
}

const newTitle = 'Ask people for priorities'

const New = ({ caption, answers, problems }: { caption: string; answers: URLSearchParams; problems?: Problems }) => (
  <Form problems={problems} title={newTitle} caption={caption}>
    <AskAll form={beginForm} answers={answers} problems={problems} />
    <p>Nobody sees it until you say so.</p>
    <Button>Begin</Button>
  </Form>
)

export const newPage = page({
  path: newPath,
  allow: 'activities.edit',

  async get({ db, params }) {
    const project = await projectFor(db, params.project)
    return view(newTitle, <New caption={project.title} answers={new URLSearchParams()} />, backTo(params.project))
  },

  async post({ params, answers, ...work }) {
    const project = await projectFor(work.db, params.project)
    const drawn = (problems: Problems) =>
      again(newTitle, <New caption={project.title} answers={answers} problems={problems} />, backTo(params.project))
    const read = readForm(beginForm, answers)
    if ('problems' in read) return drawn(read.problems)
    const begun = await beginSetting(work, project, read.values.kind, read.values.title)
    if (begun.ok) return goTo(href(staffPath, { project: params.project, priorities: begun.value.slug }))
    switch (begun.because) {
      case 'project-closed':
        return drawn({ '': 'This project is closed. Reopen it first' })
      case 'title-too-short':
        return drawn({ title: 'The name must be 3 characters or more' })
      default:
        return never(begun)
    }
  },
})

const backTo = (project: string) => ({ back: { href: href(listPath, { project }), text: 'Back to the priorities' } })
