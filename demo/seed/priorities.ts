import { createHash } from 'node:crypto'
import { dayOf, momentAt } from '#lib/dates.ts'
import { seededRandom } from '#lib/random.ts'
import { optionsFromThemes } from '#modules/activities/index.ts'
import { castVotes } from '#modules/activities/priority-setting/cast-vote.action.ts'
import { beginSetting, changeSetting, type Doing, nameConstituencies } from '#modules/activities/priority-setting/keep.action.ts'
import { addOptions, checkMerge, mergeOption } from '#modules/activities/priority-setting/options.action.ts'
import { mergesOf, optionsOf } from '#modules/activities/priority-setting/options.queries.ts'
import { publishedAt } from '#modules/activities/priority-setting/published.ts'
import { settingBySlug } from '#modules/activities/priority-setting/settings.queries.ts'
import { byCount } from '#modules/activities/priority-setting/shortlist.ts'
import {
  closeVote,
  openGathering,
  openVote,
  publishShortlist,
  publishTopList,
  recordWorkshop,
} from '#modules/activities/priority-setting/stages.action.ts'
import { stagesOf } from '#modules/activities/priority-setting/stages.queries.ts'
import { themesOf } from '#modules/insights/themes.queries.ts'
import { projectFor } from '#modules/projects/index.ts'
import { kwabena, type Member, marged } from '../cast.ts'
import { prioritiesOf, type StoryBudget, type StoryRanking } from '../story-priorities.ts'
import type { Moment, Scene } from './scene.ts'

/** What people were asked to put first, or to spend money on, as far as the story has come. */
export async function setPriorities(scene: Scene): Promise<void> {
  for (const story of prioritiesOf(scene.story.slug)) {
    const slug = await prepare(scene, story)
    await vote(scene, story, slug)
    if (story.closesDaysAgo < 0) continue
    await scene.at(story.closesDaysAgo - 1, async (moment) => {
      const { work, project, setting } = await on(scene, moment, slug)
      taken(await closeVote(work, project, setting))
    })
    if (story.kind === 'ranking') await settle(scene, story, slug)
  }
}

async function on(scene: Scene, moment: Moment, slug: string, member: Member = marged) {
  const setting = await settingBySlug(moment.db, slug)
  if (!setting) throw new Error(`${slug} is not there`)
  return { work: { ...moment, person: scene.as(member) }, project: await projectFor(moment.db, scene.story.slug), setting }
}

async function prepare(scene: Scene, story: StoryRanking | StoryBudget): Promise<string> {
  const { slug } = await scene.at(story.madeDaysAgo, async (moment) => {
    const project = await projectFor(moment.db, scene.story.slug)
    const work = { ...moment, person: scene.as(marged) }
    const begun = taken(await beginSetting(work, project, story.kind, story.title))
    const { setting } = await on(scene, moment, begun.slug)
    const closesAt = momentAt(dayOf(scene.ago(story.closesDaysAgo)), '17:00')
    const decides =
      story.kind === 'ranking' ? { shortlistSize: story.shortlistSize, topSize: story.topSize } : { budget: story.budget, decidedBy: story.decidedBy }
    taken(await changeSetting(work, setting, setting.version, { why: story.why, privacy: story.privacy, closesAt, ...decides }))
    taken(await openGathering(work, project, { ...setting, why: story.why, privacy: story.privacy }))
    const options =
      story.kind === 'ranking'
        ? story.options.map((words) => ({ words, cost: null, cameFrom: 'staff' as const }))
        : story.options.filter(({ theme }) => !theme).map(({ words, cost }) => ({ words, cost, cameFrom: 'staff' as const }))
    taken(await addOptions(work, setting, options))
    if (story.kind === 'budget') await takeThemes(moment, story, { work, projectId: project.id, slug: begun.slug })
    return begun
  })
  if (story.kind === 'ranking') await scene.at(story.madeDaysAgo - 3, (moment) => mergeAndCheck(scene, moment, story, slug))
  await scene.at(story.opensDaysAgo, async (moment) => {
    const { work, project, setting } = await on(scene, moment, slug)
    taken(await openVote(work, project, setting))
  })
  return slug
}

async function takeThemes({ db }: Moment, { options }: StoryBudget, { work, projectId, slug }: { work: Doing; projectId: string; slug: string }) {
  const themes = await themesOf(db, projectId)
  const chosen = options.flatMap(({ words, cost, theme }) => themes.filter(({ name }) => name === theme).map((one) => ({ ...one, words, cost })))
  taken(await optionsFromThemes.add(work, projectId, slug, chosen))
}

