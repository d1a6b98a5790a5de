import type { Column, Table } from './read-tables.ts'

const widest = 150

const plain: Readonly<Record<string, string>> = {
  bool: 'boolean',
  bytea: 'Buffer',
  date: 'string',
  float4: 'number',
  float8: 'number',
  inet: 'string',
  int2: 'number',
  int4: 'number',
  int8: 'number',
  name: 'string',
  numeric: 'number',
  text: 'string',
  time: 'string',
  timestamp: 'string',
  timestamptz: 'Date',
  tsvector: 'string',
  uuid: 'string',
  varchar: 'string',
  bpchar: 'string',
  citext: 'string',
}

/** The module of types, ready to be written. The same tables give the same text. */
export function writeTypes(tables: readonly Table[]): string {
  const shapes = tables.map(shapeOf).join('\n')
  const used = (name: string) => new RegExp(`\\b${name}\\b`).test(shapes)
  const kysely = ['ColumnType', 'Generated', 'GeneratedAlways'].filter(used)
  const json = ['JsonInput', 'JsonValue'].filter(used)
  const imports = [
    ...(kysely.length > 0 ? [`import type { ${kysely.join(', ')} } from 'kysely'`] : []),
    ...(json.length > 0 ? [`import type { ${json.join(', ')} } from './types.ts'`] : []),
  ]
  const names = tables.map((table) => `  '${table.name}': ${shapeName(table)}`)
  const all = names.length > 0 ? `export interface Tables {\n${names.join('\n')}\n}\n` : 'export interface Tables {}\n'
  const parts = ['// Written by scripts/db-types.ts from the migrated database. Do not edit.', ...imports, '', ...(shapes ? [shapes] : [])]
  return `${parts.join('\n')}\n${all}`
}

const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1)
const shapeName = ({ name, view }: Table) => `${name.split(/[._]/).map(capital).join('')}${view ? 'View' : 'Table'}`

function shapeOf(table: Table): string {
  return `export interface ${shapeName(table)} {\n${table.columns.map((column) => `  ${fieldOf(table, column)}`).join('\n')}\n}\n`
}

function fieldOf(table: Table, column: Column): string {
  const name = camel(column.name)
  if (snake(name) !== column.name)
    throw new Error(`${table.name}.${column.name} would not be found again as ${name}: choose another name, with words between underscores`)
  const line = `${name}: ${typeOf(table, column)}`
  const options = column.allowed
  if (line.length + 2 <= widest || !options) return line
  const broken = options.map((option) => `\n    | ${quoted(option)}`).join('')
  return column.filled === 'no' && !column.type.startsWith('_') ? `${name}:${broken}${column.nullable ? '\n    | null' : ''}` : line
}

function typeOf(table: Table, { name, type, nullable, filled, allowed }: Column): string {
  const orNull = nullable ? ' | null' : ''
  if (type === 'jsonb' || type === 'json')
    return `ColumnType<JsonValue${orNull}, JsonInput${orNull}${nullable || filled !== 'no' ? ' | undefined' : ''}, JsonInput${orNull}>`
  const array = type.startsWith('_')
  const union = allowed?.map(quoted).join(' | ')
  const one = union ?? plain[array ? type.slice(1) : type]
  if (one === undefined) throw new Error(`${table.name}.${name}: say in scripts/db-types/write-types.ts what the type ${type} is in TypeScript`)
  const many = array ? (union?.includes('|') ? `(${one})[]` : `${one}[]`) : one
  if (filled === 'always') return `GeneratedAlways<${many}${orNull}>`
  return filled === 'default' ? `Generated<${many}${orNull}>` : `${many}${orNull}`
}

const quoted = (text: string) => `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`

/** As Kysely's CamelCasePlugin does it, so that each name finds its way back. */
const camel = (name: string) => name.replace(/_+([^_])/g, (_, letter: string) => letter.toUpperCase())
const snake = (name: string) => name.replace(/(?<![A-Z])[A-Z]/g, '_$&').toLowerCase()
