import { dayInWords } from '#lib/dates.ts'
import { countInWords, listInWords, shorten } from '#lib/text.ts'
import { fewest, type OwnList, placesInWords, type RankingCount, shownRanking } from './counted.ts'
import type { Section } from './sections.ts'
import type { Decided, Shortlist, Workshop } from './shortlist.ts'

export type WordsOf = (option: number) => string

export function topListSection(order: readonly number[], wordsOf: WordsOf): Section {
  return {
    heading: 'The top list',
    level: 2,
    says: ['This is what came first in the end. Each of these is answered, like everything that people say.'],
    ordered: order.map(wordsOf),
  }
}

export function workshopSection({ happenedOn, attended, how, words, order }: Workshop, wordsOf: WordsOf): Section {
  return {
    heading: 'The workshop',
    level: 2,
    says: [`It met on ${dayInWords(happenedOn)}. How it was decided: ${how}`, ...(words === '' ? [] : [words]), 'It settled on this order:'],
    ordered: order.map(wordsOf),
    table: { caption: 'Who was there', columns: ['Group', 'People'], rows: attended.map(({ name, people }) => [name, String(people)]) },
  }
}

export function shortlistSection({ taken, left }: Shortlist, wordsOf: WordsOf): Section {
  const changes = [
    ...taken.filter(withReason).map((one) => ['Taken, where the count did not', one] as const),
    ...left.filter(withReason).map((one) => ['Not taken', one] as const),
  ]
  return {
    heading: 'The shortlist',
    level: 2,
    says: [
      changes.length === 0 ? 'It is what the count says.' : 'It is what the count says, but for these changes, each with its reason.',
      'These went on to the workshop:',
    ],
    ordered: taken.map(({ number }) => wordsOf(number)),
    ...(changes.length > 0 && {
      table: {
        caption: 'What differs from the count, or was level',
        columns: ['Option', 'What was done', 'Why'],
        rows: changes.map(([what, { number, because }]) => [wordsOf(number), what, because]),
      },
    }),
  }
}

const withReason = ({ because }: Decided): boolean => because !== ''

/** The vote: who voted, each group's own list, and the places together. */
export function rankingSections(count: RankingCount, wordsOf: WordsOf): Section[] {
  const { own, merged, says } = shownRanking(count)
  const shown = own.filter((list): list is OwnList => list.voters !== 'few')
  return [together(merged, shown, says, wordsOf), ...whoVoted(own), ...own.flatMap((list) => ownSection(list, wordsOf))]
}

function together(merged: RankingCount['merged'], shown: readonly OwnList[], says: RankingCount['says'], wordsOf: WordsOf): Section {
  const voted = shown.filter(({ voters }) => voters > 0)
  const places = placesInWords(merged)
  const ownPlaces = voted.map(({ order }) => placesInWords(order))
  const ties = merged.filter((level) => level.length > 1)
  return {
    heading: 'The places of all groups together',
    level: 2,
    says: [
      'Each group counts once, however many people are in it. Their votes are never put into one pot.',
      ...ties.map((level) => `Level with each other: ${listInWords(level.map((number) => `“${shorten(wordsOf(number), 60)}”`))}.`),
    ],
    table: {
      caption: 'The order that comes of it',
      columns: ['Place', 'Option', ...voted.map(({ name }) => name)],
      rows: merged.flat().map((number) => [places.get(number) ?? '', wordsOf(number), ...ownPlaces.map((own) => own.get(number) ?? '')]),
    },
    ...(says.length > 0 && { why: { summary: 'Why it came out so, and what it would have taken', lines: says.map((one) => one.says) } }),
  }
}

function whoVoted(own: readonly { name: string; voters: number | 'few' }[]): Section[] {
  const rows = own.map(({ name, voters }) => [name, voters === 'few' ? `Fewer than ${fewest}` : String(voters)])
  return [{ heading: 'Who voted', level: 2, says: [], table: { caption: 'People who voted, by group', columns: ['Group', 'People'], rows } }]
}

/** How many of a list are drawn: the table of all places has the others. */
const drawn = 10

function ownSection(list: OwnList | { name: string; voters: 'few' }, wordsOf: WordsOf): Section[] {
  const heading = `What came first with: ${list.name}`
  if (list.voters === 'few')
    return [
      {
        heading,
        level: 2,
        says: [`Fewer than ${fewest} people voted with this group, so its list is not shown by itself. It counts in the places together.`],
      },
    ]
  if (list.voters === 0) return [{ heading, level: 2, says: ['Nobody voted with this group.'] }]
  const points = new Map(list.doublePoints)
  const first = list.order.flat().slice(0, drawn)
  const best = list.order[0] ?? []
  return [
    {
      heading,
      level: 2,
      says: [],
      bars: {
        title: `Points from ${list.name}`,
        finding:
          best.length === 1
            ? `${countInWords(list.voters, 'person', 'people')} voted. “${shorten(wordsOf(best[0] ?? 0), 80)}” has the most points.`
            : `${countInWords(list.voters, 'person', 'people')} voted. ${best.length} options are level in the first place.`,
        unit: 'points',
        rows: first.map((number) => ({ label: wordsOf(number), value: (points.get(number) ?? 0) / 2 })),
      },
      why: { summary: `Why it came out so with ${list.name}`, lines: list.says.map(({ says }) => says) },
    },
  ]
}
