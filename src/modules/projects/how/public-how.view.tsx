import { poundsInWords } from '#lib/money.ts'
import type { Term } from '#lib/plain-language/index.ts'
import { Explained } from '#modules/organisations/index.ts'
import { SummaryList } from '#ui/nhs/summary-list.tsx'
import type { Barrier } from './barriers.ts'
import { barrierWords } from './barriers.words.ts'
import { isMethod } from './method.ts'
import { methodsInWords, methodWords } from './method.words.ts'

type Said = { text: string; terms: readonly Term[] }

export type PublicHowProps = {
  /** Undefined where none are chosen yet. */
  methods: { names: readonly string[]; why: Said } | undefined
  barriers: readonly (Said & { barrier: Barrier; answer: 'will-do' | 'why-not' })[]
  /** Undefined where the plan keeps it to staff. */
  budget: { pence: number; noCostBecause: string } | undefined
}

/** How people can take part, for the public: the methods, what is done about what keeps people away, and the budget where the plan shows it. */
export function PublicHow({ methods, barriers, budget }: PublicHowProps) {
  const names = methods?.names.filter(isMethod) ?? []
  if (names.length === 0 && barriers.length === 0 && !budget) return null
  return (
    <>
      <h2 class="nhsuk-heading-l">How you can take part</h2>
      {methods && (
        <>
          <p>{methodsInWords(names, ', ')}.</p>
          <ul>
            {names.map((method) => (
              <li>
                {methodWords[method].name}: {methodWords[method].is}
              </li>
            ))}
          </ul>
          <Explained text={methods.why.text} terms={methods.why.terms} />
        </>
      )}
      {barriers.length > 0 && (
        <>
          <h3 class="nhsuk-heading-m">What we do so that you can take part</h3>
          <SummaryList
            rows={barriers.map(({ barrier, answer, text, terms }) => ({
              name: barrierWords[barrier].name,
              value: <Explained text={answer === 'will-do' ? text : `We will not: ${text}`} terms={terms} />,
            }))}
          />
        </>
      )}
      {budget && (
        <p>
          {budget.pence > 0
            ? `We have set aside ${poundsInWords(budget.pence)} for involving people.`
            : `We have set aside no money for involving people.${budget.noCostBecause && ` ${budget.noCostBecause}`}`}
        </p>
      )}
    </>
  )
}
