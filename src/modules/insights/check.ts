import { ok, type Result, refused } from '#lib/result.ts'

export type CheckRefusal = 'project-closed' | 'released' | 'edited-since' | 'wrote-it-yourself'

type Asked = {
  projectClosed: boolean
  answer: { version: number; released: boolean; checked: boolean; authors: ReadonlySet<string> }
  checker: string
  /** The version that the checker read. */
  readVersion: number
}

/**
 * Whether a person may say that an answer is right. It takes two people: nobody who wrote or edited it, at any time, may check
 * it. Checking what is checked already changes nothing.
 */
export function check({ projectClosed, answer, checker, readVersion }: Asked): Result<'checked' | 'checked-before', CheckRefusal> {
  if (projectClosed) return refused('project-closed')
  if (answer.released) return refused('released')
  if (answer.authors.has(checker)) return refused('wrote-it-yourself')
  if (answer.version !== readVersion) return refused('edited-since')
  return ok(answer.checked ? 'checked-before' : 'checked')
}
