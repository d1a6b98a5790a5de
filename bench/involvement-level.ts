// The rule that decides what a project may be called, over 10,000 projects: CPU time.
//   node --import ./bin/hooks.mjs bench/involvement-level.ts [projects]
import { addDays } from '#lib/dates.ts'
import { assess, depths, type Facts, levels, type Stage } from '#lib/involvement-level/index.ts'
import { median, tell } from './measure.ts'

const projects = Number(process.argv[2] ?? 10_000)

/** The same numbers each time, spread well enough. */
const spread = (seed: number, most: number): number => (((seed * 2_654_435_761) >>> 0) % 1_000_003) % most

/** A project with a year of work: 12 activities, 3 decisions, 8 other records; a sixth of the records made late. */
function factsOf(project: number): Facts {
  const day = (seed: number) => addDays('2026-01-01', spread(project * 31 + seed, 365))
  const dated = (seed: number) => {
    const happenedOn = day(seed)
    return { happenedOn, recordedOn: addDays(happenedOn, seed % 6 === 0 ? 40 : seed % 5) }
  }
  const some = (count: number, from: number) => Array.from({ length: spread(project + from, count + 1) }, (_, place) => dated(from + place))
  return {
    held: some(12, 100).map((fact, place) => ({ ...fact, depth: depths[place % 3] ?? 'asked' })),
    decisions: some(3, 200).map(({ happenedOn }) => happenedOn),
    decisionRoles: some(2, 300),
    coAuthors: some(2, 400),
    support: some(2, 500),
    budgets: some(2, 600).map((fact) => ({ ...fact, pence: 100_000 })),
    releases: some(2, 700).map(({ happenedOn }) => happenedOn),
    promiseMissedOn: project % 4 === 0 ? day(800) : null,
  }
}

const stages: readonly Stage[] = [
  { name: 'setting the scope', beganOn: null },
  { name: 'finding out', beganOn: '2026-03-01' },
  { name: 'after the first decision', beganOn: '2026-06-01' },
  { name: 'putting it into practice', beganOn: '2026-09-01' },
]

const all = Array.from({ length: projects }, (_, project) => factsOf(project))
const counts = new Map(levels.map((level) => [level, 0]))

function round(): number {
  const before = process.cpuUsage()
  for (const level of levels) counts.set(level, 0)
  for (const facts of all) {
    const { supported } = assess(facts, stages)
    counts.set(supported, (counts.get(supported) ?? 0) + 1)
  }
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}

for (let warm = 0; warm < 2; warm++) round()
tell(`the level of ${projects.toLocaleString('en-GB')} projects`, `${median(Array.from({ length: 9 }, round)).toFixed(1)} CPU-ms`)
tell('of which', [...counts].map(([level, count]) => `${level} ${count}`).join(', '))
