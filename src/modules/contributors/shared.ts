import { ok, type Result, refused } from '#lib/result.ts'

/** What somebody may choose to tell us so that we find and invite them. */
export const sharedKinds = {
  'lived-experience': 'Something I have lived through, or live with',
  interest: 'Something I am interested in',
  area: 'Where I live, or where I get care',
  time: 'Times that suit me',
} as const
export type SharedKind = keyof typeof sharedKinds

/** The same, over the words themselves. */
export const sharedHeadings: Readonly<Record<SharedKind, string>> = {
  'lived-experience': 'Lived experience',
  interest: 'Interests',
  area: 'Places',
  time: 'Times that suit',
}

export type Shared = { kind: SharedKind; words: string }
export type ShareRefusal = 'consent-missing' | 'already-shared' | 'enough'
export const mostShared = 50

/** Whether something may be added to what somebody shares. Without their consent to be found by it, we do not keep it. */
export function share(given: { consented: boolean; shared: readonly Shared[] }, more: Shared): Result<Shared, ShareRefusal> {
  if (!given.consented) return refused('consent-missing')
  const same = given.shared.some(({ kind, words }) => kind === more.kind && words.toLowerCase() === more.words.toLowerCase())
  if (same) return refused('already-shared')
  return given.shared.length >= mostShared ? refused('enough') : ok(more)
}
