import { posix } from 'node:path'
import type { Floor } from '#app/floors.ts'
import type { Import } from './read-source.ts'

/** Where a file stands: its floor, its module, and what its ending makes it. */
export type Place = { path: string; floor: Floor; module?: string; ending?: string }

const namedEndings = ['words', 'form', 'queries', 'action', 'job', 'command', 'page', 'view', 'message', 'manifest']

/** Tests, and what only tests use, may import what they like and are imported by tests only. */
export const isTest = (path: string): boolean => /\.test\.tsx?$|\.examples\.tsx?$|\/conformance\//.test(path)

export const isCode = (path: string): boolean => /^src\/.*\.tsx?$/.test(path)

/** Undefined for a file outside src (demo, tests, scripts): it is nobody's floor. */
export function placeOf(path: string): Place | undefined {
  const [, floor, module] = /^src\/(lib|platform|ui|app|modules)\/(?:([^/]+)\/)?/.exec(path) ?? []
  if (!floor) return undefined
  if (floor !== 'modules') return { path, floor: floor as Floor }
  return { path, floor, module: module!, ending: endingOf(posix.basename(path)) }
}

/** `rules` for a file without an ending; an ending that the law does not know is given back as it is. */
function endingOf(file: string): string {
  if (file === 'index.ts' || file === 'module.ts') return file.slice(0, -3)
  const ending = /^[^.]+\.(.+)\.tsx?$/.exec(file)?.[1]
  if (ending === undefined) return 'rules'
  return namedEndings.includes(ending) ? ending : `.${ending}`
}

const aliases: Readonly<Record<string, string>> = {
  '#lib/': 'src/lib/',
  '#platform/': 'src/platform/',
  '#ui/': 'src/ui/',
  '#modules/': 'src/modules/',
  '#app/': 'src/app/',
  '#demo/': 'demo/',
  '#support/': 'tests/support/',
}

/** What an import leads to: a path in the project, a part of Node ('node:path'), or the name of a package. */
export function targetOf(path: string, { from }: Import): { path: string } | { package: string } {
  if (from.startsWith('.')) return { path: posix.normalize(posix.join(posix.dirname(path), from)) }
  const alias = Object.keys(aliases).find((name) => from.startsWith(name))
  if (alias) return { path: from.replace(alias, aliases[alias]!) }
  if (from.startsWith('node:')) return { package: from }
  return {
    package: from
      .split('/')
      .slice(0, from.startsWith('@') ? 2 : 1)
      .join('/'),
  }
}
