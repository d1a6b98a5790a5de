import { ok, type Result, refused } from '#lib/result.ts'
import { shorten } from '#lib/text.ts'

/** One thing that people may put first, or pay for. `cost` in pence, where a sum is spent. */
export type Option = { id: string; number: number; words: string; cost: number | null }

/** That an option becomes part of another, or is left out (`intoId` null). `agreed`: null while nobody else has looked. */
export type Merge = { id: string; optionId: string; intoId: string | null; because: string; mergedBy: string; agreed: boolean | null }

/** What became of an option before the vote. */
export type Fate =
  | { is: 'stands' }
  | { is: 'waiting'; merge: Merge }
  | { is: 'merged'; into: Option; because: string }
  | { is: 'left-out'; because: string }

/** What became of each option. Only the newest merge of an option counts; one that was not agreed to leaves it standing. @param merges oldest first */
export function fatesOf<One extends Option>(options: readonly One[], merges: readonly Merge[]): ReadonlyMap<string, Fate> {
  const byId = new Map(options.map((option) => [option.id, option]))
  const newest = new Map(merges.map((merge) => [merge.optionId, merge]))
  const agreedInto = (option: One): One => {
    const merge = newest.get(option.id)
    const into = merge?.agreed ? byId.get(merge.intoId ?? '') : undefined
    return into ? agreedInto(into) : option
  }
  return new Map(
    options.map((option): [string, Fate] => {
      const merge = newest.get(option.id)
      if (!merge || merge.agreed === false) return [option.id, { is: 'stands' }]
      if (merge.agreed === null) return [option.id, { is: 'waiting', merge }]
      if (merge.intoId === null) return [option.id, { is: 'left-out', because: merge.because }]
      return [option.id, { is: 'merged', into: agreedInto(option), because: merge.because }]
    }),
  )
}

/** The options that people vote on. */
export const standing = <One extends Option>(options: readonly One[], fates: ReadonlyMap<string, Fate>): One[] =>
  options.filter(({ id }) => ['stands', 'waiting'].includes(fates.get(id)?.is ?? ''))

export type MergeRefusal = 'does-not-stand' | 'into-itself' | 'into-does-not-stand'

/** Whether an option may become part of another, or be left out. Neither may wait for a check already: two that wait for each other would both be lost. */
export function mayMerge(option: string, into: string | null, fates: ReadonlyMap<string, Fate>): Result<true, MergeRefusal> {
  if (fates.get(option)?.is !== 'stands') return refused('does-not-stand')
  if (into === option) return refused('into-itself')
  if (into !== null && fates.get(into)?.is !== 'stands') return refused('into-does-not-stand')
  return ok(true)
}

export type CheckRefusal = 'checked-already' | 'own-merge' | 'reason-missing' | 'into-does-not-stand'

/** Whether somebody may check a merge: a second person, and with a reason where they do not agree (rule: merge, then check). */
export function mayCheck(
  merge: Pick<Merge, 'agreed' | 'mergedBy' | 'intoId'>,
  check: { agreed: boolean; because: string; by: string },
  fates: ReadonlyMap<string, Fate>,
): Result<true, CheckRefusal> {
  if (merge.agreed !== null) return refused('checked-already')
  if (merge.mergedBy === check.by) return refused('own-merge')
  if (!check.agreed && check.because === '') return refused('reason-missing')
  if (check.agreed && merge.intoId !== null && !['stands', 'merged'].includes(fates.get(merge.intoId)?.is ?? ''))
    return refused('into-does-not-stand')
  return ok(true)
}

/** The choice beside other options: it becomes part of none. */
export const leaveOut = { 'leave-out': 'Leave it out' } as const

/** Options that may become part of another, by id, as a form offers them. */
export const optionsThatStand = (options: readonly Option[], fates: ReadonlyMap<string, Fate>): Record<string, string> =>
  Object.fromEntries(
    options.filter(({ id }) => fates.get(id)?.is === 'stands').map(({ id, number, words }) => [id, `${number}. ${shorten(words, 80)}`]),
  )
