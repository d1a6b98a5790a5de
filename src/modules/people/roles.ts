import { ok, type Result, refused } from '#lib/result.ts'

/** Roles that hold for the whole organisation. A co-lead's role holds for one project and is given there. */
export const staffRoles = {
  lead: 'Involvement lead',
  'decision-maker': 'Decision-maker',
  administrator: 'Administrator',
} as const
export type StaffRole = keyof typeof staffRoles

export const roleInWords = (role: string): string => (role === 'co-lead' ? 'Public co-lead' : (staffRoles[role as StaffRole] ?? role))

export type DeactivateRefusal = 'yourself' | 'last-administrator'

/** Whether a person's account may be ended. Somebody must always be able to let others in. */
export function mayDeactivate(asked: { actor: string; person: string; administrators: readonly string[] }): Result<true, DeactivateRefusal> {
  if (asked.actor === asked.person) return refused('yourself')
  if (asked.administrators.length === 1 && asked.administrators[0] === asked.person) return refused('last-administrator')
  return ok(true)
}
