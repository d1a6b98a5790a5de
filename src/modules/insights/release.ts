import { ok, type Result, refused } from '#lib/result.ts'

/** An answer as whoever releases it read it. */
export type Shown = { answerId: string; version: number }

/** An answer as it is now. `releaseId` is set once it was released. */
export type Ready = { answerId: string; version: number; checked: boolean; dueOn: string | null; releaseId: string | null }

export type ReleaseRefusal = 'project-closed' | 'changed-since' | 'date-passed' | 'nothing-to-release'

type Asked = {
  projectClosed: boolean
  shown: readonly Shown[]
  now: readonly Ready[]
  /** People with something to hear that no message has said, apart from these answers. */
  othersToTell: number
  today: string
}

type ReleaseVerdict = { kind: 'release'; answerIds: readonly string[] } | { kind: 'released-before'; releaseId: string }

/**
 * Whether answers go out: all that were shown, or none. Only what was checked, and only as it was read. The same press of a
 * button twice finds them released, and is told so. Without an answer it may still go ahead, for people who came later.
 */
export function release({ projectClosed, shown, now, othersToTell, today }: Asked): Result<ReleaseVerdict, ReleaseRefusal> {
  const current = new Map(now.map((ready) => [ready.answerId, ready]))
  const answers = shown.map(({ answerId }) => current.get(answerId))
  const releases = new Set(answers.map((answer) => answer?.releaseId ?? null))
  const [before] = releases
  if (shown.length > 0 && releases.size === 1 && before) return ok({ kind: 'released-before', releaseId: before })

  if (projectClosed) return refused('project-closed')
  if (shown.length === 0) return othersToTell > 0 ? ok({ kind: 'release', answerIds: [] }) : refused('nothing-to-release')
  const asRead = shown.every(({ answerId, version }) => {
    const answer = current.get(answerId)
    return answer?.version === version && answer.checked && answer.releaseId === null
  })
  if (!asRead) return refused('changed-since')
  if (answers.some((answer) => answer && answer.dueOn !== null && answer.dueOn <= today)) return refused('date-passed')
  return ok({ kind: 'release', answerIds: [...new Set(shown.map(({ answerId }) => answerId))] })
}
