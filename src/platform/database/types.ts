import type { CommonTableExpression, Kysely, QueryCreator, QueryCreatorWithCommonTableExpression, Transaction } from 'kysely'
import type { Tables } from './tables.generated.ts'

export type Database = Tables

type ReaderOf<Data> = Pick<Kysely<Data>, 'selectFrom' | 'selectNoFrom' | 'getExecutor'> & {
  with: <Name extends string, Expression extends CommonTableExpression<Data, Name>>(
    name: Name,
    expression: Expression,
  ) => QueryCreatorWithCommonTableExpression<Data, Name, Expression> extends QueryCreator<infer More>
    ? Pick<QueryCreator<More>, 'selectFrom' | 'selectNoFrom'>
    : never
}

/** A connection that can only read: a GET that writes does not compile. */
export type Reader = ReaderOf<Database>

/** The transaction of one request, job or command, inside one organisation. */
export type Writer = Transaction<Database>

/** What a jsonb column can hold. */
export type JsonValue = string | number | boolean | null | JsonObject | readonly JsonValue[]
export type JsonObject = { readonly [key: string]: JsonValue }
/** What is written into one: an object, or JSON as text (`JSON.stringify`) for anything else. A bare array would be read as a PostgreSQL array. */
export type JsonInput = string | number | boolean | JsonObject
