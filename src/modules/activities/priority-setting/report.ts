import { budgetSections } from './budget-report.ts'
import { placesInWords } from './counted.ts'
import { standingInWords } from './in-words.ts'
import type { Fate, Option } from './options.ts'
import { type Published, publishedAt } from './published.ts'
import { rankingSections, shortlistSection, topListSection, workshopSection } from './ranking-report.ts'
import type { Section } from './sections.ts'
import type { Stage, Standing } from './setting.ts'

type CameFrom = { cameFrom: 'staff' | 'contribution' | 'theme'; themeName: string | null }

export type Reported = {
  setting: { title: string; closesAt: Date | null }
  stands: Standing
  stages: readonly { stage: Stage; published: unknown }[]
  all: readonly (Option & CameFrom)[]
  fates: ReadonlyMap<string, Fate>
}

/** Every stage that was published, the newest first, and what came of each option. */
export function sectionsOf({ setting, stands, stages, all, fates }: Reported): Section[] {
  const wordsOf = (number: number): string => all.find((option) => option.number === number)?.words ?? ''
  const count = publishedAt(stages, 'vote-closed')
  const shortlist = publishedAt(stages, 'shortlist')
  const workshop = publishedAt(stages, 'workshop')
  const top = publishedAt(stages, 'top-list')
  return [
    ...(top ? [topListSection(top.order, wordsOf)] : []),
    ...(workshop ? [workshopSection(workshop, wordsOf)] : []),
    ...(shortlist ? [shortlistSection(shortlist, wordsOf)] : []),
    ...(count?.kind === 'ranking' ? rankingSections(count, wordsOf) : []),
    ...(count?.kind === 'budget' ? budgetSections(count, all, wordsOf) : []),
    ...(count ? [] : [{ heading: 'The vote', level: 2 as const, says: [`${standingInWords(stands, setting.closesAt)}. Nothing is counted yet.`] }]),
    {
      heading: 'What came of everything that was suggested',
      level: 2,
      says:
        all.length === 0
          ? ['Nothing is on the list yet.']
          : ['Nothing disappears: each option is here, with where it came from and what became of it.'],
      ...(all.length > 0 && {
        table: {
          caption: 'Each option, and what became of it',
          columns: ['Number', 'Option', 'Where it came from', 'What became of it'],
          rows: all.map((option) => [
            String(option.number),
            option.words,
            cameFromInWords(option),
            whatCame(option.number, fates.get(option.id) ?? { is: 'stands' }, { count, shortlist, workshop, top }),
          ]),
        },
      }),
    },
  ]
}

type Reached = {
  count: Published['vote-closed'] | undefined
  shortlist: Published['shortlist'] | undefined
  workshop: Published['workshop'] | undefined
  top: Published['top-list'] | undefined
}

/** Where an option came from. Of a theme: which one, by its name when it was taken. Options of the first days say no name. */
export function cameFromInWords({ cameFrom, themeName }: CameFrom): string {
  switch (cameFrom) {
    case 'staff':
      return 'Written by staff'
    case 'contribution':
      return 'Suggested by somebody who took part'
    case 'theme':
      return `From what people said before${themeName === null ? '' : `, in the theme “${themeName}”`}`
  }
}

/** What became of an option, as far as things have come. */
function whatCame(number: number, fate: Fate, { count, shortlist, workshop, top }: Reached): string {
  if (fate.is !== 'stands' && fate.is !== 'waiting') return fateInWords(fate)
  if (count?.kind === 'budget') return count.outcomes[count.decidedBy].funded.includes(number) ? 'It is paid for' : 'It is not paid for'
  const place = count && `Place ${placesInWords(count.merged).get(number)} by the count`
  if (top?.order.includes(number)) return `On the top list, in place ${top.order.indexOf(number) + 1}. ${place}`
  if (workshop?.order.includes(number)) return `Place ${workshop.order.indexOf(number) + 1} in the workshop. ${place}`
  const taken = shortlist?.taken.some((one) => one.number === number)
  if (taken) return `On the shortlist. ${place}`
  const left = shortlist?.left.find((one) => one.number === number)
  if (left) return `Not on the shortlist. ${place}${left.because === '' ? '' : `. ${left.because}`}`
  return place ?? 'On the list'
}

/** What became of an option before the vote. */
export function fateInWords(fate: Fate): string {
  switch (fate.is) {
    case 'stands':
      return 'On the list'
    case 'waiting':
      return 'Waits for a second person'
    case 'merged':
      return `Put together with number ${fate.into.number}, “${fate.into.words}”, because: ${fate.because}`
    case 'left-out':
      return `Left out, because: ${fate.because}`
  }
}

/** What the template of the PDF takes. */
export const reportOf = (reported: Reported, from: { name: string; address: string }) => ({
  title: reported.setting.title,
  from: from.name,
  address: from.address,
  sections: sectionsOf(reported).map(({ heading, level, says, ordered, bars, table, why }) => ({
    heading,
    level,
    says: [...says, ...(bars ? [bars.finding] : [])],
    ordered: ordered ?? [],
    tables: [
      ...(table ? [table] : []),
      ...(bars ? [{ caption: bars.title, columns: ['Option', bars.unit], rows: bars.rows.map(({ label, value }) => [label, String(value)]) }] : []),
    ],
    why: why?.lines ?? [],
  })),
})
