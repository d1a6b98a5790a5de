import { changeInWords, type Problem, plainReasons, type select } from '#lib/fair-selection/index.ts'
import { ComputeFailed, compute } from '#platform/compute/compute.ts'

const module = '#lib/fair-selection/select.ts'

export type Checked = { fits: boolean; says: readonly string[] }

/** Whether any group of these people meets the targets; if none does, the smallest change that helps. Takes at most 6 seconds. */
export async function checkTargets(problem: Problem): Promise<Checked> {
  const input = { problem, method: 'weighted', tickets: 1 } as const
  try {
    const found = await compute<typeof select>({ module, name: 'select', input, seconds: 6, megabytes: 512 })
    if (found.kind === 'lottery') return { fits: true, says: ['These targets can be met.'] }
    if (found.kind === 'infeasible') return { fits: false, says: cannotBeMet(problem, found.changes) }
  } catch (error) {
    if (!(error instanceof ComputeFailed) || error.because === 'failed') throw error
  }
  return {
    fits: false,
    says: ['We could not tell in a few seconds whether these targets can be met. You can save them: the draw takes its time to find out.'],
  }
}

/** Why, and what would help. A count from 1 to 4 could tell about one person, so it is not told. */
export function cannotBeMet(problem: Problem, changes: readonly Parameters<typeof changeInWords>[0][]): string[] {
  const reasons = plainReasons(problem).map((reason) => `${reason.replace(/only [1-4] are/, 'fewer than 5 are')}.`)
  return [
    ...(reasons.length > 0 ? reasons : ['No group of these people can meet all targets together.']),
    ...(changes.length === 0
      ? ['No change of the targets helps. Choose fewer people, or find more.']
      : ['The smallest change that helps:', ...changes.map((change) => `${changeInWords(change)}.`)]),
  ]
}
