import { addDays } from '#lib/dates.ts'
import type { Dated, Depth, Facts, Stage } from '#lib/involvement-level/index.ts'

/** What the platform saw itself: the first response to a survey, or a note. `title` is the survey's. */
export type Seen = Dated & { kind: 'survey' | 'meeting' | 'visit' | 'session' | 'call' | 'letter'; title: string }

/** What staff recorded of a project, as far as it counts. */
export type Recorded = Dated & {
  kind: 'activity' | 'decision-role' | 'co-author' | 'support' | 'budget'
  depth: Depth | null
  pence: number | null
}

/** What is dated in one project. Days are ISO days in London. */
export type Dates = {
  seen: readonly Seen[]
  recorded: readonly Recorded[]
  decisions: readonly string[]
  releases: readonly string[]
  openedOn: string | null
  promiseMissedOn: string | null
}

/** Questions and letters are answers only; whoever met, visited or called also talked it over. */
export const seenDepth: Readonly<Record<Seen['kind'], Depth>> = {
  survey: 'asked',
  letter: 'asked',
  call: 'talked',
  visit: 'talked',
  session: 'talked',
  meeting: 'talked',
}

export function factsFrom({ seen, recorded, decisions, releases, promiseMissedOn }: Dates): Facts {
  const of = (kind: Recorded['kind']) => recorded.filter((one) => one.kind === kind)
  return {
    held: [...seen.map((one) => ({ ...one, depth: seenDepth[one.kind] })), ...of('activity').map((one) => ({ ...one, depth: one.depth ?? 'asked' }))],
    decisions,
    decisionRoles: of('decision-role'),
    coAuthors: of('co-author'),
    support: of('support'),
    budgets: of('budget').map((one) => ({ ...one, pence: one.pence ?? 0 })),
    releases,
    promiseMissedOn,
  }
}

/**
 * The stages of a project, by what the platform knows of their days. The scope is set when the project opens: from then on the public
 * reads what can change and what cannot. The day of a decision is still before it.
 */
export function stagesFrom({ openedOn, decisions, releases }: Pick<Dates, 'openedOn' | 'decisions' | 'releases'>): Stage[] {
  const decidedOn = decisions.toSorted()[0]
  return [
    { name: 'setting the scope', beganOn: null },
    { name: 'finding out', beganOn: openedOn },
    { name: 'after the first decision', beganOn: decidedOn ? addDays(decidedOn, 1) : null },
    { name: 'putting it into practice', beganOn: releases.toSorted()[0] ?? null },
  ]
}
