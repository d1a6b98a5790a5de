/**
 * Who may import whom: the law of the house, as data. `tests/architecture.test.ts` judges every file by it.
 *
 * A module sees the floors below it, itself, and the `index.ts` of modules above it in the order of `modules.ts`.
 */
export const floors = {
  lib: ['lib'],
  platform: ['lib', 'platform'],
  ui: ['lib', 'ui'],
  modules: ['lib', 'platform', 'ui', 'modules'],
  app: ['lib', 'platform', 'ui', 'modules', 'app', 'demo'],
} as const

export type Floor = keyof typeof floors

/**
 * What a file of a module may import, by its ending. The first words are endings of the same module: `rules` is a file
 * without one, `form` says what a page asks, `manifest` is a part of a long module.ts. `above` is the index.ts of a module
 * above; `node` is any part of Node; the rest are folders or files of other floors. `types` may be imported as types only.
 */
export const endings: Readonly<Record<string, { may: readonly string[]; types?: readonly string[] }>> = {
  rules: { may: ['rules', 'lib'] },
  words: { may: ['words', 'lib'], types: ['rules'] },
  form: { may: ['form', 'rules', 'words', 'lib', 'ui/form'] },
  queries: { may: ['queries', 'rules', 'above', 'lib', 'kysely', 'platform/database', 'platform/errors.ts', 'platform/personal-data.ts'] },
  action: { may: ['action', 'queries', 'rules', 'words', 'job', 'message', 'above', 'lib', 'platform'] },
  job: { may: ['job', 'action', 'queries', 'rules', 'words', 'message', 'above', 'lib', 'platform'] },
  command: { may: ['command', 'action', 'queries', 'rules', 'words', 'message', 'above', 'lib', 'platform', 'node'] },
  page: { may: ['page', 'form', 'view', 'action', 'queries', 'rules', 'words', 'above', 'lib', 'platform', 'ui', 'node:stream'] },
  view: {
    may: ['view', 'form', 'rules', 'words', 'above', 'lib', 'ui', 'preact', 'platform/http/page.ts'],
    types: ['page', 'queries', 'action', 'platform'],
  },
  message: { may: ['message', 'view', 'rules', 'words', 'above', 'lib', 'ui', 'preact'], types: ['queries', 'action', 'platform'] },
  index: { may: ['rules', 'words', 'queries', 'action', 'view', 'message', 'job', 'page'] },
  module: { may: ['manifest', 'rules', 'words', 'queries', 'page', 'job', 'command', 'above', 'platform'] },
  manifest: { may: ['rules', 'words', 'page', 'job', 'command', 'above', 'platform'] },
}

/** Packages that belong to one place. Where a package is not named, `packagesOf` says which floor may use it. */
export const packageHomes: Readonly<Record<string, readonly string[]>> = {
  fastify: ['src/platform/http'],
  'pg-boss': ['src/platform/jobs'],
  pg: ['src/platform/database'],
  '@electric-sql/pglite': ['src/platform/database'],
  kysely: ['src/platform', 'src/modules'],
  nodemailer: ['src/platform/messages'],
  'preact-render-to-string': ['src/platform', 'src/ui'],
  highs: ['src/lib/fair-selection'],
}

/** Packages that a floor may use; `*` is any that `packageHomes` does not keep elsewhere. */
export const packagesOf: Readonly<Record<Floor, readonly string[]>> = {
  lib: ['highs'],
  platform: ['node', '*'],
  ui: ['preact', 'preact-render-to-string', 'd3-scale', 'd3-shape', 'd3-polygon'],
  modules: ['node', 'kysely', 'preact'],
  app: ['node', '*'],
}

/** What would make the ground floor answer differently on another day or machine. */
export const impure = [
  'Date.now',
  'new Date()',
  'Temporal.Now',
  'Math.random',
  'crypto.',
  'performance.',
  'process.',
  'setTimeout',
  'setInterval',
  'fetch(',
  'console.',
] as const

/** Words of the domain that the floors below it do not know. Matched at the beginning of a word, in any case. */
export const domainWords = ['contribut', 'involve', 'receipt', 'insight', 'passport', 'co-lead', 'opportunit', 'survey'] as const

/** Words that say nothing about what a file is for. */
export const emptyWords = ['manager', 'helper', 'util', 'utils', 'service', 'dto'] as const

export const limits = { linesOfFile: 300, namesOfIndex: 15 } as const
