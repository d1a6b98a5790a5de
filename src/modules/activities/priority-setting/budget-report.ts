import { poundsInWords } from '#lib/money.ts'
import { countInWords, listInWords, shorten } from '#lib/text.ts'
import { type BudgetCount, fewest } from './counted.ts'
import { deciderWords } from './in-words.ts'
import type { WordsOf } from './ranking-report.ts'
import type { Section } from './sections.ts'
import type { Decider } from './setting.ts'

const deciders: readonly Decider[] = ['equal-shares', 'greedy']

/** A budget vote: what is paid for, both rules side by side, and why. Of very few voters only the outcome is told. */
export function budgetSections(
  count: BudgetCount,
  options: readonly { number: number; words: string; cost: number | null }[],
  wordsOf: WordsOf,
): Section[] {
  const { budget, decidedBy, outcomes, voters, support } = count
  const { funded, spent } = outcomes[decidedBy]
  const costs = new Map(options.map(({ number, cost }) => [number, cost ?? 0]))
  const priced = (number: number) => `${wordsOf(number)}, ${poundsInWords(costs.get(number) ?? 0)}`
  const few = voters < fewest
  return [
    {
      heading: 'What is paid for',
      level: 2,
      says: [
        `The rule that decides was said before the vote: “${deciderWords[decidedBy].name}”. ${deciderWords[decidedBy].says}`,
        `${poundsInWords(spent)} of ${poundsInWords(budget)} is spent, and ${poundsInWords(budget - spent)} is left.`,
        ...(funded.length === 0 ? ['Nothing is paid for.'] : []),
      ],
      ordered: funded.map(priced),
    },
    {
      heading: 'Both rules, side by side',
      level: 2,
      says: [
        few ? `Fewer than ${fewest} people voted, so we do not say how many chose what.` : `${countInWords(voters, 'person', 'people')} voted.`,
        ...deciders.flatMap((rule) =>
          outcomes[rule].ties.map(
            (level) =>
              `${deciderWords[rule].name}: ${listInWords(level.map((number) => `“${shorten(wordsOf(number), 60)}”`))} were level. The lower number came first.`,
          ),
        ),
      ],
      ...(!few && {
        bars: {
          title: 'How many people chose each',
          finding: support[0] ? `“${shorten(wordsOf(support[0][0]), 80)}” was chosen by ${countInWords(support[0][1], 'person', 'people')}.` : '',
          unit: 'people',
          rows: support.map(([number, people]) => ({ label: wordsOf(number), value: people })),
        },
      }),
      table: {
        caption: 'What each rule pays for',
        columns: ['Option', 'Cost', ...deciders.map((rule) => deciderWords[rule].name)],
        rows: support.map(([number]) => [
          wordsOf(number),
          poundsInWords(costs.get(number) ?? 0),
          ...deciders.map((rule) => (outcomes[rule].funded.includes(number) ? 'Yes' : 'No')),
        ]),
      },
    },
    ...(few
      ? []
      : deciders.map(
          (rule): Section => ({
            heading: `Why, by “${deciderWords[rule].name}”`,
            level: 3,
            says: [rule === decidedBy ? 'This rule decides.' : 'This rule does not decide. It is here to compare.'],
            why: { summary: 'Each option, and what it would have taken', lines: outcomes[rule].says.map(({ says }) => says) },
          }),
        )),
  ]
}
