// Sharing out a budget among 160 projects by 90,000 ballots: CPU time. With a number, that many ballots.
//   node --import ./bin/hooks.mjs bench/priority-setting.ts [ballots]
import { equalShares, greedy, schulze } from '#lib/priority-setting/index.ts'
import { calibrate } from './calibration.ts'
import { median, peakMemoryOf, tell } from './measure.ts'

const people = Number(process.argv[2] ?? 90_000)
const projectCount = 160
const budget = 18_000_000

/** The same numbers each time, from 0 to 1. Mulberry32, which is in the public domain. */
function dice(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** Projects belong to eight districts, and people mostly support those of their own: 1 to 15 each, the better known ones more often. */
function madeUp(seed: number) {
  const random = dice(seed)
  const districts = 8
  const projects = Array.from({ length: projectCount }, (_, n) => ({
    id: String(n + 1),
    cost: Math.round((20_000 * 60 ** random()) / 100) * 100,
    fame: 0.1 + random() ** 2,
    district: n % districts,
  }))
  const ballots = Array.from({ length: people }, () => {
    const home = Math.floor(random() * districts)
    const approved = new Set<string>()
    for (let wanted = 1 + Math.floor(random() * 15); wanted > 0; ) {
      const project = projects[Math.floor(random() * projectCount)]!
      if (random() > project.fame * (project.district === home ? 1 : 0.15)) continue
      approved.add(project.id)
      wanted -= 1
    }
    return { count: 1, approved: [...approved] }
  })
  return { projects: projects.map(({ id, cost }) => ({ id, cost })), ballots, budget }
}

function seconds<Value>(work: () => Value): { value: Value; cpu: number } {
  const before = process.cpuUsage()
  const value = work()
  const { user, system } = process.cpuUsage(before)
  return { value, cpu: (user + system) / 1e6 }
}

const money = (amount: number) => amount.toLocaleString('en-GB')

tell('calibration', `${calibrate().toFixed(1)} CPU-ms`)
for (const seed of [1, 2, 3]) {
  const vote = madeUp(seed)
  const named = vote.ballots.reduce((sum, { approved }) => sum + approved.length, 0)
  tell(`${money(people)} ballots, ${projectCount} projects, seed ${seed}`, money(named), 'approvals')
  for (const completion of ['none', 'add1'] as const) {
    const { value, cpu } = seconds(() => equalShares(vote, { completion, step: 1 }))
    tell(
      `equal shares, completion ${completion}`,
      `${cpu.toFixed(2)} CPU-s`,
      `${value.funded.length} projects, ${money(value.spent)} of ${money(budget)}, shares raised by ${value.raised}`,
    )
  }
  const { value, cpu } = seconds(() => greedy(vote))
  tell('greedy', `${cpu.toFixed(2)} CPU-s`, `${value.looked.filter(({ funded }) => funded).length} projects, ${money(value.spent)}`)
}

const random = dice(4)
const options = Array.from({ length: 70 }, (_, n) => String(n + 1))
const ballots = Array.from({ length: 2_000 }, () => ({
  count: 1,
  order: options
    .map((option) => ({ option, at: random() + Number(option) / 70 }))
    .sort((a, b) => a.at - b.at)
    .slice(0, 10)
    .map(({ option }) => [option]),
}))
const rounds = Array.from({ length: 5 }, () => seconds(() => schulze({ options, ballots })).cpu)
tell('Schulze, 70 options, 2,000 people who rank ten', `${(median(rounds) * 1000).toFixed(0)} CPU-ms`)
tell('at most in memory', `${peakMemoryOf(process.pid)} MB`)
