/** How long a browser may answer for a receipt without an account. */
export const openMinutes = 30

/** Who answers: a person, for all that they take part in, or a receipt, for one project. */
export type Answering = { id: string; projectId: string | null }

/** What the signed cookie says: which receipt of which project, and until when. */
export const openMark = ({ id, projectId }: Answering, now: Date): string => `${id}.${projectId}.${now.getTime() + openMinutes * 60_000}`

/** The receipt of a cookie that is still good. */
export function readOpenMark(mark: string | undefined, now: Date): Answering | undefined {
  const parts = /^([0-9a-f-]{36})\.([0-9a-f-]{36})\.(\d{1,15})$/.exec(mark ?? '')
  return parts && Number(parts[3]) > now.getTime() ? { id: parts[1]!, projectId: parts[2]! } : undefined
}
