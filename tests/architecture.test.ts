import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { importCycles, importViolations } from './architecture/judge-imports.ts'
import { roomViolations, textViolations } from './architecture/judge-text.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const folders = ['src', 'tests', 'demo', 'scripts', 'bench', 'bin', 'migrations']

/** Everything that is wrong with a set of files (path and source), in words. `order` is the order of the modules. */
function violations(files: ReadonlyMap<string, string>, order: readonly string[]): string[] {
  const each = [...files].flatMap(([path, source]) => [...importViolations(path, source, order), ...textViolations(path, source, order)])
  return [...each, ...roomViolations([...files.keys()], order), ...importCycles(files)]
}

test('every file keeps to the law of the house', () => {
  const paths = folders.flatMap((folder) => filesIn(folder)).filter((path) => /\.(tsx?|mjs|sql|md)$/.test(path))
  assert.ok(paths.length > 100, 'the files of the project were not found')
  const files = new Map(paths.map((path) => [path, readFileSync(join(root, path), 'utf8')]))
  assert.deepEqual(violations(files, orderIn(files.get('src/app/modules.ts')!)), [])
})

/** A small house in which all is well, so that each test below can break one thing. */
const well: Readonly<Record<string, string>> = {
  'src/lib/result.ts': 'export const ok = 1\n',
  'src/platform/errors.ts': "import { z } from 'zod'\nexport const found = z\n",
  'src/platform/http/page.ts': "import fastify from 'fastify'\nimport { ok } from '#lib/result.ts'\nexport const page = [fastify, ok]\n",
  'src/platform/database/types.ts': "import type { Kysely } from 'kysely'\nexport type Reader = Kysely<unknown>\n",
  'src/ui/nhs/tag.tsx': "import { ok } from '#lib/result.ts'\nexport const Tag = () => <b dangerouslySetInnerHTML={{ __html: String(ok) }} />\n",
  'src/modules/projects/README.md': '# Projects\n',
  'src/modules/projects/module.ts': "import { module } from '#platform/module.ts'\nexport default module({ name: 'projects' })\n",
  'src/modules/projects/index.ts': "export { type Project, projectFor } from './project.queries.ts'\n",
  'src/modules/projects/project.queries.ts': "export const projectFor = (db) => db.selectFrom('projects.project as p').execute()\n",
  'src/modules/insights/README.md': '# Insights\n',
  'src/modules/insights/module.ts': "import answer from './pages/answer.page.tsx'\nexport default answer\n",
  'src/modules/insights/answer.ts': "import { ok } from '#lib/result.ts'\nexport const answer = ok\n",
  'src/modules/insights/answers.queries.ts':
    "import { sql } from 'kysely'\nexport const answers = (db) => db.selectFrom('insights.answer').leftJoin('projects.publicProject as p', 'p.id', 'x')\nexport const all = sql`select * from insights.answer`\n",
  'src/modules/insights/answer.action.ts':
    "import { projectFor } from '#modules/projects/index.ts'\nimport { answer } from './answer.ts'\nimport { answers } from './answers.queries.ts'\nexport const act = [projectFor, answer, answers]\n",
  'src/modules/insights/pages/answer.page.tsx':
    "import { page } from '#platform/http/page.ts'\nimport { act } from '../answer.action.ts'\nimport { Answer } from './answer.view.tsx'\nexport const form = { of: act }\nexport default page(<Answer form={form} />)\n",
  'src/modules/insights/pages/answer.view.tsx':
    "import { Tag } from '#ui/nhs/tag.tsx'\nimport type { form } from './answer.page.tsx'\nexport const Answer = (props: { form: typeof form }) => <Tag />\n",
  'src/modules/insights/answer.test.ts':
    "import fc from 'fast-check'\nimport { projectFor } from '../projects/project.queries.ts'\nexport default [fc, projectFor]\n",
  'src/app/main.ts':
    "import { page } from '#platform/http/page.ts'\nimport insights from '#modules/insights/module.ts'\nexport default [page, insights]\n",
  'migrations/0001_projects.sql': '-- A project is one piece of involvement; everything else hangs on it.\ncreate schema projects;\n',
}

const violationsWith = (seeded: Readonly<Record<string, string>>) =>
  violations(new Map(Object.entries({ ...well, ...seeded })), ['projects', 'insights', 'payments'])

test('the small house is in order', () => assert.deepEqual(violationsWith({}), []))

