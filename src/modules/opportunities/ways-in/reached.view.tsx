import { HowPeopleCame, noCode } from '#modules/partners/index.ts'
import type { Reached } from './reached.action.ts'
import { leastShown } from './reached.ts'

/** Which way in reached whom; `whole`: also what they answered, where so many did that it names nobody. */
export const WhoCame = ({ reached, whole = false }: { reached: readonly Reached[]; whole?: boolean }) => (
  <>
    <HowPeopleCame rows={reached.map(({ name, people }) => ({ label: name || noCode, people }))} did="applied" />
    {whole && reached.some(({ people }) => people > 0) && <Answered reached={reached} />}
  </>
)

const Answered = ({ reached }: { reached: readonly Reached[] }) => (
  <>
    <h2 class="nhsuk-heading-m">Whom each way reached</h2>
    <p>By what applicants answered so that the group is a mix. Where fewer than {leastShown} people gave an answer, it is not shown.</p>
    {reached.map(({ name, answered }) => (
      <>
        <h3 class="nhsuk-heading-s">{name || noCode}</h3>
        {answered.some(({ values }) => values.length > 0) ? (
          <ul>
            {answered
              .filter(({ values }) => values.length > 0)
              .map(({ category, values }) => (
                <li>
                  {category}: {values.map(({ value, people }) => `${value}, ${people}`).join('; ')}
                </li>
              ))}
          </ul>
        ) : (
          <p>Too few to show.</p>
        )}
      </>
    ))}
  </>
)
