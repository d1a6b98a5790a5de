import { posix } from 'node:path'
import { domainWords, emptyWords, impure, limits } from '#app/floors.ts'
import { isCode, isTest, placeOf } from './places.ts'
import { exportsOf, tablesIn, withoutComments } from './read-source.ts'

type Rule = (path: string, source: string, order: readonly string[]) => string | undefined

const inCode =
  (rule: Rule): Rule =>
  (path, source, order) =>
    isCode(path) && !isTest(path) ? rule(path, source, order) : undefined
const isData = (path: string) => /\.generated\.|\/golden\/|receipt-words\.ts$|^demo\/.*\.(csv|json)$/.test(path)

const length: Rule = (_path, source) => {
  const lines = source.trimEnd().split('\n').length
  return lines > limits.linesOfFile ? `is ${lines} lines long; ${limits.linesOfFile} is the most` : undefined
}

const name: Rule = (path) => {
  const words = path.split(/[/.-]/)
  const empty = emptyWords.find((word) => words.includes(word))
  return empty ? `"${empty}" says nothing about what it is for` : undefined
}

const index: Rule = (path, source) => {
  if (placeOf(path)?.ending !== 'index') return undefined
  const names = exportsOf(source)
  if (names.includes('*')) return 'gives names away with export *; name them'
  return names.length > limits.namesOfIndex ? `gives ${names.length} names away; ${limits.namesOfIndex} is the most` : undefined
}

const purity: Rule = (path, source) => {
  if (placeOf(path)?.floor !== 'lib') return undefined
  const code = withoutComments(source)
  const found = impure.find((word) => code.includes(word))
  return found ? `lib is pure: it may not use ${found}` : undefined
}

const rawHtml: Rule = (path, source) =>
  placeOf(path)?.floor !== 'ui' && withoutComments(source).includes('dangerouslySetInnerHTML')
    ? 'only src/ui may use dangerouslySetInnerHTML'
    : undefined

const styleAttribute: Rule = (path, source) =>
  path.endsWith('.tsx') && /\sstyle=["{]/.test(withoutComments(source))
    ? 'style= does nothing under our content security policy; use a class'
    : undefined

const gluedLink: Rule = (path, source) =>
  path.endsWith('.tsx') && placeOf(path)?.floor === 'modules' && /\b(?:href|action)=\{`/.test(source)
    ? 'glues a link together; use href()'
    : undefined

const foreignTable: Rule = (path, source, order) => {
  const here = placeOf(path)
  if (!here || here.floor === 'app') return undefined
  const foreign = tablesIn(source).find(({ schema, table, writes }) => {
    if (schema === here.module || !(order.includes(schema) || (here.module && schema === 'platform'))) return false
    const open = /^public(_|[A-Z])/.test(table) && !writes && here.ending === 'queries'
    return !(open && order.indexOf(schema) < order.indexOf(here.module!))
  })
  return foreign ? `may not touch ${foreign.schema}.${foreign.table}` : undefined
}

const strayQuery: Rule = (path, source) => {
  const here = placeOf(path)
  return here?.module && here.ending !== 'queries' && tablesIn(source).length > 0 ? 'names a table; SQL belongs in a .queries.ts file' : undefined
}

const domain: Rule = (path, source) => {
  if (!['platform', 'ui', 'lib'].includes(placeOf(path)?.floor ?? '') || /^src\/lib\/(receipt-|involvement-level\/)/.test(path)) return undefined
  const word = domainWords.find((one) => new RegExp(`\\b${one}`, 'i').test(withoutComments(source)))
  return word && !path.includes('.generated.') ? `knows a word of the domain: ${word}` : undefined
}

const migration: Rule = (path, source) =>
  path.startsWith('migrations/') && path.endsWith('.sql') && !/^-- \S.{20,}/.test(source)
    ? 'its first line must be a comment that says why it is needed'
    : undefined

const rules: readonly Rule[] = [
  (...file) => (isData(file[0]) ? undefined : length(...file)),
  name,
  migration,
  ...[index, purity, rawHtml, styleAttribute, gluedLink, foreignTable, strayQuery, domain].map(inCode),
]

/** What is wrong with the text or the name of one file, in words. */
export const textViolations: (...file: Parameters<Rule>) => string[] = (path, source, order) =>
  rules.flatMap((rule) => {
    const wrong = rule(path, source, order)
    return wrong ? [`${path}: ${wrong}`] : []
  })

/** Modules that are not in the order, and files that every module must have and one has not. */
export function roomViolations(paths: readonly string[], order: readonly string[]): string[] {
  const modules = new Set(paths.map((path) => placeOf(path)?.module).filter((module) => module !== undefined))
  return [...modules].flatMap((module) => {
    const missing = ['README.md', 'module.ts'].filter((file) => !paths.includes(posix.join('src/modules', module, file)))
    const strange = order.includes(module) ? [] : [`src/modules/${module}: is not in the order of src/app/modules.ts`]
    return [...strange, ...missing.map((file) => `src/modules/${module}: has no ${file}`)]
  })
}
