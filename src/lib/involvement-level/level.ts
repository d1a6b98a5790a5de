import { countsFrom, type Dated, depths, type Facts, type Held, isAtLeast, type Level, levels } from './facts.ts'
import { earliest, type FirstInvolved, firstInvolved, type Stage } from './stage.ts'

/** What a level needs, in the order in which it is read. Each level needs what the levels below it need. */
export const needs = {
  held: 'consult',
  talked: 'engage',
  answered: 'engage',
  designed: 'co-design',
  'from-the-start': 'co-produce',
  'decision-role': 'co-produce',
  'co-author': 'co-produce',
  budget: 'co-produce',
  support: 'co-produce',
} as const satisfies Record<string, Level>
export type Need = keyof typeof needs

/**
 * A reason for a level (`met`) or against it. `fact` is the record that meets the need, or comes nearest to it; `countsFrom` the day
 * from which that record counts; `against` the day of the decision, or of the missed promise, that stands in the way.
 */
export type Reason = {
  need: Need
  neededFor: Level
  met: boolean
  fact: Dated | null
  countsFrom: string | null
  against: string | null
}

export type Assessment = {
  supported: Level
  /** One for each need, in the order of `needs`. */
  reasons: readonly Reason[]
  first: FirstInvolved | null
}

/**
 * The level that dated facts support (R1 to R3). Pure and independent of the order of facts. Every reason is given, also those that the
 * level no longer depends on. The method is in README.md.
 */
export function assess(facts: Facts, stages: readonly Stage[] = []): Assessment {
  const reasons = reasonsOf(facts)
  const supported = levels.findLast((level) => reasons.every(({ neededFor, met }) => met || !isAtLeast(level, neededFor))) ?? 'inform'
  return { supported, reasons, first: firstInvolved(facts.held, stages) }
}

/** What is missing for the level above the one that is supported. */
export function missingForNext({ supported, reasons }: Assessment): { level: Level; reasons: readonly Reason[] } | null {
  const level = levels[levels.indexOf(supported) + 1]
  return level ? { level, reasons: reasons.filter(({ neededFor, met }) => !met && isAtLeast(level, neededFor)) } : null
}

function reasonsOf(facts: Facts): Reason[] {
  const [firstDecision, lastDecision] = [facts.decisions.toSorted()[0] ?? null, facts.decisions.toSorted().at(-1) ?? null]
  const first = earliest(facts.held)
  const deep = (depth: Held['depth']) => earliest(facts.held.filter((held) => depths.indexOf(held.depth) >= depths.indexOf(depth)))
  return [
    inTime('held', first, null),
    inTime('talked', deep('talked'), lastDecision),
    answered(facts),
    inTime('designed', deep('designed'), lastDecision),
    inTime('from-the-start', first, firstDecision),
    inTime('decision-role', earliest(facts.decisionRoles), lastDecision),
    inTime('co-author', earliest(facts.coAuthors), null),
    inTime('budget', earliest(facts.budgets.filter(({ pence }) => pence > 0)), null),
    inTime('support', earliest(facts.support), null),
  ]
}

/** A need that a record meets, if it counts from a day that is no later than a decision. Without a decision there is still time. */
function inTime(need: Need, fact: Dated | undefined, decidedOn: string | null): Reason {
  if (!fact) return { need, neededFor: needs[need], met: false, fact: null, countsFrom: null, against: need === 'from-the-start' ? decidedOn : null }
  const from = countsFrom(fact)
  const met = decidedOn === null || from <= decidedOn
  return { need, neededFor: needs[need], met, fact, countsFrom: from, against: met ? null : decidedOn }
}

/** Whoever spoke heard what came of it, or the day that they were promised has not passed. */
function answered({ releases, promiseMissedOn }: Facts): Reason {
  const released = releases.toSorted()[0] ?? null
  const met = released !== null || promiseMissedOn === null
  const fact = released === null ? null : { happenedOn: released, recordedOn: released }
  return { need: 'answered', neededFor: needs.answered, met, fact, countsFrom: released, against: met ? null : promiseMissedOn }
}
