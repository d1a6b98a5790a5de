import { capital } from '#lib/text.ts'
/** One feedback of a release, as far as the path of a contribution shows it. Days are ISO days in London. */
export type Told = { channel: 'email' | 'phone' | 'letter'; madeAt: Date; toldOn: string | null; toldHow: string }

/** How somebody was told, for the end of a sentence. */
export const channelNames: Readonly<Record<Told['channel'], string>> = { email: 'by email', phone: 'by phone', letter: 'by letter' }

/**
 * How, and on which day, somebody last heard: by a message that reached them, or because they looked their receipt up.
 *
 * @param lookedUpOn the day of the newest look-up
 * @returns null when neither happened
 */
export function lastHeard(feedback: readonly Told[], lookedUpOn: string | null): { on: string; how: string } | null {
  const told = feedback.flatMap((one) =>
    one.toldOn === null ? [] : [{ on: one.toldOn, how: one.toldHow === '' ? `${capital(channelNames[one.channel])}.` : `${one.toldHow}.` }],
  )
  const all = lookedUpOn === null ? told : [...told, { on: lookedUpOn, how: 'Looked up with the receipt.' }]
  return all.toSorted((a, b) => (a.on < b.on ? 1 : a.on > b.on ? -1 : 0))[0] ?? null
}
