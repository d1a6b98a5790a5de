import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { openEmbedded } from '#platform/database/embedded/open.ts'
import { allowedBy, optionalTables, readTables } from './read-tables.ts'
import { writeTypes } from './write-types.ts'

const { pool, close } = await openEmbedded({ memory: null }, 30)
after(close)

test('tables become types that say what may be left out, null, or only read', async () => {
  await pool.query(`
    create schema shop;
    create type shop.size as enum ('small', 'large');
    create table shop.apple_tree (
      id uuid primary key, row_number int generated always as identity, kind text not null check (kind in ('cox', 'it''s')), size shop.size,
      marks text[] not null default '{}' check (marks <@ array['ripe', 'red']), planted_on date, seen_at timestamptz not null default now(),
      picture bytea, facts jsonb not null default '{}', more jsonb, weight numeric, height float8 not null, apples bigint not null,
      loud text generated always as (upper(kind)) stored, height_in_m text not null check (length(height_in_m) < 5)
    );
    create table shop.fence (tree_id uuid not null references shop.apple_tree, colour text not null);
    create view shop.public_tree as select t.id, t.kind, t.size, f.colour, count(*) as fences from shop.apple_tree t left join shop.fence f on f.tree_id = t.id group by t.id, f.colour;
  `)
  assert.equal(
    writeTypes(await readTables(pool)),
    `// Written by scripts/db-types.ts from the migrated database. Do not edit.
import type { ColumnType, Generated, GeneratedAlways } from 'kysely'
import type { JsonInput, JsonValue } from './types.ts'

export interface ShopAppleTreeTable {
  id: string
  rowNumber: GeneratedAlways<number>
  kind: 'cox' | 'it\\'s'
  size: 'small' | 'large' | null
  marks: Generated<('ripe' | 'red')[]>
  plantedOn: string | null
  seenAt: Generated<Date>
  picture: Buffer | null
  facts: ColumnType<JsonValue, JsonInput | undefined, JsonInput>
  more: ColumnType<JsonValue | null, JsonInput | null | undefined, JsonInput | null>
  weight: number | null
  height: number
  apples: number
  loud: GeneratedAlways<string | null>
  heightInM: string
}

export interface ShopFenceTable {
  treeId: string
  colour: string
}

export interface ShopPublicTreeView {
  id: string
  kind: 'cox' | 'it\\'s'
  size: 'small' | 'large' | null
  colour: string | null
  fences: number | null
}

export interface Tables {
  'shop.apple_tree': ShopAppleTreeTable
  'shop.fence': ShopFenceTable
  'shop.public_tree': ShopPublicTreeView
}
`,
  )
})

test('a column that Kysely would not find again is refused', async () => {
  await pool.query('create schema odd; create table odd.place (line_1 text)')
  const tables = await readTables(pool)
  await pool.query('drop schema odd cascade')
  assert.throws(() => writeTypes(tables), /odd\.place\.line_1/)
})

test('only a list of texts becomes a union', () => {
  assert.deepEqual(allowedBy("CHECK ((kind = ANY (ARRAY['a'::text, 'b, c'::text])))"), ['a', 'b, c'])
  assert.deepEqual(allowedBy("CHECK ((kind = 'only'::text))"), ['only'])
  assert.deepEqual(allowedBy("CHECK ((marks <@ ARRAY['a'::text, 'b'::text]))"), ['a', 'b'])
  for (const other of ['CHECK ((length(kind) <= 40))', "CHECK (((kind = 'a'::text) OR (other IS NULL)))", 'CHECK ((number = ANY (ARRAY[1, 2])))']) {
    assert.equal(allowedBy(other), undefined, other)
  }
})

test('a view with joins that are hard to follow makes no promise', () => {
  assert.deepEqual(optionalTables('FROM ((a JOIN b ON (true)) LEFT JOIN shop.c x ON (true))'), ['shop.c'])
  assert.equal(optionalTables('FROM (a LEFT JOIN LATERAL ( SELECT 1) b ON (true))'), undefined)
  assert.equal(optionalTables('SELECT 1 UNION SELECT 2'), undefined)
})
