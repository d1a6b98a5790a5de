import { dayOf, momentAt } from '#lib/dates.ts'
import { type Random, seededRandom } from '#lib/random.ts'
import { enterSheet } from '#modules/activities/opinion-map/enter-sheet.action.ts'
import { changeMap, makeMap, publishMap } from '#modules/activities/opinion-map/keep-map.action.ts'
import { addSeed, moderate } from '#modules/activities/opinion-map/keep-statement.action.ts'
import { mapBySlug, type OpinionMapRow } from '#modules/activities/opinion-map/maps.queries.ts'
import type { Choice } from '#modules/activities/opinion-map/opinion-map.ts'
import { keepStatement } from '#modules/activities/opinion-map/own-statement.action.ts'
import { queueRecompute } from '#modules/activities/opinion-map/recompute.job.ts'
import { statementById, statementsOf } from '#modules/activities/opinion-map/statements.queries.ts'
import { insertVotes, voterOfSecret } from '#modules/activities/opinion-map/voting.queries.ts'
import { noContact } from '#modules/activities/take-in.action.ts'
import { projectFor } from '#modules/projects/index.ts'
import { hashOf } from '#platform/auth/tokens.ts'
import { newId } from '#platform/database/identifiers.ts'
import { found } from '#platform/errors.ts'
import { kwabena, marged } from '../cast.ts'
import { type Leaning, opinionOf, type StoryOpinion } from '../story-opinion.ts'
import type { Moment, Scene } from './scene.ts'

/** How many of the voters sent a sheet of paper. */
const onPaper = 2

/** An opinion map as a team and some people make it: published, answered, added to, and partly read. Which people say what is by lot, the same each time. */
export async function mapOpinions(scene: Scene): Promise<void> {
  const story = opinionOf(scene.story.slug)
  await scene.at(story.publishedDaysAgo, (moment) => layOut(moment, scene, story))
  await scene.at(story.publishedDaysAgo - 2, (moment) => answer(moment, scene, story))
  await scene.at(story.publishedDaysAgo - 3, (moment) => add(moment, scene, story))
}

async function layOut(moment: Moment, scene: Scene, story: StoryOpinion): Promise<void> {
  const work = { ...moment, person: scene.as(marged) }
  const project = await projectFor(moment.db, scene.story.slug)
  taken(await makeMap(work, project.id, scene.story.slug))
  const draft = await mapIn(moment, scene)
  for (const [words] of story.statements) taken(await addSeed(work, draft, words))
  const { title, why } = story
  const times = { opensAt: null, closesAt: momentAt(dayOf(scene.ago(story.closesDaysAgo)), '17:00') }
  taken(await changeMap(work, draft, { ...draft, title, why, ...times }))
  taken(await publishMap(work, project, await mapIn(moment, scene)))
}

const mapIn = async ({ db }: Moment, scene: Scene): Promise<OpinionMapRow> => found(await mapBySlug(db, scene.story.slug), 'opinion map')

async function answer(moment: Moment, scene: Scene, story: StoryOpinion): Promise<void> {
  const map = await mapIn(moment, scene)
  const statements = await statementsOf(moment.db, map.id)
  const random = seededRandom(80)
  const said = Array.from({ length: story.voters }, (_, voter) =>
    statements.flatMap(({ id }, place): [string, Choice][] => {
      const leaning = story.statements[place]?.[1]
      return leaning && random() < 0.85 ? [[id, choiceOf(leaning, voter % 5 < 3 ? 0 : 1, random)]] : []
    }),
  )
  const project = await projectFor(moment.db, scene.story.slug)
  const sheet = { route: 'paper', typedBy: scene.person(kwabena), saidOn: dayOf(moment.now), own: '', contact: noContact } as const
  for (const answers of said.slice(0, onPaper))
    taken(await enterSheet(moment, project, map, { ...sheet, key: newId(), said: Object.fromEntries(answers) }))
  const votes = []
  for (const answers of said.slice(onPaper)) {
    const voterId = await voterOfSecret(moment.db, { mapId: map.id, secretHash: hashOf(newId()), rehearsal: false, now: moment.now })
    votes.push(...answers.map(([statementId, choice]) => ({ voterId, statementId, choice, votedAt: moment.now })))
  }
  await insertVotes(moment.db, votes)
  await queueRecompute(moment.db, map.id, moment.now)
}

function choiceOf(leaning: Leaning, kind: 0 | 1, random: Random): Choice {
  const lot = random()
  if (lot < 0.06) return 'unsure'
  if (lot < 0.09) return 'pass'
  if (lot < 0.11) return 'not-for-me'
  return random() < leaning[kind] ? 'agree' : 'disagree'
}

/** Statements of people who take part: one that others see, one that was kept out with a reason, one that waits. */
async function add(moment: Moment, scene: Scene, story: StoryOpinion): Promise<void> {
  const map = await mapIn(moment, scene)
  for (const { words, decided } of story.added) {
    const id = await voterOfSecret(moment.db, { mapId: map.id, secretHash: hashOf(newId()), rehearsal: false, now: moment.now })
    const author = { id, receiptId: null, rehearsal: false, route: 'web', typedBy: null } as const
    const { statementId } = await keepStatement(moment, map, author, { words, contact: noContact, replaces: null })
    const statement = found(await statementById(moment.db, statementId), 'statement')
    const work = { ...moment, person: scene.as(marged) }
    if (decided === 'shown') taken(await moderate(work, map, statement, { decision: 'shown', reason: null, words: '' }))
    if (decided === 'repeats')
      taken(await moderate(work, map, statement, { decision: 'kept-out', reason: 'repeats', words: 'Statement 1 says the same.' }))
  }
}

function taken<Value>(result: { ok: true; value: Value } | { ok: false; because: string }): Value {
  if (!result.ok) throw new Error(`The opinion map was refused: ${result.because}`)
  return result.value
}
