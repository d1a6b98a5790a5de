import type { Level } from '#lib/involvement-level/index.ts'
import { ok, type Result, refused } from '#lib/result.ts'
import { isShorterThan } from '#lib/text.ts'

/** What the plan of a project says. Texts are blank until somebody writes them. */
export type Plan = {
  summary: string
  purpose: string
  decision: string
  canChange: string
  cannotChange: string
  alreadyDecided: string
  alreadyKnown: string
  timeline: string
  decidedBy: string
  decidedOn: string | null
  claimedLevel: Level | null
  contactName: string
  contactPhone: string
  audiences: number
  /** How many people it wants to hear from in all; null where no audience says how many. */
  peopleWanted: number | null
  /** How many Core20PLUS groups it aims to reach: 0 is none, with a reason; null is that nobody has said (R46). */
  aims: number | null
  promiseDueOn: string | null
  /** How many are chosen. */
  methods: number
  /** Of how many barriers it says what will be done, or why nothing will. */
  barriersAnswered: number
  budgetPence: number
  /** Why there is no cost, where there is none (R41). */
  noCostBecause: string
}

export const gaps = [
  'purpose',
  'decision',
  'can-change',
  'cannot-change',
  'already-decided',
  'decided-by',
  'decided-on',
  'audience',
  'promise',
  'contact',
] as const
export type Gap = (typeof gaps)[number]

/** What a plan must still say before its project may open, in the order of the plan (R5, R7). Empty: it may open. */
export function missingBeforeOpening(plan: Plan): Gap[] {
  const missing: Record<Gap, boolean> = {
    purpose: plan.purpose === '',
    decision: plan.decision === '',
    'can-change': plan.canChange === '',
    'cannot-change': plan.cannotChange === '',
    'already-decided': plan.alreadyDecided === '',
    'decided-by': plan.decidedBy === '',
    'decided-on': plan.decidedOn === null,
    audience: plan.audiences === 0,
    promise: plan.promiseDueOn === null,
    contact: plan.contactName === '' || plan.contactPhone === '',
  }
  return gaps.filter((gap) => missing[gap])
}

const nobodyInParticular = new Set([
  'all',
  'all people',
  'all patients',
  'all residents',
  'all service users',
  'anybody',
  'anyone',
  'everybody',
  'everyone',
  'general public',
  'members of public',
  'patients',
  'people',
  'public',
  'service users',
  'whole population',
])

/**
 * Whether a text names an audience that somebody could go and find. "Everyone", "the general public" and "all patients",
 * alone or strung together, name nobody in particular (R6).
 */
export function audience(text: string): Result<string, 'nobody-in-particular' | 'too-short'> {
  const name = text.trim().replace(/\s+/g, ' ')
  if (isShorterThan(name, 3)) return refused('too-short')
  const parts = name
    .toLowerCase()
    .split(/[,;/&+.!]|\band\b|\bor\b/)
    .map((part) =>
      part
        .replace(/[^\p{L}\s]/gu, '')
        .replace(/\b(the|our|of the)\b/g, ' ')
        .replace(/\s+/g, ' ')
        .trim(),
    )
    .filter((part) => part !== '')
  if (parts.every((part) => nobodyInParticular.has(part))) return refused('nobody-in-particular')
  return ok(name)
}
