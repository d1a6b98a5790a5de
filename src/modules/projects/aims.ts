import { ok, type Result, refused } from '#lib/result.ts'
import { capital } from '#lib/text.ts'

/** A group that a project aims to reach: Core20, or one that the organisation chose (PLUS), by its name as it was then. */
export type Aim = { kind: 'core20' | 'plus'; plusGroupId: string | null; name: string }

/** What a project says of the Core20PLUS groups: which it aims to reach, or, where there are none, why. */
export type Aims = { aims: readonly Aim[]; because: string }

export const core20: Aim = { kind: 'core20', plusGroupId: null, name: 'Core20' }

export type AimRefusal = 'nothing-said' | 'aims-and-none'

/** A project names the groups that it aims to reach, or says why none: one of the two, and never both (R46). */
export function sayAims({ aims, because }: Aims): Result<Aims, AimRefusal> {
  if (aims.length > 0 && because !== '') return refused('aims-and-none')
  return aims.length === 0 && because === '' ? refused('nothing-said') : ok({ aims, because })
}

/** An aim as the public reads it. */
export const aimInWords = ({ kind, name }: { kind: string; name: string }): string =>
  kind === 'core20' ? 'people who live in the most deprived fifth of areas in England (Core20)' : name

/** What a project says of the groups that it aims to reach, in words. */
export function aimsInWords({ aims, because }: { aims: readonly { kind: string; name: string }[]; because: string }): string {
  if (aims.length === 0) return `None of them in particular, because: ${because}`
  const words = aims.map(aimInWords).join('; ')
  return capital(words)
}
