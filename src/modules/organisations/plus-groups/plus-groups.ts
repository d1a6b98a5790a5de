import { ok, type Result, refused } from '#lib/result.ts'

/** So many groups an organisation may most need to hear from at one time: a longer list would choose nobody. */
export const mostPlusGroups = 40

/** Who a group are and why here, and the role that looks after hearing from them. `validFrom` is an ISO day in London. */
export type PlusGroupDraft = { name: string; about: string; owner: string; validFrom: string }

export type PlusGroupRefusal = 'in-the-future' | 'before-the-last' | 'name-twice' | 'too-many' | 'ended-already'

type Asked = {
  today: string
  /** What is said of the same group until now; undefined for a new one. */
  last: { validFrom: string; how: string } | undefined
  /** Names of the other groups of that time. */
  others: readonly string[]
}

/** Whether a group may be added, reviewed or changed (R46). */
export function plusGroup(asked: Asked, draft: PlusGroupDraft): Result<PlusGroupDraft, PlusGroupRefusal> {
  const dated = datedAfter(asked, draft.validFrom)
  if (!dated.ok) return dated
  if (asked.others.some((name) => name.toLowerCase() === draft.name.toLowerCase())) return refused('name-twice')
  return asked.others.length >= mostPlusGroups ? refused('too-many') : ok(draft)
}

/** Whether something may be said of a group from a day on: it must have begun, not before what was said last, and the group must not have ended. */
export function datedAfter({ today, last }: Pick<Asked, 'today' | 'last'>, validFrom: string) {
  if (last?.how === 'ended') return refused('ended-already')
  if (validFrom > today) return refused('in-the-future')
  return last && validFrom < last.validFrom ? refused('before-the-last') : ok(validFrom)
}
