import { ok, refused } from '#lib/result.ts'

/** How long the question to a passkey may wait for its answer, and how long a code that was typed counts as the first of two steps. */
export const CHALLENGE_MINUTES = 5
export const FIRST_STEP_MINUTES = 10
export const MOST_PASSKEYS = 20

type Standing = { kind: 'staff' | 'contributor'; passkeys: number; required: boolean }

/** What somebody does once the email has shown who they are: they are in, or there is a second step, or they make what it takes. */
export function afterEmail({ kind, passkeys, required }: Standing): 'in' | 'use-passkey' | 'add-passkey' {
  if (kind !== 'staff' || !required) return 'in'
  return passkeys > 0 ? 'use-passkey' : 'add-passkey'
}

/** Whether somebody may add a passkey of their own. Staff who sign in elsewhere only would never use it. */
export function mayAdd({ kind, passkeys, elsewhere }: { kind: 'staff' | 'contributor'; passkeys: number; elsewhere: boolean }) {
  if (kind === 'staff' && elsewhere) return refused('elsewhere')
  return passkeys >= MOST_PASSKEYS ? refused('too-many') : ok(true)
}

/** Whether somebody may take a passkey of their own away. With the last one gone, whoever reads their email could make the next. */
export const mayRemove = ({ kind, passkeys, required }: Standing) => (kind === 'staff' && required && passkeys <= 1 ? refused('last-one') : ok(true))

/** Whether an administrator may ask staff for a passkey: they have one themselves, so that somebody can get in. */
export const mayRequire = (required: boolean, own: number) => (required && own === 0 ? refused('none-yourself') : ok(true))

/** Whether a device's counter has moved on. Passkeys that are kept in step over several devices count nothing, and say 0 for ever. */
export const movedOn = (before: number, after: number): boolean => after > before || (after === 0 && before === 0)

/** What a passkey is called unless its owner says otherwise: after the way in which it is reached, or the browser. */
export function suggestedName(device: string, transports: readonly string[]): string {
  if (transports.includes('internal')) return device || 'This device'
  if (transports.some((one) => one === 'usb' || one === 'nfc' || one === 'ble')) return 'Security key'
  if (transports.includes('hybrid')) return 'Phone'
  return device || 'Passkey'
}

/**
 * Something that a browser keeps in a signed cookie for some minutes. What it is for stands in it, because a signature does not
 * say in which cookie it was set.
 */
export type Stamp = { purpose: 'passkey-use' | 'passkey-add' | 'passkey-first' | 'first-step'; about: string; value: string; at: Date }

export const stampText = ({ purpose, about, value, at }: Stamp): string => [purpose, about, value, at.getTime()].join('.')

/** The value of a stamp of this purpose about this; undefined when it is another's, or older than so many minutes. */
export function readStamp(text: string | undefined, { purpose, about }: Pick<Stamp, 'purpose' | 'about'>, now: Date, minutes: number) {
  const [is = '', of = '', value = '', at = '', ...more] = (text ?? '').split('.')
  const fits = is === purpose && of === about && value !== '' && /^\d{1,15}$/.test(at) && more.length === 0
  return fits && now.getTime() - Number(at) < minutes * 60_000 ? value : undefined
}

const steps = { 'use-passkey': '/sign-in/passkey', 'add-passkey': '/sign-in/first-passkey' } as const

/** Where the second step is done. */
export const wayOfStep = (step: keyof typeof steps, next: string): string => `${steps[step]}?${new URLSearchParams({ next })}`
