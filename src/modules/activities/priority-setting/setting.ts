/** *ranking*: what matters most, each constituency apart. *budget*: how a sum is spent. */
export const kinds = ['ranking', 'budget'] as const
export type Kind = (typeof kinds)[number]

export type Decider = 'equal-shares' | 'greedy'

export const stages = ['gathering', 'vote-opened', 'vote-closed', 'shortlist', 'workshop', 'top-list', 'taken-up'] as const
export type Stage = (typeof stages)[number]

/**
 * Where it stands. `over`: the closing time has passed, or the project closed, and nobody has counted yet. `counted` is the end of a budget vote.
 */
export type Standing = 'being-made' | 'gathering' | 'voting' | 'over' | 'counted' | 'shortlisted' | 'met' | 'listed'

/** A stage that was reached, with what was published then. */
export type Reached = { stage: Stage; doneAt: Date }

type Timed = { closesAt: Date | null }
type OfProject = { closedAt: Date | null }

/** Where a priority setting stands at a moment. The closing time is the first moment at which no vote counts. */
export function standingOf(setting: Timed, reached: readonly Reached[], project: OfProject, now: Date): Standing {
  const has = (stage: Stage) => reached.some((one) => one.stage === stage)
  if (has('top-list')) return 'listed'
  if (has('workshop')) return 'met'
  if (has('shortlist')) return 'shortlisted'
  if (has('vote-closed')) return 'counted'
  if (has('vote-opened')) return project.closedAt !== null || (setting.closesAt !== null && now >= setting.closesAt) ? 'over' : 'voting'
  return has('gathering') ? 'gathering' : 'being-made'
}

/** Whether a vote that came on paper or by phone may still be typed in: until somebody counts. */
export const mayType = (standing: Standing, project: OfProject): boolean =>
  (standing === 'voting' || standing === 'over') && project.closedAt === null

/** Whether the next stage may be reached from where it stands. */
export function mayReach(stage: Exclude<Stage, 'taken-up'>, kind: Kind, standing: Standing): boolean {
  switch (stage) {
    case 'gathering':
      return standing === 'being-made'
    case 'vote-opened':
      return standing === 'being-made' || standing === 'gathering'
    case 'vote-closed':
      return standing === 'voting' || standing === 'over'
    case 'shortlist':
      return kind === 'ranking' && standing === 'counted'
    case 'workshop':
      return standing === 'shortlisted' || standing === 'met'
    case 'top-list':
      return standing === 'met'
  }
}

export const gaps = [
  'project-not-open',
  'why',
  'privacy',
  'options',
  'constituencies',
  'sizes',
  'budget',
  'too-dear',
  'merges-wait',
  'closing',
  'closing-passed',
] as const
export type Gap = (typeof gaps)[number]

export type Written = {
  kind: Kind
  why: string
  privacy: string
  closesAt: Date | null
  budget: number | null
  decidedBy: Decider | null
  shortlistSize: number | null
  topSize: number | null
}

/** What people are asked to vote on, before the vote opens. */
export type Prepared = { costs: readonly (number | null)[]; constituencies: number; waiting: number }

/** What must be done before people may vote, in the order in which somebody would do it. A ranking has at least two options and one constituency. */
export function missingBeforeVote(
  setting: Written,
  { costs, constituencies, waiting }: Prepared,
  project: { openedAt: Date | null; closedAt: Date | null },
  now: Date,
): Gap[] {
  const { kind, budget } = setting
  const missing: Record<Gap, boolean> = {
    ...missingBeforeGathering(setting, project),
    options: costs.length < 2,
    constituencies: kind === 'ranking' && constituencies === 0,
    sizes: kind === 'ranking' && (setting.shortlistSize === null || setting.topSize === null),
    budget: kind === 'budget' && (budget === null || setting.decidedBy === null),
    'too-dear': kind === 'budget' && budget !== null && costs.some((cost) => cost === null || cost > budget),
    'merges-wait': waiting > 0,
    closing: setting.closesAt === null,
    'closing-passed': setting.closesAt !== null && setting.closesAt <= now,
  }
  return gaps.filter((gap) => missing[gap])
}

/** What must be there before people may suggest options. */
export const missingBeforeGathering = (
  { why, privacy }: Pick<Written, 'why' | 'privacy'>,
  project: { openedAt: Date | null; closedAt: Date | null },
): Record<'project-not-open' | 'why' | 'privacy', boolean> => ({
  'project-not-open': project.openedAt === null || project.closedAt !== null,
  why: why === '',
  privacy: privacy === '',
})
