import { shuffled } from './draw.ts'
import { Hat } from './hat.ts'
import type { Problem } from './problem.ts'
import { loadSolver } from './solver.ts'

/** Whether the panel still meets the targets, and nobody shares a household, with one person in place of another. */
function canReplace({ targets, people }: Problem, panel: readonly number[], counts: readonly number[], out: number, into: number): boolean {
  const [leaving, coming] = [people[out]!, people[into]!]
  if (coming.household !== undefined && panel.some((one) => one !== out && people[one]!.household === coming.household)) return false
  return coming.values.every((value, category) => {
    const left = leaving.values[category]!
    return value === left || (counts[value]! < targets[value]!.max && counts[left]! > targets[left]!.min)
  })
}

/**
 * Reserves in the order in which they are asked, at most as many as the panel has people. The order is a shuffle that the seed decides. First come
 * those who are needed so that every member has somebody who could step in for them, where there is such a person; then others who could for anybody.
 */
export function reservesOf(problem: Problem, panel: readonly number[], seed: string): number[] {
  const counts = problem.targets.map((_, target) => panel.filter((one) => problem.people[one]!.values.includes(target)).length)
  const inside = new Set(panel)
  const others = shuffled(
    problem.people.map((_, person) => person).filter((person) => !inside.has(person)),
    `${seed} reserves`,
  ).map((person) => ({ person, for: panel.filter((member) => canReplace(problem, panel, counts, member, person)) }))
  const useful = others.filter((one) => one.for.length > 0)
  const covered = new Set<number>()
  const needed = new Set<number>()
  for (const { person, for: members } of useful) {
    if (members.every((member) => covered.has(member))) continue
    needed.add(person)
    for (const member of members) covered.add(member)
  }
  const chosen = [...useful.filter(({ person }) => needed.has(person)), ...useful.filter(({ person }) => !needed.has(person))].slice(0, panel.length)
  return useful.filter((one) => chosen.includes(one)).map(({ person }) => person)
}

/**
 * Who comes in for those who leave: names are drawn in the order of the reserves, then in a shuffle of all others that the seed decides, and a name
 * is put aside only where the targets could not be met with it.
 * @param leaving places in `problem.people`; they are not drawn again
 * @returns those who come in, or undefined where the targets cannot be met without those who leave
 */
export async function replacementsFor(
  problem: Problem,
  given: { panel: readonly number[]; leaving: readonly number[]; reserves: readonly number[]; seed: string },
  spent: () => boolean,
): Promise<number[] | undefined> {
  const staying = given.panel.filter((person) => !given.leaving.includes(person))
  const order = [...given.reserves, ...shuffled([...problem.people.keys()], `${given.seed} replacements`)].filter(
    (person) => !given.leaving.includes(person),
  )
  const others = problem.people.map((_, person) => person).filter((person) => !given.leaving.includes(person))
  const placeOf = new Map(others.map((person, place) => [person, place]))
  const hat = new Hat(await loadSolver(), { ...problem, people: others.map((person) => problem.people[person]!) }, spent)
  try {
    const drawn = hat.draw(
      order.map((person) => placeOf.get(person)!),
      staying.map((person) => placeOf.get(person)!),
    )
    return drawn?.map((place) => others[place]!).filter((person) => !staying.includes(person))
  } finally {
    hat.dispose()
  }
}
