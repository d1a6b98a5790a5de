// Groups of opinion: CPU time of made-up conversations, and how far the groups of published ones agree with Polis' and with themselves.
//   node --import ./bin/hooks.mjs bench/opinion-groups.ts [small|large|published]
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { adjustedRandIndex, opinionMap } from '#lib/opinion-groups/index.ts'
import { madeUp } from '#lib/opinion-groups/made-up.examples.ts'
import { readOpinion } from '#modules/activities/opinion/read-files.command.ts'
import { calibrate } from './calibration.ts'
import { median, peakMemoryOf, tell } from './measure.ts'

const wanted = process.argv[2] ?? 'small large published'

function milliseconds<Value>(work: () => Value): { value: Value; cpu: number } {
  const before = process.cpuUsage()
  const value = work()
  const { user, system } = process.cpuUsage(before)
  return { value, cpu: (user + system) / 1000 }
}

function measure(people: number, statements: number, met: number, rounds: number): void {
  const conversation = madeUp(people, statements, { met, closed: Math.round(statements / 3) })
  const before = peakMemoryOf(process.pid)
  const found = Array.from({ length: rounds }, () => milliseconds(() => opinionMap(conversation)))
  const votes = conversation.votes.codes.length.toLocaleString('en-GB')
  const times = found.map(({ cpu }) => cpu)
  tell(
    `${people} × ${statements}, ${votes} votes`,
    `${times[0]!.toFixed(0)} CPU-ms`,
    `the first time; median of ${rounds}: ${median(times).toFixed(0)}; groups ${found[0]!.value.sizes}`,
  )
  const { value, cpu } = milliseconds(() => found[0]!.value.stability())
  tell('  and its stability, ten more times', `${cpu.toFixed(0)} CPU-ms`, `${value?.value.toFixed(3)}`)
  tell('  at most in memory', `${peakMemoryOf(process.pid)} MB`, `${before} MB before`)
}

function published(): void {
  const shared = process.env.HEARD_TEST_DATA ?? fileURLToPath(new URL('../../shared/data', import.meta.url))
  const folder = join(shared, 'opinion', 'conversations')
  for (const name of existsSync(folder) ? readdirSync(folder) : []) {
    const file = (kind: string) => join(folder, name, `${kind}.csv`)
    const { conversation, given } = readOpinion({ votes: file('participants-votes'), statements: file('comments'), groups: true })
    const figures = ([{}, { projection: 'polis' }, { compatibility: 'polis' }] as const).map((how) => {
      const map = opinionMap(conversation, how)
      return `${adjustedRandIndex(map.groupOf, given!.of).toFixed(3)} ${map.stability(20)?.value.toFixed(3)} (${map.sizes})`
    })
    tell(name.slice(0, 44), '', `own ${figures[0]}; our groups on Polis' map ${figures[1]}; cold Polis ${figures[2]}`)
  }
}

tell('calibration', `${calibrate().toFixed(1)} CPU-ms`)
if (wanted.includes('small')) measure(2031, 896, 0.124, 9)
if (wanted.includes('large')) measure(100_000, 1000, 0.05, 2)
if (wanted.includes('published')) published()