async function mergeAndCheck(scene: Scene, moment: Moment, story: StoryRanking, slug: string): Promise<void> {
  const { work, setting } = await on(scene, moment, slug)
  taken(
    await nameConstituencies(
      work,
      setting,
      story.groups.map(({ name }) => name),
    ),
  )
  const options = await optionsOf(moment.db, setting.id)
  const idOf = (number: number) => options.find((option) => option.number === number)?.id ?? ''
  taken(await mergeOption(work, setting, idOf(story.merge.option), idOf(story.merge.into), story.merge.because))
  const [merge] = await mergesOf(moment.db, setting.id)
  taken(await checkMerge({ ...work, person: scene.as(kwabena) }, setting, merge?.id ?? '', true, ''))
}

/** Ballots that look like people's: mostly what their group likes, in an order of their own. */
async function vote(scene: Scene, story: StoryRanking | StoryBudget, slug: string): Promise<void> {
  await scene.at(Math.max(1, story.closesDaysAgo + 2), async (moment) => {
    const { project, setting } = await on(scene, moment, slug)
    const casts = ballotsOf(story).map((ballot, at) => {
      const bytes = createHash('sha512').update(`${slug} ${at}`).digest()
      return { ...ballot, keys: { voterHash: bytes.subarray(0, 32), voteKey: bytes.subarray(32) }, route: 'web' as const, typedBy: null }
    })
    taken(await castVotes(moment, project, setting, casts))
  })
}

type Cast = { constituency: number | null; listed: number[] }

function ballotsOf(story: StoryRanking | StoryBudget): Cast[] {
  const random = seededRandom(story.title.length)
  if (story.kind === 'budget') return Array.from({ length: story.voters }, () => ({ constituency: null, listed: affordable(story, random) }))
  const offered = story.options.map((_, at) => at + 1).filter((number) => number !== story.merge.option)
  return story.groups.flatMap(({ voters, likes }, at) =>
    Array.from({ length: voters }, () => {
      const weight = new Map(offered.map((number) => [number, random() * 4 + (likes.includes(number) ? likes.length - likes.indexOf(number) : 0)]))
      const order = [...offered].sort((a, b) => (weight.get(b) ?? 0) - (weight.get(a) ?? 0))
      return { constituency: at + 1, listed: order.slice(0, 4 + Math.floor(random() * 5)) }
    }),
  )
}

function affordable({ options, budget }: StoryBudget, random: () => number): number[] {
  const chosen: number[] = []
  let left = budget
  for (const [at, { cost, liked }] of options.entries()) {
    if (cost > left || random() * 10 > liked) continue
    chosen.push(at + 1)
    left -= cost
  }
  return chosen.length > 0 ? chosen : [1]
}

async function settle(scene: Scene, story: StoryRanking, slug: string): Promise<void> {
  await scene.at(story.closesDaysAgo - 2, async (moment) => {
    const { work, project, setting } = await on(scene, moment, slug)
    const count = publishedAt(await stagesOf(moment.db, setting.id), 'vote-closed')
    if (count?.kind !== 'ranking') throw new Error('The ranking was not counted')
    const { on: first, edge } = byCount(count.merged, story.shortlistSize)
    const all = [...first, ...edge].slice(0, story.shortlistSize)
    const last = all.at(-1) ?? 0
    const chosen = new Set(all.includes(story.instead.option) ? all : [...all.filter((number) => number !== last), story.instead.option])
    const reasons = new Map(all.map((number) => [number, story.instead.leftBecause])).set(story.instead.option, story.instead.because)
    taken(await publishShortlist(work, project, setting, chosen, reasons))
  })
  await scene.at(story.workshop.daysAgo - 1, async (moment) => {
    const { work, project, setting } = await on(scene, moment, slug)
    const order = publishedAt(await stagesOf(moment.db, setting.id), 'shortlist')?.taken.map(({ number }) => number) ?? []
    // The workshop changes its mind about the first two, as workshops do.
    const [first, second, ...others] = order
    const { how, words, daysAgo } = story.workshop
    const attended = story.groups.map(({ name }, at) => ({ name, people: 8 - at }))
    const happenedOn = dayOf(scene.ago(daysAgo))
    const settled = first && second ? [second, first, ...others] : order
    taken(await recordWorkshop(work, project, setting, { happenedOn, attended, how, words, order: settled }))
    taken(await publishTopList(work, project, setting))
  })
}

function taken<Value>(result: { ok: true; value: Value } | { ok: false; because: string }): Value {
  if (!result.ok) throw new Error(`Priorities were refused: ${result.because}`)
  return result.value
}
