import { pino } from 'pino'

export type Log = pino.Logger
type Level = 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'silent'

/** What the log says of an error: enough to find the fault, nothing that a person typed. */
export type ErrorFields = {
  class: string
  code?: string
  message?: string
  stack?: string
  schema?: string
  table?: string
  constraint?: string
  cause?: ErrorFields
  errors?: ErrorFields[]
}

const leftOut = '[left out]'
const personal = ['name', 'email', 'to', 'from', 'address', 'phone', 'subject', 'text', 'html', 'body', 'answers', 'token', 'secret', 'password']
const ofTheBrowser = ['cookie', 'cookies', 'authorization', 'headers', 'query', 'url', 'req', 'res']
const neverLogged = [...personal, ...ofTheBrowser]
const neverLoggedKeys = new Set(neverLogged)

/** An id, a date, the name of a job, the pattern of a path: one word. What people type nearly always has a space or an @. */
const oneWord = /^[\w.:+/*-]{0,128}$/

/**
 * The log of the process: one line of JSON for each entry, with ids and never with names, addresses, answers, tokens or bodies.
 * This is kept by form rather than by good will: a text that is not one word is left out, a key that could hold a personal value is
 * left out, and of an error only `errorFields` are written. The message is a constant text of ours, into which nothing is put.
 * Written to stderr, so that what a command prints stays clean.
 */
export function openLog(level: Level, destination: pino.DestinationStream = pino.destination({ fd: 2, sync: true })): Log {
  return pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      redact: { paths: neverLogged, censor: leftOut },
      serializers: { err: (error: unknown) => error },
      formatters: { level: (label) => ({ level: label }), log: (fields) => clean(fields, 3) as Record<string, unknown> },
      hooks: {
        logMethod(given, write) {
          write.apply(this, asFieldsAndMessage(given) as Parameters<typeof write>)
        },
      },
    },
    destination,
  )
}

/** pino would take the message of an error as its own, and would put further values into the text: neither happens here. */
function asFieldsAndMessage([first, second]: readonly unknown[]): unknown[] {
  if (typeof first === 'string') return [first]
  const error = first instanceof Error ? first : (first as { err?: unknown } | null)?.err
  const fields = first instanceof Error ? { err: first } : first
  const said = typeof second === 'string' ? second : error instanceof Error ? `Failed: ${classOf(error)}` : ''
  return [fields, said]
}

function clean(value: unknown, depth: number): unknown {
  if (typeof value === 'string') return oneWord.test(value) ? value : leftOut
  if (value === null || value === undefined || typeof value === 'number' || typeof value === 'boolean') return value
  if (value instanceof Error) return errorFields(value)
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? null : value.toISOString()
  if (depth === 0) return leftOut
  if (Array.isArray(value)) return value.slice(0, 20).map((item) => clean(item, depth - 1))
  if (Object.getPrototypeOf(value) !== Object.prototype && Object.getPrototypeOf(value) !== null) return leftOut
  const entries = Object.entries(value).slice(0, 40)
  return Object.fromEntries(entries.map(([key, held]) => [key, neverLoggedKeys.has(key) ? leftOut : clean(held, depth - 1)]))
}

/**
 * An error without what people typed: class, code, where it happened, and for PostgreSQL which table and constraint. The message is
 * kept only where our own code or the runtime wrote it, and then without what stands in double quotes, without addresses, and cut at
 * 300 characters. The messages of PostgreSQL, of mail servers and of parsers are left out whole: they quote the values they refuse.
 */
export function errorFields(error: unknown, depth = 3): ErrorFields {
  if (!(error instanceof Error)) return { class: typeof error }
  const { code, schema, table, constraint, cause } = error as Error & Partial<Record<'code' | 'schema' | 'table' | 'constraint', unknown>>
  const fields: ErrorFields = { class: classOf(error) }
  if (isWord(code)) fields.code = code
  if (isWord(schema)) fields.schema = schema
  if (isWord(table)) fields.table = table
  if (isWord(constraint)) fields.constraint = constraint
  if (!quotesValues(error)) fields.message = withoutValues(error.message)
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line))
  if (frames.length > 0)
    fields.stack = frames
      .slice(0, 20)
      .map((line) => line.trim())
      .join('\n')
  if (depth > 0 && cause instanceof Error) fields.cause = errorFields(cause, depth - 1)
  if (depth > 0 && error instanceof AggregateError) fields.errors = error.errors.slice(0, 5).map((each) => errorFields(each, depth - 1))
  return fields
}

const isWord = (value: unknown): value is string => typeof value === 'string' && value !== '' && oneWord.test(value)
const classOf = (error: Error): string =>
  isWord(error.name) && error.name !== 'Error' ? error.name : isWord(error.constructor.name) ? error.constructor.name : 'Error'

/** `severity` marks PostgreSQL (also the embedded one, which has its own class); `responseCode` and `rejected` mark a mail server. */
const quotesValues = (error: Error): boolean =>
  error instanceof SyntaxError || error.name === 'ZodError' || 'severity' in error || 'responseCode' in error || 'rejected' in error

const withoutValues = (message: string): string =>
  message
    .slice(0, 300)
    .replace(/"[^"]*"?/g, '"…"')
    .replace(/\S*@\S*/g, '[address]')
