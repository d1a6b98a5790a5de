import { ok, type Result, refused } from '#lib/result.ts'

/** What may be taken back: the words themselves, or only the consent to show them to the public. */
export const withdrawals = ['words', 'quotes'] as const
export type Withdrawal = (typeof withdrawals)[number]

export type Said = { id: string; withdrawnAt: Date | null; quoteAs: string }
export type WithdrawalRefusal = 'nothing-chosen' | 'not-on-this-receipt'

/** What can still be taken back: words that are there, or consent that was given. */
export const canWithdraw = <One extends Said>(said: readonly One[], what: Withdrawal): One[] =>
  said.filter((one) => one.withdrawnAt === null && (what === 'words' || one.quoteAs !== 'not-public'))

/**
 * Which contributions a person takes back.
 * @param said everything under their receipt
 * @param chosen ids that they ticked; what was taken back before counts as nothing
 */
export function withdrawal(said: readonly Said[], what: Withdrawal, chosen: readonly string[]): Result<string[], WithdrawalRefusal> {
  const ids = new Set(said.map((one) => one.id))
  if (chosen.some((id) => !ids.has(id))) return refused('not-on-this-receipt')
  const taken = canWithdraw(said, what).filter((one) => chosen.includes(one.id))
  return taken.length === 0 ? refused('nothing-chosen') : ok(taken.map((one) => one.id))
}
