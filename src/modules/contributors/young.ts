/** Somebody who was under 18 when they told us. Days are ISO days; null where it is not there yet. */
export type YoungPerson = {
  adultOn: string
  assentOn: string | null
  consentOn: string | null
  guardianName: string
  guardianEmail: string
  guardianPhone: string
}

/** `ready`: they agree and their guardian does. Messages then go to the guardian. While they are `waiting`, nothing is sent and nobody invites them. */
export type YoungState = 'adult' | 'ready' | 'waiting-for-assent' | 'waiting-for-guardian'

/** Where somebody stands. The day on which they may be 18 is the first of the month after the one that they named: their birthday is not asked. */
export function youngPersonState(young: YoungPerson | undefined, today: string): YoungState {
  if (!young || today >= young.adultOn) return 'adult'
  if (young.assentOn === null) return 'waiting-for-assent'
  return young.consentOn === null ? 'waiting-for-guardian' : 'ready'
}

export const mayHear = (state: YoungState): boolean => state === 'adult' || state === 'ready'

/** The first day on which somebody who turns 18 in this month is surely 18. Month 1 to 12. */
export function adultFrom(year: number, month: number): string {
  const [nextYear, nextMonth] = month === 12 ? [year + 1, 1] : [year, month + 1]
  return `${String(nextYear).padStart(4, '0')}-${String(nextMonth).padStart(2, '0')}-01`
}

/** The month in which they turn 18, from the first day after it. */
export function turningIn(adultOn: string): { year: number; month: number } {
  const [year = 0, month = 0] = adultOn.split('-').map(Number)
  return month === 1 ? { year: year - 1, month: 12 } : { year, month: month - 1 }
}

export type YoungRefusal = 'already-18' | 'too-far-away' | 'guardian-contact-missing'

type Said = { adultOn: string; guardianEmail: string; guardianPhone: string }

/** Whether what somebody says about being under 18 can be kept. Somebody who is born today turns 18 in 18 years. */
export function youngRefusal({ adultOn, guardianEmail, guardianPhone }: Said, today: string): YoungRefusal | undefined {
  if (adultOn <= today) return 'already-18'
  if (Number(adultOn.slice(0, 4)) - Number(today.slice(0, 4)) > 18) return 'too-far-away'
  return guardianEmail === '' && guardianPhone === '' ? 'guardian-contact-missing' : undefined
}

type Guardian = Pick<YoungPerson, 'guardianName' | 'guardianEmail' | 'guardianPhone'>

/** A consent is one guardian's own, who was reached in one way: where either changes, staff ask again, so that nobody can put themselves in their place. */
export const consentStands = (before: Guardian, after: Guardian): boolean =>
  before.guardianName === after.guardianName && before.guardianEmail === after.guardianEmail && before.guardianPhone === after.guardianPhone

/** What somebody under 18 says of themselves and of their guardian. */
export type YoungSaid = Guardian & { adultOn: string; assents: boolean; guardianRelation: string }
