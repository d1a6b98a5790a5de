import pg from 'pg'

const { builtins, getTypeParser } = pg.types
const numberArray = 1016
const numericArray = 1231
const dateArray = 1182
const textArray = 1009

type Parse = (text: string) => unknown

/** A whole number of the database. @throws RangeError when JavaScript cannot hold it exactly */
function safeNumber(text: string): number {
  const value = Number(text)
  if (Math.abs(value) > Number.MAX_SAFE_INTEGER) throw new RangeError(`Too large a number for exact arithmetic: ${text}`)
  return value
}

const texts = getTypeParser(textArray as number, 'text') as (text: string) => (string | null)[]
const numbers: Parse = (text) => texts(text).map((one) => (one === null ? null : safeNumber(one)))

const parsers = new Map<number, Parse>([
  [builtins.INT8, safeNumber],
  [builtins.NUMERIC, safeNumber],
  [numberArray, numbers],
  [numericArray, numbers],
  // A day has no time zone: as a JavaScript Date it would shift by one at midnight.
  [builtins.DATE, (text) => text],
  [dateArray, texts],
  [builtins.TIMESTAMP, (text) => text],
])

/**
 * How values of the database reach the code, the same on both engines: whole numbers, counts and sums as numbers; days as
 * '2026-05-01'; moments as Date; bytes as Buffer; JSON parsed; arrays as arrays.
 */
export const types: pg.CustomTypesConfig = {
  getTypeParser: ((oid: number, format?: 'text' | 'binary') =>
    (format !== 'binary' && parsers.get(oid)) || getTypeParser(oid, format ?? 'text')) as typeof pg.types.getTypeParser,
}
