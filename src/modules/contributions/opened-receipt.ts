/** How long a browser that gave the right code may see its receipt. */
export const openMinutes = 30

/** What the signed cookie says: which receipt, and until when. */
export const openedMark = (receiptId: string, now: Date): string => `${receiptId}.${now.getTime() + openMinutes * 60_000}`

/** The receipt of a cookie that is still good. */
export function readOpenedMark(mark: string | undefined, now: Date): string | undefined {
  const parts = /^([0-9a-f-]{36})\.(\d{1,15})$/.exec(mark ?? '')
  return parts && Number(parts[2]) > now.getTime() ? parts[1] : undefined
}
