import { openedReceipt, receiptByCode } from '#modules/contributions/index.ts'
import { deprivationOf } from '#modules/organisations/index.ts'
import type { Person } from '#platform/auth/person.ts'
import type { Cookies, Reach } from '#platform/http/page.ts'
import { mine, ofReceipt } from './addresses.ts'
import { type Answering, openMark, openMinutes, readOpenMark } from './opened.ts'

const cookieName = 'equality'

/** What was settled before the page's own transaction, whose role sees neither people nor receipts. */
export type Reached = { answering: Answering; opened: boolean } | null

/** The receipt with which this browser began to answer. */
export const reachReceipt = async ({ cookies, now }: Pick<Reach, 'cookies' | 'now'>): Promise<Reached> => {
  const answering = readOpenMark(cookies.get(cookieName), now)
  return answering ? { answering, opened: false } : null
}

/**
 * Where answering begins: the receipt of the code in the form that leads here, or the one that this browser has looked up where it
 * comes from there. A rehearsal is not asked.
 */
export async function reachStart(asked: Reach): Promise<Reached> {
  const { reading, cookies, now, answers, posted } = asked
  const code = posted ? answers.get('code') : null
  if (code === null && (posted || answers.get('from') !== 'receipt')) return reachReceipt(asked)
  const receipt = await reading((db) => (code === null ? openedReceipt(db, cookies, now) : receiptByCode(db, code)))
  return receipt && !receipt.rehearsal ? { answering: { id: receipt.id, projectId: receipt.projectId }, opened: true } : null
}

/** Lets this browser answer for the receipt for half an hour, by a signed cookie. */
export const rememberReceipt = (cookies: Cookies, answering: Answering, now: Date): void =>
  cookies.set(cookieName, openMark(answering, now), { maxAgeSeconds: openMinutes * 60 })

/** This browser forgets for whom it answered: the next person at the same screen sees nothing. */
export const forgetReceipt = (cookies: Cookies): void => cookies.clear(cookieName)

const nobody = async (): Promise<Reached> => null

/** The same pages twice: for a person with an account, and for somebody with a receipt. */
export const ways = {
  mine: { mine: true, allow: 'self', at: mine, reachStart: nobody, reach: nobody },
  receipt: { mine: false, allow: 'anyone', at: ofReceipt, reachStart, reach: reachReceipt },
} as const
export type Way = (typeof ways)[keyof typeof ways]

/**
 * The same for a page that asks where somebody lives: the list of postcodes is for the usual role, so the decile is looked up before, and the postcode goes no
 * further than its form (R45).
 */
export const withWhere =
  (reach: (asked: Reach) => Promise<Reached>) =>
  async (asked: Reach): Promise<{ receipt: Reached; where: { asked: boolean; decile: string } }> => ({
    receipt: await reach(asked),
    where: await asked.reading((db) => deprivationOf(db, asked.posted ? (asked.answers.get('postcode') ?? '') : '')),
  })

/** Who answers: the person who is signed in, or the receipt. Null where this browser has none. */
export const whoAnswers = (way: Way, { person, reached }: { person: Person | null; reached: Reached }): Answering | null =>
  way.mine ? person && { id: person.id, projectId: null } : (reached?.answering ?? null)
