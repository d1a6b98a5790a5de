import { never } from '#lib/result.ts'
import { projectFor } from '#modules/projects/index.ts'
import type { Reader } from '#platform/database/types.ts'
import { found } from '#platform/errors.ts'
import { again, goTo, href, page, type Reply, view } from '#platform/http/page.ts'
import { type Problems, readForm } from '#ui/form/index.ts'
import { countsByTheme } from '../loop.queries.ts'
import { mergeTheme } from '../theme-merge.action.ts'
import type { MergeRefusal } from '../theme-merge.ts'
import { themeOfProject, themesWithProgress } from '../themes.queries.ts'
import { sortingAddresses } from '../workspace-addresses.ts'
import { Merge, mergeForm, mergeTitle } from './merge.view.tsx'

/** Which theme a theme is merged into. */
export default page({
  path: '/projects/:project/themes/:theme/merger',
  allow: 'insights.sort',

  get: (look) => drawn(look),

  async post(submit) {
    const { db, person, params, answers, now } = submit
    const project = await projectFor(db, params.project)
    const theme = found(await themeOfProject(db, project.id, params.theme), 'theme')
    const others = await themesWithProgress(db, project.id)
    const read = readForm(mergeForm, answers, { into: others.map(({ id, name }) => ({ value: id, label: name })) })
    if ('problems' in read) return drawn(submit, read.problems)
    const merged = await mergeTheme({ db, person, now }, project, { away: theme.id, into: read.values.into })
    if (!merged.ok) return drawn(submit, explain(merged.because))
    return goTo(href(sortingAddresses.theme, { project: project.slug, theme: read.values.into }, { saved: 'yes' }))
  },
})

type Asked = { db: Reader; params: { project: string; theme: string }; answers: URLSearchParams }

async function drawn({ db, params, answers }: Asked, problems?: Problems): Promise<Reply> {
  const project = await projectFor(db, params.project)
  const theme = found(await themeOfProject(db, project.id, params.theme), 'theme')
  const others = (await themesWithProgress(db, project.id)).filter((other) => other.id !== theme.id)
  const content = (
    <Merge project={project} theme={theme} others={others} counts={await countsByTheme(db, project.id)} answers={answers} problems={problems} />
  )
  return problems ? again(mergeTitle, content) : view(mergeTitle, content)
}

function explain(because: MergeRefusal): Problems {
  switch (because) {
    case 'project-closed':
      return { into: 'This project is closed, so its themes stay as they are' }
    case 'into-itself':
      return { into: 'A theme cannot be merged into itself. Select another one' }
    case 'merged-before':
      return { into: 'One of the two was merged meanwhile. Go back to the themes' }
    case 'answer-released':
      return { into: 'The answer to this theme is released. People were told about it by its name, so it stays. You can merge the other one into it' }
    case 'answer-in-writing':
      return { into: 'Somebody is writing an answer to this theme. Delete that draft first, or merge the other one into this' }
    default:
      return never(because)
  }
}
