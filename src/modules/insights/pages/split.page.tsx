import { projectFor } from '#modules/projects/index.ts'
import type { Reader } from '#platform/database/types.ts'
import { found, PageError } from '#platform/errors.ts'
import { again, goTo, href, page, type Reply, view } from '#platform/http/page.ts'
import { type Problems, readForm } from '#ui/form/index.ts'
import { type Splitting, splitTheme } from '../theme-split.action.ts'
import { themeOfProject } from '../themes.queries.ts'
import { listOf, rowsOf } from '../workspace.queries.ts'
import { anyOf, filterIn, idsIn, keyIn } from '../workspace.ts'
import { sortingAddresses } from '../workspace-addresses.ts'
import { Split, splitTitle } from './split.view.tsx'
import { themeForm, themeRefusalWords } from './theme-form.view.tsx'
import { refusalWords } from './workspace-refusals.ts'

/** Which of a theme's contributions go under a new theme. */
export default page({
  path: '/projects/:project/themes/:theme/split',
  allow: 'insights.sort',

  get: (look) => drawn(look, look.answers),

  async post(submit) {
    const { db, person, params, answers, now } = submit
    const project = await projectFor(db, params.project)
    const here = new URLSearchParams(answers.get('here') ?? '')
    const read = readForm(themeForm, answers)
    if ('problems' in read) return drawn(submit, here, read.problems)
    const split = await splitTheme({ db, person, now }, project, params.theme, goingIn(answers, here), read.values)
    if (split.ok) return goTo(href(sortingAddresses.theme, { project: project.slug, theme: split.value }, { saved: 'yes' }))
    switch (split.because) {
      case 'theme-gone':
        throw new PageError(404, 'We cannot find this theme')
      case 'nothing-chosen':
      case 'too-many':
        return drawn(submit, here, refusalWords(split.because))
      default:
        return drawn(submit, here, themeRefusalWords(split.because))
    }
  },
})

/** Ticked ones, or all in which the words of the search were said. */
function goingIn(answers: URLSearchParams, here: URLSearchParams): Splitting {
  const { words } = filterIn(here)
  if (answers.get('which') === 'all' && words !== '') return { words }
  return { ids: idsIn(answers.getAll('contribution')) }
}

type Asked = { db: Reader; params: { project: string; theme: string }; answers: URLSearchParams }

async function drawn({ db, params, answers }: Asked, here: URLSearchParams, problems?: Problems): Promise<Reply> {
  const project = await projectFor(db, params.project)
  const theme = found(await themeOfProject(db, project.id, params.theme), 'theme')
  if (theme.mergedInto !== null) throw new PageError(404, 'We cannot find this theme')
  const words = filterIn(here).words
  const listed = await listOf(
    db,
    project.id,
    { ...anyOf, theme: theme.id, words },
    { after: keyIn(here.get('after')), before: keyIn(here.get('before')) },
  )
  const rows = await rowsOf(
    db,
    listed.keys.map((key) => key.id),
  )
  const content = <Split project={project} theme={theme} words={words} listed={listed} rows={rows} answers={answers} problems={problems} />
  return problems ? again(splitTitle, content) : view(splitTitle, content)
}
