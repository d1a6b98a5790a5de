import { noteKnown } from '#modules/insights/known/note-known.action.ts'
import { findingById } from '#modules/insights/known/search.queries.ts'
import { projectFor } from '#modules/projects/index.ts'
import { found } from '#platform/errors.ts'
import { marged } from '../cast.ts'
import type { Scene } from './scene.ts'

/** What the plan says of what people told the organisation before: what is not asked again, and what is. */
export async function noteWhatIsKnown(scene: Scene): Promise<void> {
  for (const { project, theme, daysAgo, ...draft } of scene.story.known)
    await scene.at(daysAgo, async (moment) => {
      const { db } = moment
      const earlier = await projectFor(db, project)
      const themes = db.selectFrom('insights.theme').select('id').where('projectId', '=', earlier.id).where('name', '=', theme)
      const { id } = await themes.executeTakeFirstOrThrow()
      const finding = found(await findingById(db, id, 'all'), 'finding')
      const noted = await noteKnown({ ...moment, person: scene.as(marged) }, await projectFor(db, scene.story.slug), finding, draft)
      if (!noted.ok) throw new Error(`A note was refused: ${noted.because}`)
    })
}
