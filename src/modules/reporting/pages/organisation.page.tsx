import { addMonths, dayOf } from '#lib/dates.ts'
import { stateOf } from '#modules/activities/index.ts'
import { levelsOf, type Outcome } from '#modules/insights/index.ts'
import { openOffers } from '#modules/opportunities/index.ts'
import { commitmentOn, ownOrganisation, plusGroupsOn, settingsOf } from '#modules/organisations/index.ts'
import { allPromises, standing } from '#modules/projects/index.ts'
import type { Reader } from '#platform/database/types.ts'
import { page, view } from '#platform/http/page.ts'
import { lateProjects } from '../late.queries.ts'
import { metThePublicInWords } from '../met-the-public.words.ts'
import { metThePublicSince, newestAnswers, overdueAnswers, publicOpinionMaps, publicProjects, publicSurveys } from '../public.queries.ts'
import { OrganisationPage } from './organisation.view.tsx'

/** What did something, or will. The rest is shown as plainly, with its reason. */
const didSomething: readonly Outcome[] = ['changed', 'will-change', 'partly', 'already-in-place']
const didNot: readonly Outcome[] = ['not-possible', 'out-of-scope']

/** The organisation's public page: what is open, what changed because of people, what is late. */
export default page({
  path: '/',
  allow: 'anyone',

  async get({ db, organisation, now }) {
    const today = dayOf(now)
    const projects = await publicProjects(db)
    const promises = Map.groupBy(await allPromises(db), (promise) => promise.projectId)
    const surveys = Map.groupBy(await publicSurveys(db), (survey) => survey.projectId)
    const maps = Map.groupBy(await publicOpinionMaps(db), (map) => map.projectId)
    const shown = projects.map((project) => ({
      ...project,
      promise: standing(promises.get(project.id) ?? [], today),
      surveys: (surveys.get(project.id) ?? []).filter((survey) => stateOf(survey, project, now) === 'open'),
      maps: (maps.get(project.id) ?? []).filter((map) => stateOf(map, project, now) === 'open'),
    }))
    const late = await lateProjects(db, shown)
    const levels = [...(await levelsOf(db, shown)).values()]
    return view(
      organisation.name,
      <OrganisationPage
        organisation={await ownOrganisation(db)}
        projects={shown}
        opportunities={await openOffers(db, now)}
        changes={await newestAnswers(db, didSomething, 6)}
        notDone={await newestAnswers(db, didNot, 4)}
        late={late}
        early={levels.filter(({ first }) => first && !first.afterScoping).length}
        overdue={await overdueAnswers(db, today)}
        commitment={await commitmentShown(db, today)}
      />,
    )
  },
})

/** What the organisation commits itself to, and how it keeps it. */
async function commitmentShown(db: Reader, today: string) {
  const { version, state } = await commitmentOn(db, today)
  return {
    version,
    state,
    metThePublic: metThePublicInWords(await metThePublicSince(db, addMonths(today, -12)), await settingsOf(db)),
    plusGroups: (await plusGroupsOn(db, today)).length,
  }
}
