import { ok, type Result, refused } from '#lib/result.ts'

/** Roles that hold for the whole organisation. */
export const staffRoles = {
  lead: 'Involvement lead',
  'decision-maker': 'Decision-maker',
  administrator: 'Administrator',
} as const
export type StaffRole = keyof typeof staffRoles

/** Roles that hold for one project and are given there. */
const projectRoles = { 'co-lead': 'Public co-lead', reviewer: 'Public reviewer' } as const

export const roleInWords = (role: string): string => ({ ...staffRoles, ...projectRoles })[role as StaffRole] ?? role

export const isStaffRole = (role: string): role is StaffRole => Object.hasOwn(staffRoles, role)

export type DeactivateRefusal = 'yourself' | 'last-administrator'

type Asked = { actor: string; person: string; administrators: readonly string[] }

/** Whether a person's account may be ended. Somebody must always be able to let others in. */
export function mayDeactivate(asked: Asked): Result<true, DeactivateRefusal> {
  if (asked.actor === asked.person) return refused('yourself')
  return isLast(asked) ? refused('last-administrator') : ok(true)
}

export type RolesRefusal = 'right-to-yourself' | 'last-administrator'
export type RolesChange = { given: readonly StaffRole[]; ended: readonly StaffRole[] }

/**
 * What changes when a person's roles become others. Nobody gives a right to themselves, and the last administrator stays one:
 * somebody must always be able to let others in.
 */
export function changeRoles(asked: Asked, before: readonly StaffRole[], after: readonly StaffRole[]): Result<RolesChange, RolesRefusal> {
  const given = after.filter((role) => !before.includes(role))
  const ended = before.filter((role) => !after.includes(role))
  if (asked.actor === asked.person && given.length > 0) return refused('right-to-yourself')
  if (ended.includes('administrator') && isLast(asked)) return refused('last-administrator')
  return ok({ given, ended })
}

const isLast = ({ person, administrators }: Asked): boolean => administrators.every((one) => one === person) && administrators.length > 0