const rules = 'src/modules/insights/answer.ts'
const queries = 'src/modules/insights/answers.queries.ts'
const view = 'src/modules/insights/pages/answer.view.tsx'

const broken: readonly [what: string, seeded: Record<string, string>, named: RegExp][] = [
  [
    'lib imports a module',
    { 'src/lib/a.ts': "import { projectFor } from '#modules/projects/index.ts'\n" },
    /lib\/a\.ts: lib may not import src\/modules\/projects\/index\.ts/,
  ],
  ['lib imports node', { 'src/lib/a.ts': "import { join } from 'node:path'\n" }, /lib\/a\.ts: may not import node/],
  ['lib reads the clock', { 'src/lib/a.ts': 'export const now = Date.now()\n' }, /lib\/a\.ts: lib is pure: it may not use Date\.now/],
  ['lib throws dice', { 'src/lib/a.ts': 'export const luck = () => Math.random()\n' }, /may not use Math\.random/],
  ['platform imports ui', { 'src/platform/a.tsx': "import { Tag } from '#ui/nhs/tag.tsx'\n" }, /platform may not import src\/ui/],
  [
    'ui imports platform by a relative path',
    { 'src/ui/a.tsx': "import { found } from '../platform/errors.ts'\n" },
    /ui may not import src\/platform\/errors\.ts/,
  ],
  [
    'platform knows the domain',
    { 'src/platform/a.ts': "export const kind = 'contribution'\n" },
    /platform\/a\.ts: knows a word of the domain: contribut/,
  ],
  ['somebody imports app', { 'src/platform/a.ts': "import main from '#app/main.ts'\n" }, /platform may not import src\/app\/main\.ts/],
  ['fastify outside its home', { 'src/platform/jobs/a.ts': "import fastify from 'fastify'\n" }, /jobs\/a\.ts: may not import fastify/],
  [
    'a plug-in of fastify outside its home',
    { 'src/platform/a.ts': "import helmet from '@fastify/helmet'\n" },
    /a\.ts: may not import @fastify\/helmet/,
  ],
  ['pg-boss outside its home', { 'src/platform/http/a.ts': "const boss = await import('pg-boss')\n" }, /http\/a\.ts: may not import pg-boss/],
  ['nodemailer in a module', { 'src/modules/insights/a.action.ts': "import mailer from 'nodemailer'\n" }, /a\.action\.ts: may not import nodemailer/],
  ['kysely in a rules file', { [rules]: "import { sql } from 'kysely'\n" }, /answer\.ts: a file of rules may not import kysely/],
  ['kysely in a view', { [view]: "import { sql } from 'kysely'\n" }, /answer\.view\.tsx: a file of view may not import kysely/],
  [
    'a rules file imports platform',
    { [rules]: "import { found } from '#platform/errors.ts'\n" },
    /a file of rules may not import platform\/errors\.ts/,
  ],
  [
    'a rules file imports queries, for a type',
    { [rules]: "import type { answers } from './answers.queries.ts'\n" },
    /a file of rules may not import .*queries\.ts/,
  ],
  ['a view imports queries', { [view]: "import { answers } from '../answers.queries.ts'\n" }, /a file of view may not import .*answers\.queries\.ts/],
  ['a query imports an action', { [queries]: "import { act } from './answer.action.ts'\n" }, /a file of queries may not import .*answer\.action\.ts/],
  ['words import platform', { 'src/modules/insights/a.words.ts': "import { found } from '#platform/errors.ts'\n" }, /a file of words may not import/],
  ['an unknown ending', { 'src/modules/insights/a.thing.ts': '' }, /a module knows no file that ends in \.thing/],
  [
    'a module sees one below',
    { 'src/modules/projects/a.action.ts': "import { x } from '#modules/insights/index.ts'\n" },
    /projects may not see insights/,
  ],
  [
    'the inside of another module',
    { [queries]: "import { x } from '../projects/project.queries.ts'\n" },
    /must go through the index\.ts of projects/,
  ],
  [
    "another module's table",
    { [queries]: "export const a = (db) => db.selectFrom('projects.project as p')\n" },
    /answers\.queries\.ts: may not touch projects\.project/,
  ],
  [
    "another module's table in a join",
    { [queries]: "export const a = (db) => db.innerJoin('projects.plan', 'a', 'b')\n" },
    /may not touch projects\.plan/,
  ],
  ["another module's table in SQL", { [queries]: 'export const a = sql`select 1 from projects.project p`\n' }, /may not touch projects\.project/],
  [
    'a public view of a module below',
    { 'src/modules/projects/project.queries.ts': "export const a = (db) => db.selectFrom('insights.publicAnswer')\n" },
    /may not touch insights\.publicAnswer/,
  ],
  [
    'writing to a public view',
    { [queries]: "export const a = (db) => db.insertInto('projects.publicProject')\n" },
    /may not touch projects\.publicProject/,
  ],
  ["a table of the platform's", { [queries]: "export const a = (db) => db.insertInto('platform.event')\n" }, /may not touch platform\.event/],
  [
    'platform names a table of a module',
    { 'src/platform/a.ts': 'export const a = sql`update projects.project set a = 1`\n' },
    /platform\/a\.ts: may not touch projects\.project/,
  ],
  [
    'a table in an action',
    { 'src/modules/insights/a.action.ts': "export const a = (db) => db.deleteFrom('insights.answer')\n" },
    /SQL belongs in a \.queries\.ts file/,
  ],
  [
    'raw HTML outside ui',
    { [view]: 'export const a = <p dangerouslySetInnerHTML={{ __html: 1 }} />\n' },
    /only src\/ui may use dangerouslySetInnerHTML/,
  ],
  ['a style attribute', { [view]: 'export const a = <p style="color: red">Late</p>\n' }, /answer\.view\.tsx: style= does nothing/],
  ['a glued link', { [view]: 'export const a = <a href={`/projects/$' + '{id}`}>Open</a>\n' }, /answer\.view\.tsx: glues a link together/],
  [
    'a wide index',
    { 'src/modules/insights/index.ts': `export { ${Array.from({ length: 16 }, (_, n) => `name${n}`).join(', ')} } from './answer.ts'\n` },
    /gives 16 names away/,
  ],
  ['an index that hides its names', { 'src/modules/insights/index.ts': "export * from './answer.ts'\n" }, /export \*/],
  ['a long file', { [rules]: 'export {}\n'.repeat(301) }, /answer\.ts: is 301 lines long/],
  ['an empty word in a name', { 'src/modules/insights/answer-helper.ts': '' }, /"helper" says nothing/],
  [
    'a room without its manifest',
    { 'src/modules/payments/README.md': '', 'src/modules/payments/claim.ts': '' },
    /src\/modules\/payments: has no module\.ts/,
  ],
  ['a room that nobody knows', { 'src/modules/gossip/README.md': '', 'src/modules/gossip/module.ts': '' }, /gossip: is not in the order/],
  ['a migration that does not say why', { 'migrations/0002_a.sql': 'create table a ();\n' }, /0002_a\.sql: its first line must be a comment/],
  ['a test is imported', { [rules]: "import x from './answer.test.ts'\n" }, /is only for tests/],
  [
    'a ring',
    { [rules]: "import { b } from './b.ts'\n", 'src/modules/insights/b.ts': "import { a } from './answer.ts'\n" },
    /in a ring: src\/modules\/insights\/answer\.ts → src\/modules\/insights\/b\.ts → src\/modules\/insights\/answer\.ts/,
  ],
]

for (const [what, seeded, named] of broken) {
  test(`it is noticed when there is: ${what}`, () => {
    const found = violationsWith(seeded)
    assert.ok(
      found.some((violation) => named.test(violation)),
      `${named} is not among ${JSON.stringify(found)}`,
    )
  })
}

test('a comment, a word in a comment and a link in a string break no law', () => {
  const source =
    "// Date.now is not for here, nor is `select 1 from projects.project`\nexport const link = 'https://example.org/from/there' /* Math.random() */\n"
  assert.deepEqual(violationsWith({ 'src/lib/a.ts': source }), [])
})

/** The order is read from the text, so that this test names a bad import even in a house that does not start. */
function orderIn(source: string): string[] {
  const list = /\bmodules\b[^=]*= \[([^\]]*)\]/.exec(source)?.[1] ?? ''
  const order = list
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '')
  assert.ok(order.length > 1, 'the order of the modules was not found')
  return order
}

function filesIn(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true, encoding: 'utf8' })
    .filter((entry) => entry.isFile() && !entry.parentPath.includes('node_modules'))
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length).replaceAll('\\', '/'))
}
