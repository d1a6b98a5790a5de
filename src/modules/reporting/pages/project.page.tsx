import { dayOf } from '#lib/dates.ts'
import { stateOf } from '#modules/activities/index.ts'
import { levelsOf, loopCounts } from '#modules/insights/index.ts'
import { openOffers } from '#modules/opportunities/index.ts'
import { glossaryOf } from '#modules/organisations/index.ts'
import { promisesOf, publicPlan, standing } from '#modules/projects/index.ts'
import { found } from '#platform/errors.ts'
import { page, view } from '#platform/http/page.ts'
import {
  followedCommitment,
  publicKnown,
  publicOpinionMaps,
  publicPartners,
  publicPriorities,
  publicProject,
  publicSurveys,
  publicThemes,
  publicVoices,
  routesOf,
} from '../public.queries.ts'
import { ProjectPage } from './project.view.tsx'

/** A project's public page: what is asked, who took part, what changed, what did not and why. */
export default page({
  path: '/projects/:project',
  allow: 'anyone',

  async get({ db, params, now }) {
    const project = found(await publicProject(db, params.project), 'project')
    const today = dayOf(now)
    const promise = standing(await promisesOf(db, project.id), today)
    const surveys = (await publicSurveys(db, project.id)).map((survey) => ({ ...survey, state: stateOf(survey, project, now) }))
    const maps = (await publicOpinionMaps(db, project.id)).map((map) => ({ ...map, state: stateOf(map, project, now) }))
    return view(
      project.title,
      <ProjectPage
        project={project}
        plan={await publicPlan(db, project.id)}
        surveys={surveys}
        maps={maps}
        opportunities={await openOffers(db, now, { projectId: project.id })}
        priorities={await publicPriorities(db, project.id)}
        promise={promise}
        level={(await levelsOf(db, [{ ...project, promise }])).get(project.id)}
        counts={await loopCounts(db, project.id)}
        routes={await routesOf(db, project.id)}
        themes={await publicThemes(db, project.id)}
        voices={Map.groupBy(await publicVoices(db, project.id), (voice) => voice.themeId)}
        known={await publicKnown(db, project.id)}
        partners={await publicPartners(db, project.id)}
        terms={await glossaryOf(db)}
        commitment={await followedCommitment(db, project.id)}
        today={today}
      />,
    )
  },
})
