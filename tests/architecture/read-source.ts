/** One import or re-export of a file. `names` are as written before any `as`; `*` for everything. */
export type Import = { from: string; names: readonly string[]; typeOnly: boolean }

const statement = /^(?:import|export)\s+(type\s+)?(?:([\w*{][^'";]*?)\s+from\s+)?'([^']+)'/gm
const dynamic = /\bimport\('([^']+)'\)/g

/** The imports of a formatted file: statements that begin a line, and `import('…')` anywhere. */
export function importsOf(source: string): Import[] {
  const statements = [...source.matchAll(statement)].map(([, type, clause, from]) => {
    const names = namesIn(clause ?? '')
    const allTypes = names.length > 0 && names.every((name) => name.startsWith('type '))
    return { from: from!, names: names.map((name) => name.replace(/^type /, '')), typeOnly: type !== undefined || allTypes }
  })
  const loaded = [...withoutComments(source).matchAll(dynamic)].map(([, from]) => ({ from: from!, names: ['*'], typeOnly: false }))
  return [...statements, ...loaded]
}

const namesIn = (clause: string) =>
  clause
    .split(/[{},]/)
    .map((name) => name.trim().replace(/\s+as\s+\S+$/, ''))
    .filter((name) => name !== '')

/** The names that a file gives to others; a bare `export *` gives '*'. */
export function exportsOf(source: string): string[] {
  const lists = [...source.matchAll(/^export\s+(?:type\s+)?\{([^}]*)\}/gm)].flatMap(([, list]) => namesIn(list!))
  const declared = [...source.matchAll(/^export\s+(?:async\s+)?(?:const|let|function\*?|class|type|interface)\s+(\w+)/gm)].map(([, name]) => name!)
  const all = [...source.matchAll(/^export\s+\*/gm)].map(() => '*')
  return [...lists, ...declared, ...all]
}

/** Comments blanked, lines kept. A `//` counts where a space or the beginning of the line is before it, so links stay. */
export const withoutComments = (source: string): string =>
  source.replace(/\/\*[\s\S]*?\*\//g, (comment) => comment.replace(/[^\n]/g, ' ')).replace(/(^|\s)\/\/.*$/gm, '$1')

const kysely =
  /\b(?:selectFrom|insertInto|updateTable|deleteFrom|mergeInto|replaceInto|\w*[jJ]oin|using|from|table)\(\s*\[?\s*['"`]([^'"`]+)['"`]((?:\s*,\s*['"`]\w+\.\w+(?: as \w+)?['"`])*)/g
const sql = /\b(?:from|join|into|update|table)\s+(?:only\s+)?"?([a-z_]\w*)"?\."?(\w+)"?(?!\s*\(|\w)/gi
const writing = /^(?:insertInto|updateTable|deleteFrom|mergeInto|replaceInto|into|update)\b/i

/** Tables that a file names, by Kysely or in SQL. `writes` says whether it changes them. */
export function tablesIn(source: string): { schema: string; table: string; writes: boolean }[] {
  const code = withoutComments(source)
  const built = [...code.matchAll(kysely)].flatMap(([call, first, more]) =>
    [first!, ...[...more!.matchAll(/['"`]([^'"`]+)['"`]/g)].map(([, name]) => name!)]
      .map((name) => /^(\w+)\.(\w+)/.exec(name))
      .filter((name) => name !== null)
      .map(([, schema, table]) => ({ schema: schema!, table: table!, writes: writing.test(call) })),
  )
  const written = [...code.matchAll(sql)].map(([words, schema, table]) => ({ schema: schema!, table: table!, writes: writing.test(words) }))
  return [...built, ...written]
}
