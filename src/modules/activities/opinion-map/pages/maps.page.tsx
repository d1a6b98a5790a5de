import { countInWords } from '#lib/text.ts'
import { projectFor } from '#modules/projects/index.ts'
import { again, goTo, href, page, view } from '#platform/http/page.ts'
import { Ask, Form, type Problems, readForm } from '#ui/form/index.ts'
import { Title } from '#ui/layout/title.tsx'
import { Button } from '#ui/nhs/button.tsx'
import { stateInWords, stateOf } from '../../survey.ts'
import { makeMap } from '../keep-map.action.ts'
import { mapsOf } from '../maps.queries.ts'
import { newMapForm } from '../opinion-map.form.ts'
import { titles } from '../opinion-map.words.ts'

type Project = { slug: string; title: string; closedAt: Date | null }
type Row = Awaited<ReturnType<typeof mapsOf>>[number]

const Maps = ({ project, maps, now, mayEdit }: { project: Project; maps: readonly Row[]; now: Date; mayEdit: boolean }) => (
  <>
    <Title caption={project.title}>{titles.maps}</Title>
    <p>People answer short statements, and add their own. You see what they share, where they differ, and which answers go together.</p>
    {maps.length === 0 && <p>There are no opinion maps in this project yet.</p>}
    <ul class="nhsuk-list heard-cards">
      {maps.map((map) => {
        const names = { project: project.slug, map: map.slug }
        return (
          <li>
            <h2 class="nhsuk-heading-s">
              <a href={href(mayEdit ? '/projects/:project/opinion-maps/:map' : '/projects/:project/opinion-maps/:map/results', names)}>{map.title}</a>
            </h2>
            <p>
              {stateInWords(map, stateOf(map, project, now))}. {countInWords(map.people ?? 0, 'person has answered', 'people have answered')}.
            </p>
            {mayEdit && (map.waiting ?? 0) > 0 && (
              <p>
                <a href={href('/projects/:project/opinion-maps/:map/moderation', names)}>
                  Read {countInWords(map.waiting ?? 0, 'statement that waits', 'statements that wait')}
                  <span class="nhsuk-u-visually-hidden"> in {map.title}</span>
                </a>
              </p>
            )}
          </li>
        )
      })}
    </ul>
    {mayEdit && <Button href={href('/projects/:project/opinion-maps/new', { project: project.slug })}>Make an opinion map</Button>}
  </>
)

export const mapsPage = page({
  path: '/projects/:project/opinion-maps',
  allow: 'activities.see',

  async get({ db, params, person, now }) {
    const project = await projectFor(db, params.project)
    const mayEdit = person.may('activities.edit', project.id) && project.closedAt === null
    return view(titles.maps, <Maps project={project} maps={await mapsOf(db, project.id)} now={now} mayEdit={mayEdit} />, {
      back: { href: href('/projects/:project/work', { project: project.slug }), text: 'Back to the project' },
    })
  },
})

const NewMap = ({ project, answers, problems }: { project: { title: string }; answers: URLSearchParams; problems?: Problems }) => (
  <Form problems={problems} title={titles.newMap} caption={project.title}>
    <Ask form={newMapForm} name="title" answers={answers} problems={problems} />
    <p>Nobody sees it until you publish it. You can try it first.</p>
    <Button>Make the opinion map</Button>
  </Form>
)

export const newMapPage = page({
  path: '/projects/:project/opinion-maps/new',
  allow: 'activities.edit',

  async get({ db, params }) {
    const project = await projectFor(db, params.project)
    return view(titles.newMap, <NewMap project={project} answers={new URLSearchParams()} />, backToMaps(params.project))
  },

  async post({ params, answers, ...work }) {
    const project = await projectFor(work.db, params.project)
    const drawn = (problems: Problems) =>
      again(titles.newMap, <NewMap project={project} answers={answers} problems={problems} />, backToMaps(params.project))
    if (project.closedAt !== null) return drawn({ title: 'This project is closed. Reopen it to make an opinion map' })
    const read = readForm(newMapForm, answers)
    if ('problems' in read) return drawn(read.problems)
    const made = await makeMap(work, project.id, read.values.title)
    if (!made.ok) return drawn({ title: 'The name must be 3 characters or more' })
    return goTo(href('/projects/:project/opinion-maps/:map', { project: params.project, map: made.value.slug }))
  },
})

const backToMaps = (project: string) => ({
  back: { href: href('/projects/:project/opinion-maps', { project }), text: 'Back to the opinion maps' },
})
