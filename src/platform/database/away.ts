import { DatabaseAway } from '../errors.ts'

/**
 * Codes that say "not now" rather than "not like this": connection trouble, shutdown and start, too many connections, no memory
 * or disk left, input/output error, a statement over its time. Of PostgreSQL (its manual, appendix A), PgBouncer and the system.
 */
const codes = /^(08...|57P0[1-5]|57014|53...|58030|25P03|ECONN\w+|EPIPE|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|ENOTFOUND|EAI_AGAIN)$/
/** What the driver says without a code. */
const words =
  /^(Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error|Client was closed|Cannot use a pool after calling end|Postgres connection has been discarded)/

type Parts = { code?: unknown; routine?: unknown; syscall?: unknown; errors?: unknown }

function isAway(error: Error): boolean {
  const { code, routine, syscall, errors } = error as Error & Parts
  if (Array.isArray(errors) && errors.some((one) => one instanceof Error && isAway(one))) return true
  // PgBouncer says everything with this code; from PostgreSQL itself, which names the routine, it is a broken message.
  if (code === '08P01') return routine === undefined
  if (code === 'ENOENT') return syscall === 'connect'
  return (typeof code === 'string' && codes.test(code)) || words.test(error.message)
}

/** The same error, or DatabaseAway when the database is away or too slow. */
export function nameAway(error: unknown): unknown {
  if (!(error instanceof Error) || error instanceof DatabaseAway || !isAway(error)) return error
  return new DatabaseAway('The database is away', { cause: error })
}
