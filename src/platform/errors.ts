/** A page that cannot be shown. Thrown anywhere; turned into one of the standard pages by the http floor. */
export class PageError extends Error {
  override readonly name = 'PageError'
  readonly status: 400 | 403 | 404 | 410 | 413 | 429

  constructor(status: PageError['status'], saidToPerson: string) {
    super(saidToPerson)
    this.status = status
  }
}

/** The value, or the standard "not found" page. Rows of other organisations are not found either. */
export function found<Value>(value: Value | undefined | null, what: string): Value {
  if (value === undefined || value === null) throw new PageError(404, `We cannot find this ${what}`)
  return value
}

/** The database did not answer in time or is away. Shown as 503 with Retry-After; what was typed stays on the page. */
export class DatabaseAway extends Error {
  override readonly name = 'DatabaseAway'
}

/** A command that cannot be carried out. Its message goes to stderr and the exit code is 1. */
export class CommandRefused extends Error {
  override readonly name = 'CommandRefused'
}

/** A command that was typed wrongly. Its message and the usage go to stderr and the exit code is 2. */
export class UsageProblem extends Error {
  override readonly name = 'UsageProblem'
}
