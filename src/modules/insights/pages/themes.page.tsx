import { dayOf } from '#lib/dates.ts'
import { projectFor, promisesOf, standing } from '#modules/projects/index.ts'
import type { Person } from '#platform/auth/person.ts'
import type { Reader } from '#platform/database/types.ts'
import { PageError } from '#platform/errors.ts'
import { again, goTo, href, page, type Reply, view } from '#platform/http/page.ts'
import { type Problems, readForm } from '#ui/form/index.ts'
import { countsByTheme, loopCounts } from '../loop.queries.ts'
import { makeTheme } from '../theme-make.action.ts'
import { themesWithProgress } from '../themes.queries.ts'
import { sortingAddresses } from '../workspace-addresses.ts'
import { themeForm, themeRefusalWords } from './theme-form.view.tsx'
import { Themes, themesTitle } from './themes.view.tsx'

export default page({
  path: '/projects/:project/themes',
  allow: 'insights.read',

  get: (look) => drawn(look),

  async post(submit) {
    const { db, person, params, answers, now } = submit
    const project = await projectFor(db, params.project)
    if (!person.may('insights.sort', project.id)) throw new PageError(403, 'You do not have permission to make themes')
    const read = readForm(themeForm, answers)
    if ('problems' in read) return drawn(submit, read.problems)
    const made = await makeTheme({ db, person, now }, project, read.values)
    return made.ok
      ? goTo(href(sortingAddresses.themes, { project: project.slug }, { made: made.value }))
      : drawn(submit, themeRefusalWords(made.because))
  },
})

type Asked = { db: Reader; person: Person; params: { project: string }; answers: URLSearchParams; now: Date }

async function drawn({ db, person, params, answers, now }: Asked, problems?: Problems): Promise<Reply> {
  const project = await projectFor(db, params.project)
  const today = dayOf(now)
  const content = (
    <Themes
      project={project}
      themes={await themesWithProgress(db, project.id)}
      counts={await countsByTheme(db, project.id)}
      loop={await loopCounts(db, project.id)}
      promise={standing(await promisesOf(db, project.id), today)}
      today={today}
      maySort={person.may('insights.sort', project.id)}
      answers={answers}
      problems={problems}
    />
  )
  return problems ? again(themesTitle, content) : view(themesTitle, content)
}
