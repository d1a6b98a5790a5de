import type { RankedBallot } from '#lib/priority-setting/index.ts'
import { type FileProblem, quoted, type ReadFile } from './ballot-file.ts'

type Said = { line: number; value: string }

/**
 * Reads a `.soi`, `.soc`, `.toi` or `.toc` file of PrefLib: options with names, and rankings with how many people gave each. `{1,2}` are level.
 * Options that a ranking leaves out come last, level. Source: preflib.org, format of files.
 */
export function readPreflib(text: string): ReadFile {
  const problems: FileProblem[] = []
  const header = new Map<string, Said>()
  const rankings: Said[] = []
  for (const [n, raw] of text
    .replace(/^\uFEFF/, '')
    .split(/\r\n|\n|\r/)
    .entries()) {
    const [line, value] = [n + 1, raw.trim()]
    if (value === '') continue
    if (!value.startsWith('#')) rankings.push({ line, value })
    else if (rankings.length > 0) problems.push({ line, says: 'A line of the header stands between the rankings' })
    else takeHeader(header, value, line, problems)
  }
  const names = namesOf(header, problems)
  const ballots = rankings.flatMap((one) => ballotOf(one, names, problems))
  const voters = ballots.reduce((sum, { count }) => sum + count, 0)
  countIs(header.get('NUMBER ALTERNATIVES'), names.size, 'alternatives', problems)
  if (problems.length === 0) {
    countIs(header.get('NUMBER VOTERS'), voters, 'voters', problems)
    countIs(header.get('NUMBER UNIQUE ORDERS'), rankings.length, 'rankings', problems)
  }
  if (names.size === 0 && problems.length === 0) problems.push({ line: 1, says: 'The header names no alternatives' })
  if (problems.length > 0) return { ok: false, problems: problems.sort((a, b) => a.line - b.line) }
  return { ok: true, file: { kind: 'ranks', names, election: { options: [...names.keys()], ballots } } }
}

function takeHeader(header: Map<string, Said>, raw: string, line: number, problems: FileProblem[]): void {
  const found = /^#\s*([^:]+):(.*)$/.exec(raw)
  if (!found) return
  const name = found[1]!.trim().toUpperCase()
  if (header.has(name)) problems.push({ line, says: `${quoted(name)} is there twice` })
  header.set(name, { line, value: found[2]!.trim() })
}

function namesOf(header: ReadonlyMap<string, Said>, problems: FileProblem[]): Map<string, string> {
  const names = new Map<string, string>()
  for (const [name, { line, value }] of header) {
    const id = /^ALTERNATIVE NAME\s+(.+)$/.exec(name)?.[1]
    if (id === undefined) continue
    if (!/^\d+$/.test(id)) problems.push({ line, says: `${quoted(id)} is not the number of an alternative` })
    names.set(id, value || id)
  }
  return names
}

function countIs(said: Said | undefined, count: number, what: string, problems: FileProblem[]): void {
  if (said && said.value !== String(count))
    problems.push({ line: said.line, says: `The header says ${quoted(said.value)}, but the file has ${count} ${what}` })
}

function ballotOf({ line, value }: Said, names: ReadonlyMap<string, string>, problems: FileProblem[]): RankedBallot[] {
  const found = /^(\d{1,9})\s*:\s*(.*)$/.exec(value)
  if (!found || Number(found[1]) === 0) {
    problems.push({ line, says: `${quoted(value)} is not a ranking. Write how many people, a colon, and alternatives with commas between` })
    return []
  }
  const order = levelsOf(found[2]!)
  if (!order) {
    problems.push({ line, says: `${quoted(value)} cannot be read: look at commas and braces` })
    return []
  }
  const named = order.flat()
  for (const id of named) if (!names.has(id)) problems.push({ line, says: `There is no alternative ${quoted(id)}` })
  if (new Set(named).size < named.length) problems.push({ line, says: 'The ranking names an alternative twice' })
  return [{ count: Number(found[1]), order }]
}

/** `3,{1,2}` as levels; undefined where it is anything else. */
function levelsOf(text: string): string[][] | undefined {
  if (!/^(?:\d+|\{\s*\d+\s*(?:,\s*\d+\s*)*\})(?:\s*,\s*(?:\d+|\{\s*\d+\s*(?:,\s*\d+\s*)*\}))*$/.test(text)) return undefined
  return [...text.matchAll(/\{([^}]*)\}|\d+/g)].map(([all, level]) => (level ?? all).split(',').map((id) => id.trim()))
}
