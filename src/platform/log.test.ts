import assert from 'node:assert/strict'
import { test } from 'node:test'
import { errorFields, openLog } from './log.ts'

/** A log that keeps its lines. */
function aLog() {
  const lines: string[] = []
  const log = openLog('debug', { write: (line: string) => void lines.push(line) })
  return { log, all: () => lines.join(''), last: () => JSON.parse(lines.at(-1) ?? '{}') as Record<string, unknown> }
}

/** As `pg` raises it for a unique violation. */
const postgresError = () =>
  Object.assign(new Error('duplicate key value violates unique constraint "person_email" for amina@example.org'), {
    name: 'error',
    severity: 'ERROR',
    code: '23505',
    detail: 'Key (email)=(amina@example.org) already exists.',
    where: 'COPY person, line 1: "Amina Khan"',
    parameters: ['Amina Khan'],
    schema: 'people',
    table: 'person',
    constraint: 'person_email',
  })

test('an error of the database is logged by table and constraint, without the row that it quotes', () => {
  const { log, all, last } = aLog()
  log.error(postgresError())
  log.error({ err: postgresError(), job: 'people.tidy' }, 'The job failed')
  log.error({ failure: new Error('saving failed', { cause: postgresError() }) }, 'Saving failed')

  assert.doesNotMatch(all(), /amina|khan|already exists/i)
  const logged = (last().failure as { cause: Record<string, unknown> }).cause
  assert.equal(logged.code, '23505')
  assert.deepEqual([logged.schema, logged.table, logged.constraint], ['people', 'person', 'person_email'])
  assert.match(String(logged.stack), /log\.test\.ts/)
})

test('a mail server or a parser that quotes an address or a text leaves neither in the log', () => {
  const { log, all } = aLog()
  log.warn(Object.assign(new Error('550 5.1.1 <amina@example.org> no such user'), { responseCode: 550, code: 'EENVELOPE' }), 'Not sent')
  try {
    JSON.parse('Amina said the bus is late')
  } catch (error) {
    log.error({ err: error }, 'Not read')
  }
  assert.doesNotMatch(all(), /amina|bus/i)
  assert.match(all(), /EENVELOPE/)
})

test('a fault of our own keeps its message, without quotations and addresses', () => {
  assert.equal(
    errorFields(new Error('No module declares the permission insights.answer')).message,
    'No module declares the permission insights.answer',
  )
  assert.equal(errorFields(new TypeError('No row "Amina Khan" for amina@example.org')).message, 'No row "…" for [address]')
  assert.deepEqual(errorFields('thrown text'), { class: 'string' })
})

test('ids, dates and counts are logged; names, addresses, answers and whatever is not one word are not', () => {
  const { log, all, last } = aLog()
  log.info(
    {
      organisation: '0198c0de-0000-7000-8000-000000000001',
      page: '/projects/:project',
      at: new Date(0),
      rows: 3,
      name: 'Amina',
      note: 'The bus is late',
    },
    'Done',
  )
  assert.equal(last().organisation, '0198c0de-0000-7000-8000-000000000001')
  assert.equal(last().page, '/projects/:project')
  assert.equal(last().at, '1970-01-01T00:00:00.000Z')
  assert.equal(last().rows, 3)

  log.info({ person: { id: 'p1', email: 'amina@example.org', address: '1 High Street' }, kinds: ['email', 'Amina Khan'] }, 'Done')
  log.child({ token: 'KITE-4821-RIVER', cookie: 'session=abc' }).info('Child')
  log.info('Sent to %s', 'amina@example.org')
  log.info({ url: '/receipts?code=KITE-4821-RIVER', body: { answer: 'Amina' }, req: new Request('https://example.org/KITE-4821-RIVER') }, 'Asked')
  assert.doesNotMatch(all(), /amina|bus is|high street|KITE|abc/i)
})

test('a value with line breaks cannot make a line of the log', () => {
  const { log, all } = aLog()
  const forged = 'x\n{"level":"info","msg":"forged"}\r\nforged'
  log.info({ job: forged, [forged]: 1 }, forged)
  log.error(Object.assign(new Error(forged), { code: forged, name: forged }))
  const lines = all().trimEnd().split('\n')
  assert.equal(lines.length, 2)
  for (const line of lines) assert.notEqual((JSON.parse(line) as { msg: string }).msg, 'forged')
})

test('a silent log writes nothing', () => {
  const lines: string[] = []
  openLog('silent', { write: (line: string) => void lines.push(line) }).fatal('x')
  assert.deepEqual(lines, [])
})
