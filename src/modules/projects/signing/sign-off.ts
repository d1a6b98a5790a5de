import { ok, type Result, refused } from '#lib/result.ts'

/** What somebody must be allowed to do to sign for a part. */
export const signingPermission = { lead: 'projects.sign-off', public: 'projects.review' } as const

/** The two who sign: an involvement lead who did not write the plan, and a member of the public who did not either. */
export const signingParts = ['lead', 'public'] as const
export type SigningPart = (typeof signingParts)[number]

export const signingWords: Readonly<Record<SigningPart, { who: string; asks: string }>> = {
  lead: { who: 'An involvement lead who did not write it', asks: 'Would you run this as it is written?' },
  public: { who: 'A member of the public who did not write it', asks: 'Would you take part in this as it is written?' },
}

export type Verdict = { part: SigningPart; verdict: 'signed' | 'changes-wanted'; by: string }

/** Where a plan stands: nothing was put forward, it waits for somebody, somebody wants changes, both have signed, or it was changed after they did. */
export type SignOffStanding =
  | { state: 'not-put-forward' }
  | { state: 'waiting'; for: readonly SigningPart[] }
  | { state: 'changes-wanted' }
  | { state: 'signed' }
  | { state: 'changed-since' }

/** @param latest the version that was put forward last, with what was said of it in the order of saying; `isCurrent`: it reads as the plan does now */
export function signOffStanding(latest: { verdicts: readonly Verdict[]; isCurrent: boolean } | undefined): SignOffStanding {
  if (!latest) return { state: 'not-put-forward' }
  const last = signingParts.map((part) => latest.verdicts.findLast((verdict) => verdict.part === part)?.verdict)
  if (!latest.isCurrent) return { state: 'changed-since' }
  if (last.includes('changes-wanted')) return { state: 'changes-wanted' }
  const waiting = signingParts.filter((_, place) => last[place] === undefined)
  return waiting.length > 0 ? { state: 'waiting', for: waiting } : { state: 'signed' }
}

export type SignRefusal = 'wrote-it-yourself' | 'signed-already' | 'newer-version' | 'project-closed'

/** Whether somebody may say whether a version can stand. It takes two people, neither of whom wrote it. */
export function maySay(asked: {
  person: string
  part: SigningPart
  authors: ReadonlySet<string>
  verdicts: readonly Verdict[]
  isLatest: boolean
  projectClosed: boolean
}): Result<true, SignRefusal> {
  if (asked.projectClosed) return refused('project-closed')
  if (!asked.isLatest) return refused('newer-version')
  if (asked.authors.has(asked.person)) return refused('wrote-it-yourself')
  const signed = asked.verdicts.filter(({ verdict }) => verdict === 'signed')
  if (signed.some(({ part, by }) => part === asked.part || by === asked.person)) return refused('signed-already')
  return ok(true)
}

/** Types of events that change what a plan says. Whoever caused one since the last version is an author of the next. */
export const changesThePlan = (type: string): boolean => /^projects\.(plan|audience|aim|method|barrier|budget|promise)/.test(type)
