import { type RawBuilder, sql } from 'kysely'
import { phonePattern } from '#lib/take-out.ts'

/** Whether a text column names an email address or a phone number, however the number is spaced. False where neither is known. */
export function mentions(column: string, { email, phone }: { email: string; phone: string }): RawBuilder<boolean> {
  const number = phonePattern(phone)
  const parts = [
    ...(email === '' ? [] : [sql<boolean>`position(lower(${email}) in lower(${sql.ref(column)})) > 0`]),
    ...(number === undefined ? [] : [sql<boolean>`${sql.ref(column)} ~ ${number}`]),
  ]
  return parts.length === 0 ? sql<boolean>`false` : sql<boolean>`(${sql.join(parts, sql` or `)})`
}
