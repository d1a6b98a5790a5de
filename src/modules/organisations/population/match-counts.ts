import { characteristicInWords, groupInWords, isCharacteristic, isGroup, isNoAnswer, isTotal, plainName } from './known.ts'
import type { Base } from './shipped.ts'

/** A characteristic of an area: those who answered, group by group. */
export type Population = { characteristic: string; base: Base; groups: readonly { category: string; people: number }[] }

/** A line of a file of counts. */
export type Count = { row: number; characteristic: string; group: string; count: number }

/** Counts beside the population: `says` is what the file calls it, where it does. */
export type Matched = {
  says: string
  population: Population
  /** Those who answered, and those who did not. */
  of: number
  notAnswered: number
  groups: readonly { says: string; category: string; people: number; n: number }[]
  /** Those of groups that are not listed: how many live there, and how many of those who answered they are. */
  rest: { people: number; n: number }
}

export type Problem = { row: number; reason: string }

/**
 * Lays the counts of those who take part beside the population of an area. A group that the file leaves out has nobody, where the others make up
 * everybody who answered. Where a file names one group alone and no total, as it may for Core20, its people are as many as those of the other characteristics.
 *
 * @returns the characteristics in the order of the file, or everything that is wrong with it
 */
export function matchCounts(
  counts: readonly Count[],
  populations: readonly Population[],
  base: Base,
): { matched: Matched[] } | { problems: Problem[] } {
  const problems: Problem[] = []
  const read = [...Map.groupBy(counts, ({ characteristic }) => plainName(characteristic)).values()].flatMap((lines) => {
    const found = populationOf(lines, populations, base)
    if ('reason' in found) problems.push({ row: lines[0]!.row, reason: found.reason })
    return 'reason' in found ? [] : [linesUnder(lines, found.population, problems)]
  })
  const totals = new Set(read.flatMap(({ people }) => (people === undefined ? [] : [people])))
  const matched = read.flatMap((one) => {
    const people = one.people ?? (totals.size === 1 ? [...totals][0]! : undefined)
    const problem = people === undefined ? 'Only one group is given. Add the other groups, or a line with the group “Total”' : undefined
    if (problem !== undefined) problems.push({ row: one.row, reason: problem })
    return people === undefined ? [] : finish(one, people, problems)
  })
  return problems.length > 0 ? { problems } : { matched }
}

function populationOf(lines: readonly Count[], populations: readonly Population[], base: Base): { population: Population } | { reason: string } {
  const says = lines[0]!.characteristic
  const named = populations.filter(({ characteristic }) => isCharacteristic(says, characteristic))
  const there = [...new Set(populations.map(({ characteristic }) => characteristicInWords(characteristic)))].join(', ')
  if (named.length === 0) return { reason: `There are no figures of “${says}” for this area. There are figures of: ${there}` }
  const onlyOlder = (one: Population) => base === 'all' && !named.some((other) => other.characteristic === one.characteristic && other.base === 'all')
  const fitting = named.filter((one) => one.base === base || onlyOlder(one))
  if (fitting.length === 0) return { reason: `There are no figures of “${says}” for people aged 16 and over. There are some for all ages` }
  const groups = lines.map(({ group }) => group).filter((group) => !isNoAnswer(group) && !isTotal(group))
  const unknownIn = ({ characteristic, groups: those }: Population) =>
    groups.filter((group) => !those.some(({ category }) => isGroup(group, characteristic, category)))
  const population = fitting.find((one) => unknownIn(one).length === 0)
  if (population) return { population }
  // The list that knows most of the groups is the one that was meant.
  const closest = fitting.toSorted((one, another) => unknownIn(one).length - unknownIn(another).length)[0]!
  const unknown = unknownIn(closest)
    .map((group) => `“${group}”`)
    .join(', ')
  const known = closest.groups.map(({ category }) => groupInWords(closest.characteristic, category)).join(', ')
  return { reason: `${says}: ${unknown} is not known. Known are: ${known}, and “Prefer not to say”` }
}

type Lines = { row: number; says: string; population: Population; given: Map<string, Count>; notAnswered: number; people: number | undefined }

/** The lines of one characteristic by group. `people`: everybody, with those who did not answer; undefined where one group alone is given. */
function linesUnder(lines: readonly Count[], population: Population, problems: Problem[]): Lines {
  const given = new Map<string, Count>()
  const totals = lines.filter(({ group }) => isTotal(group))
  const notAnswered = sumOf(lines.filter(({ group }) => isNoAnswer(group)))
  for (const line of lines.filter(({ group }) => !isNoAnswer(group) && !isTotal(group))) {
    const { category } = population.groups.find((one) => isGroup(line.group, population.characteristic, one.category))!
    if (given.has(category)) problems.push({ row: line.row, reason: `“${line.group}” is there twice: see row ${given.get(category)!.row}` })
    given.set(category, line)
  }
  if (totals.length > 1) problems.push({ row: totals[1]!.row, reason: `A total is there twice: see row ${totals[0]!.row}` })
  const counted = sumOf([...given.values()]) + notAnswered
  const alone = given.size === 1 && population.groups.length > 1
  return {
    row: lines[0]!.row,
    says: lines[0]!.characteristic,
    population,
    given,
    notAnswered,
    people: totals[0]?.count ?? (alone ? undefined : counted),
  }
}

function finish({ row, says, population, given, notAnswered }: Lines, people: number, problems: Problem[]): Matched[] {
  const of = people - notAnswered
  const counted = sumOf([...given.values()])
  if (counted > of) {
    problems.push({ row, reason: `${says}: the groups have ${counted + notAnswered} people, which is more than the total of ${people}` })
    return []
  }
  const isListed = ({ category }: { category: string }) => given.has(category) || counted === of
  const [listed, others] = [population.groups.filter(isListed), population.groups.filter((group) => !isListed(group))]
  return [
    {
      says,
      population,
      of,
      notAnswered,
      rest: { people: others.reduce((sum, one) => sum + one.people, 0), n: of - counted },
      groups: listed.map(({ category, people: living }) => {
        const line = given.get(category)
        return { says: line?.group ?? groupInWords(population.characteristic, category), category, people: living, n: line?.count ?? 0 }
      }),
    },
  ]
}

const sumOf = (lines: readonly Count[]): number => lines.reduce((sum, { count }) => sum + count, 0)
