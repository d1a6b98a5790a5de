import { dayOf } from '#lib/dates.ts'
import { namesOf } from '#modules/people/index.ts'
import { evidenceOf, projectFor, promisesOf, standing } from '#modules/projects/index.ts'
import { found } from '#platform/errors.ts'
import { href, page, view } from '#platform/http/page.ts'
import { addresses } from '../addresses.ts'
import { decisionsOf } from '../decisions.queries.ts'
import { levelsOf, seenIn } from '../level.queries.ts'
import { reachedIn } from '../reached.queries.ts'
import { reachedInWords } from '../reached.ts'
import { Level } from './level.view.tsx'

/** What the plan offers people beside what the evidence supports: why, what is missing, and every dated record behind it. */
export default page({
  path: addresses.level,
  allow: 'insights.read',

  async get({ db, params, person, now }) {
    const project = await projectFor(db, params.project)
    const promise = standing(await promisesOf(db, project.id), dayOf(now))
    const evidence = await evidenceOf(db, [project.id])
    const shown = {
      project,
      assessment: found((await levelsOf(db, [{ ...project, promise }])).get(project.id), 'level'),
      evidence,
      reached: reachedInWords(await reachedIn(db, project.id)),
      seen: await seenIn(db, [project.id]),
      decisions: await decisionsOf(db, project.id),
      names: await namesOf(
        db,
        evidence.map(({ recordedBy }) => recordedBy),
      ),
      mayRecord: person.may('projects.plan', project.id) && project.closedAt === null,
    }
    return view('Involvement level', <Level {...shown} />, { back: { href: href(addresses.work, params), text: 'Back to the project' } })
  },
})
