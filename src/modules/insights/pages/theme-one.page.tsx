import { dayOf } from '#lib/dates.ts'
import { projectFor, promisesOf, standing } from '#modules/projects/index.ts'
import type { Person } from '#platform/auth/person.ts'
import type { Reader } from '#platform/database/types.ts'
import { found, PageError } from '#platform/errors.ts'
import { again, goTo, href, page, type Reply, view } from '#platform/http/page.ts'
import { answersOf, type Problems, readForm } from '#ui/form/index.ts'
import { releasedAnswersOfTheme } from '../answers.queries.ts'
import { voicesOfTheme } from '../brief.queries.ts'
import { loopOfTheme } from '../loop.queries.ts'
import { changeTheme } from '../theme-change.action.ts'
import { mergedInto, themeOfProject } from '../themes.queries.ts'
import { sortingAddresses } from '../workspace-addresses.ts'
import { themeForm, themeRefusalWords } from './theme-form.view.tsx'
import { MergedTheme, OneTheme } from './theme-one.view.tsx'

export default page({
  path: '/projects/:project/themes/:theme',
  allow: 'insights.read',

  get: (look) => drawn(look),

  async post(submit) {
    const { db, person, params, answers, now } = submit
    const project = await projectFor(db, params.project)
    if (!person.may('insights.sort', project.id)) throw new PageError(403, 'You do not have permission to change themes')
    const read = readForm(themeForm, answers)
    if ('problems' in read) return drawn(submit, read.problems)
    const changed = await changeTheme({ db, person, now }, project, params.theme, read.values)
    const here = href(sortingAddresses.theme, { project: project.slug, theme: params.theme }, { saved: changed.ok ? 'yes' : undefined })
    if (changed.ok || changed.because === 'theme-gone') return goTo(here)
    return drawn(submit, themeRefusalWords(changed.because))
  },
})

type Asked = { db: Reader; person: Person; params: { project: string; theme: string }; answers: URLSearchParams; now: Date }

async function drawn({ db, person, params, answers, now }: Asked, problems?: Problems): Promise<Reply> {
  const project = await projectFor(db, params.project)
  const theme = found(await themeOfProject(db, project.id, params.theme), 'theme')
  if (theme.mergedInto !== null) {
    const into = found(await themeOfProject(db, project.id, theme.mergedInto), 'theme')
    return view(theme.name, <MergedTheme project={project} name={theme.name} into={into} />)
  }
  const [answer] = await releasedAnswersOfTheme(db, theme.id)
  const content = (
    <OneTheme
      project={project}
      theme={theme}
      loop={await loopOfTheme(db, project.id, theme.id)}
      answer={answer ?? null}
      voices={await voicesOfTheme(db, theme.id)}
      merged={await mergedInto(db, theme.id)}
      promise={standing(await promisesOf(db, project.id), dayOf(now))}
      may={{
        sort: person.may('insights.sort', project.id),
        answer: person.may('insights.answer', project.id),
        tell: person.may('insights.tell', project.id),
      }}
      saved={answers.get('saved') === 'yes'}
      answers={problems ? answers : answersOf({ name: theme.name, about: theme.about })}
      problems={problems}
    />
  )
  return problems ? again(theme.name, content) : view(theme.name, content)
}
