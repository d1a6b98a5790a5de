import { relative } from 'node:path'
import type { TestEvent } from 'node:test/reporters'
import { inspect } from 'node:util'

/** The last line of a test run is this, then the totals as JSON. `scripts/check/tests.ts` reads it. */
export const totalsMark = 'HEARD-TOTALS '

/** A reporter for node:test: what failed, in full and with what its file printed; then how many passed, failed and were skipped. */
export default async function* report(events: AsyncIterable<TestEvent>): AsyncGenerator<string> {
  const printed = new Map<string, string>()
  for await (const event of events) {
    if (event.type === 'test:stdout' || event.type === 'test:stderr') {
      const { file, message } = event.data
      printed.set(file ?? '', (printed.get(file ?? '') ?? '') + message)
    }
    if (event.type === 'test:fail' && event.data.details.type !== 'suite') {
      const { name, file = '', line, details, skip } = event.data
      if (skip) continue
      yield `\nFailed: ${name}\n  ${relative(process.cwd(), file)}:${line ?? 1}\n${indented(reason(details.error))}\n`
      if (printed.has(file)) yield `  It printed:\n${indented(printed.get(file)!)}\n`
      printed.delete(file)
    }
    if (event.type === 'test:summary' && event.data.file === undefined) {
      const { tests, passed, skipped } = event.data.counts
      yield `${totalsMark}${JSON.stringify({ passed, failed: tests - passed - skipped, skipped })}\n`
    }
  }
}

const indented = (text: string) => text.trimEnd().replace(/^/gm, '    ')

/** node:test wraps what was thrown; the wrapping says nothing. An assertion already shows the difference in its stack. */
function reason({ cause, ...wrapping }: Error & { cause?: unknown }): string {
  if (typeof cause === 'object' && cause !== null && 'code' in cause && cause.code === 'ERR_ASSERTION' && 'stack' in cause) return String(cause.stack)
  return inspect(cause ?? wrapping, { depth: 6, maxStringLength: 4000, maxArrayLength: 60 })
}
