import { AsyncLocalStorage } from 'node:async_hooks'
import { setTimeout as wait } from 'node:timers/promises'
import {
  CamelCasePlugin,
  CompiledQuery,
  type DatabaseConnection,
  DefaultQueryExecutor,
  type Driver,
  PostgresDialect,
  SingleConnectionProvider,
  Transaction,
} from 'kysely'
import { DatabaseAway } from '../errors.ts'
import { nameAway } from './away.ts'
import type { Connections } from './connections.ts'
import { isStale } from './named.ts'
import type { DatabaseRole } from './store.ts'
import type { Database, Writer } from './types.ts'

/** How a transaction begins: in one organisation under a role, or as the owner. */
export type Beginning = {
  inside?: { organisationId: string; role: DatabaseRole }
  readOnly?: boolean
  /** One view of all rows for the whole transaction, read only. */
  snapshot?: boolean
  /** The longest time of one statement; 15 unless told. */
  limitSeconds?: number
}

export const usualLimitSeconds = 15

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i

/** Begins, sets the limit, and names the organisation and the role: one message, so one round trip. `set` costs half of `select set_config`. */
export function opening({ inside, readOnly, snapshot, limitSeconds = usualLimitSeconds }: Beginning): string {
  const settings = [`statement_timeout = ${Math.round(limitSeconds * 1000)}`]
  if (inside) {
    if (!uuid.test(inside.organisationId)) throw new TypeError('An organisation is named by its id')
    settings.push(`app.organisation = '${inside.organisationId}'`, `role = ${inside.role}`)
  }
  const kind = snapshot ? ' isolation level repeatable read read only' : readOnly ? ' read only' : ''
  return [`begin${kind}`, ...settings.map((setting) => `set local ${setting}`)].join('; ')
}

/** Serialisation failure, deadlock, a table that has changed its columns: nothing is wrong with the work, so it may be tried again. */
const again = new Set(['40001', '40P01'])
const mayTryAgain = (error: unknown) => again.has(String((error as { code?: unknown } | null)?.code)) || isStale(error)

/** The transactions of one pool. Settles once how each begins, ends, and is tried again. */
export class Transactions {
  readonly #limit: Connections['limit']
  readonly #driver: Driver
  readonly #parts: Omit<ConstructorParameters<typeof Transaction<Database>>[0], 'executor'>
  readonly #executor: DefaultQueryExecutor
  readonly #open = new AsyncLocalStorage<{ open: boolean }>()
  #started: Promise<void> | undefined

  constructor({ pool, named, limit }: Connections) {
    const dialect = new PostgresDialect({ pool: named ?? pool })
    this.#limit = limit
    this.#driver = dialect.createDriver()
    this.#parts = { config: { dialect }, dialect, driver: this.#driver as never }
    const nowhere = { provideConnection: () => Promise.reject(new Error('A query needs a transaction')) }
    this.#executor = new DefaultQueryExecutor(dialect.createQueryCompiler(), dialect.createAdapter(), nowhere, [
      new CamelCasePlugin({ maintainNestedObjectKeys: true }),
    ])
  }

  /**
   * Runs the work in one transaction, and once more after a serialisation failure or a deadlock.
   * @throws DatabaseAway when the database is away or a statement takes too long; what the work throws, after rolling back
   */
  async run<Value>(beginning: Beginning, work: (db: Writer) => Promise<Value>): Promise<Value> {
    this.refuseNested()
    try {
      return await this.#once(beginning, work)
    } catch (error) {
      if (!mayTryAgain(error)) throw nameAway(error)
    }
    await wait(20 + Math.random() * 60)
    return this.#once(beginning, work).catch((error: unknown) => {
      throw nameAway(error)
    })
  }

  /**
   * A second connection inside a transaction would wait for the first one: for ever where there is one connection, and under
   * load anywhere.
   */
  refuseNested(): void {
    if (this.#open.getStore()?.open) throw new Error('A transaction is already open here: use its db')
  }

  async #once<Value>(beginning: Beginning, work: (db: Writer) => Promise<Value>): Promise<Value> {
    const connection = await this.#begun(beginning)
    try {
      const value = await this.#work(connection, work)
      await this.#driver.commitTransaction(connection)
      return value
    } catch (error) {
      // A connection that cannot even roll back is marked by the driver, and dropped when it is released.
      await this.#driver.rollbackTransaction(connection).catch(() => undefined)
      throw error
    } finally {
      this.#limit?.()
      await this.#driver.releaseConnection(connection)
    }
  }

  /** What the work leaves running must not reach the connection later: it would run as the owner, or in somebody else's transaction. */
  async #work<Value>(connection: DatabaseConnection, work: (db: Writer) => Promise<Value>): Promise<Value> {
    const mark = { open: true }
    const single = new SingleConnectionProvider(connection)
    const executor = this.#executor.withConnectionProvider({
      provideConnection: (consumer) =>
        single.provideConnection((own) => {
          if (!mark.open) throw new Error('This transaction is over')
          return consumer(own)
        }),
    })
    try {
      return await this.#open.run(mark, () => work(new Transaction<Database>({ ...this.#parts, executor })))
    } finally {
      mark.open = false
    }
  }

  /** A connection with its transaction begun. One that died while it lay idle is found out here, and replaced once. */
  async #begun(beginning: Beginning): Promise<DatabaseConnection> {
    const text = opening(beginning)
    this.#started ??= this.#driver.init()
    await this.#started
    for (let attempt = 1; ; attempt++) {
      const connection = await this.#driver.acquireConnection()
      try {
        this.#limit?.(beginning.limitSeconds)
        await connection.executeQuery(CompiledQuery.raw(text))
        return connection
      } catch (error) {
        this.#limit?.()
        await this.#driver.rollbackTransaction(connection).catch(() => undefined)
        await this.#driver.releaseConnection(connection)
        if (attempt === 2 || !(nameAway(error) instanceof DatabaseAway)) throw error
      }
    }
  }
}
