import { choosePublicWords } from '#modules/contributions/choose-public-words.action.ts'
import { kwabena } from '../cast.ts'
import type { Asked } from './project.ts'
import type { Moment, Scene } from './scene.ts'

const VOICES_A_THEME = 3

/** A few words of each answered theme are chosen for the public page, from people who agreed to be quoted. */
export async function publishWords(moment: Moment, scene: Scene, asked: Asked): Promise<void> {
  const quotable = await moment.db
    .selectFrom('contributions.contribution as c')
    .innerJoin('insights.placement as p', 'p.contributionId', 'c.id')
    .innerJoin('insights.answer as a', 'a.themeId', 'p.themeId')
    .select(['c.id', 'c.words', 'p.themeId'])
    .where('c.projectId', '=', asked.projectId)
    .where('c.mayQuote', '=', true)
    .where('c.quoteAs', '<>', 'not-public')
    .where('a.releaseId', 'is not', null)
    .orderBy('c.id')
    .execute()
  for (const [, voices] of Map.groupBy(quotable, (voice) => voice.themeId)) {
    for (const { id, words } of voices.slice(0, VOICES_A_THEME)) {
      const chosen = await choosePublicWords({ ...moment, person: scene.as(kwabena) }, asked.projectId, id, { words, reason: '' })
      if (!chosen.ok) throw new Error(`Words were refused: ${chosen.because}`)
    }
  }
}
