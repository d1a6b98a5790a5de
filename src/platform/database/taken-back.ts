import { sql } from 'kysely'
import type { Writer } from './types.ts'

/**
 * Does a piece of work and takes it back, inside the transaction: nothing is left of it but the time that it took. For answers that
 * must not tell by a clock whether there was anything to do.
 */
export async function takenBack(db: Writer, work: () => Promise<unknown>): Promise<void> {
  await sql`savepoint taken_back`.execute(db)
  await work()
  await sql`rollback to savepoint taken_back`.execute(db)
}
