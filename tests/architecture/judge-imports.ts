import { endings, floors, packageHomes, packagesOf } from '#app/floors.ts'
import { isCode, isTest, type Place, placeOf, targetOf } from './places.ts'
import { type Import, importsOf } from './read-source.ts'

/** Everything that a file imports and may not, in words. `order` is the order of the modules. */
export function importViolations(path: string, source: string, order: readonly string[]): string[] {
  const here = placeOf(path)
  if (!here || !isCode(path) || isTest(path)) return []
  if (here.ending !== undefined && !endings[here.ending]) return [`${path}: a module knows no file that ends in ${here.ending}`]
  return importsOf(source).flatMap((one) => {
    const target = targetOf(path, one)
    const wrong = 'package' in target ? wrongPackage(here, target.package) : wrongFile(here, target.path, one, order)
    return wrong ? [`${path}: ${wrong}`] : []
  })
}

function wrongPackage(here: Place, name: string): string | undefined {
  const key = name.startsWith('node:') ? 'node' : name.startsWith('@fastify/') ? 'fastify' : name
  const home = packageHomes[key]
  const allowed = packagesOf[here.floor]
  const known = allowed.includes(key) || (allowed.includes('*') && key !== 'node')
  if (!known || (home && here.floor !== 'app' && !home.some((folder) => here.path.startsWith(`${folder}/`)))) return `may not import ${name}`
  if (here.ending && !endings[here.ending]!.may.some((way) => way === key || way === name)) return `a file of ${here.ending} may not import ${name}`
  return undefined
}

function wrongFile(here: Place, path: string, one: Import, order: readonly string[]): string | undefined {
  if (isTest(path)) return `imports ${path}, which is only for tests`
  const there = placeOf(path)
  const floor = there?.floor ?? path.split('/')[0]!
  if (!(floors[here.floor] as readonly string[]).includes(floor)) return `${here.floor} may not import ${path}`
  if (!there || here.floor !== 'modules') return undefined
  return there.module && there.module !== here.module ? wrongModule(here, there, one, order) : wrongEnding(here, there, one)
}

function wrongModule(here: Place, there: Place, one: Import, order: readonly string[]): string | undefined {
  if (order.indexOf(there.module!) >= order.indexOf(here.module!)) return `${here.module} may not see ${there.module}, which is below it`
  if (there.ending !== 'index') return `must go through the index.ts of ${there.module}, not ${there.path}`
  return permits(here, one, ['above']) ? undefined : `a file of ${here.ending} may not import another module (${there.module})`
}

function wrongEnding(here: Place, there: Place, one: Import): string | undefined {
  if (there.floor === 'modules') return permits(here, one, [there.ending!]) ? undefined : `a file of ${here.ending} may not import ${there.path}`
  const path = there.path.replace('src/', '')
  const ways = path.split('/').map((_, index, parts) => parts.slice(0, index + 1).join('/'))
  return permits(here, one, ways) ? undefined : `a file of ${here.ending} may not import ${path}`
}

function permits(here: Place, one: Import, ways: readonly string[]): boolean {
  const law = endings[here.ending!]!
  return ways.some((way) => law.may.includes(way) || (one.typeOnly && law.types?.includes(way)))
}

/** Rings of imports, each named once, from its first file in the alphabet. Types are erased, so they make no ring. */
export function importCycles(files: ReadonlyMap<string, string>): string[] {
  const next = new Map<string, string[]>()
  for (const [path, source] of files) if (isCode(path)) next.set(path, filesImported(path, source, files))

  const rings: string[] = []
  const done = new Set<string>()
  const walk = (path: string, trail: readonly string[]) => {
    const seen = trail.indexOf(path)
    if (seen >= 0) rings.push(trail.slice(seen).concat(path).join(' → '))
    if (seen >= 0 || done.has(path)) return
    for (const target of next.get(path) ?? []) walk(target, [...trail, path])
    done.add(path)
  }
  for (const path of [...next.keys()].sort()) walk(path, [])
  return rings.map((ring) => `these files import each other in a ring: ${ring}`)
}

function filesImported(path: string, source: string, files: ReadonlyMap<string, string>): string[] {
  return importsOf(source)
    .filter((one) => !one.typeOnly)
    .map((one) => targetOf(path, one))
    .flatMap((target) => ('path' in target && files.has(target.path) ? [target.path] : []))
}
