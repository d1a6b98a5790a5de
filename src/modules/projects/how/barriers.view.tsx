import { dayInWords, dayOf } from '#lib/dates.ts'
import type { Term } from '#lib/plain-language/index.ts'
import { PlainHints } from '#modules/organisations/index.ts'
import { href } from '#platform/http/page.ts'
import { Title } from '#ui/layout/title.tsx'
import { SummaryList } from '#ui/nhs/summary-list.tsx'
import { Paragraphs } from '#ui/paragraphs.tsx'
import { CarryOn, questionCaption } from '../pages/guide.view.tsx'
import type { Plan } from '../plan.ts'
import type { WrittenBarrier } from './barriers.queries.ts'
import { type Barrier, barriers } from './barriers.ts'
import { barrierWords } from './barriers.words.ts'
import { barrierPath } from './paths.ts'

export const barriersTitle = 'What could keep people from taking part?'

type Props = {
  project: { slug: string; title: string }
  plan: Plan
  written: readonly WrittenBarrier[]
  names: ReadonlyMap<string, string>
  terms: readonly Term[]
  mayPlan: boolean
}

export function Barriers({ project, plan, written, names, terms, mayPlan }: Props) {
  const of = (barrier: Barrier) => written.find((one) => one.barrier === barrier)
  return (
    <>
      <Title caption={questionCaption(project, 'barriers')}>{barriersTitle}</Title>
      <p>For each of these, the plan says what will be done, or why nothing will. Both are honest. Saying nothing is not.</p>
      <p>
        Written so far: {written.length} of {barriers.length}.
      </p>
      <SummaryList
        rows={barriers.map((barrier) => {
          const { name } = barrierWords[barrier]
          const said = of(barrier)
          return {
            name,
            value: said ? <Said {...said} by={names.get(said.writtenBy)} /> : 'Nothing is written yet',
            actions: mayPlan
              ? [
                  {
                    href: href(barrierPath(barrier), { project: project.slug }),
                    children: said ? 'Change' : 'Write',
                    visuallyHiddenText: `about ${name.toLowerCase()}`,
                  },
                ]
              : [],
          }
        })}
      />
      {mayPlan && <PlainHints texts={written.map(({ barrier, words }) => ({ name: barrierWords[barrier].name, text: words }))} terms={terms} />}
      {mayPlan && <CarryOn slug={project.slug} plan={plan} question="barriers" />}
    </>
  )
}

const Said = ({ answer, words, by, writtenAt }: WrittenBarrier & { by: string | undefined }) => (
  <>
    <strong>{answer === 'will-do' ? 'What we will do' : 'Why we will not'}</strong>
    <Paragraphs text={words} />
    <p class="nhsuk-u-secondary-text-colour">
      {by}, {dayInWords(dayOf(writtenAt))}
    </p>
  </>
)
