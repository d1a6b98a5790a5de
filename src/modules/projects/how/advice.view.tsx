import { Details } from '#ui/nhs/details.tsx'
import { budgetSections } from './budget.ts'
import { sectionWords } from './budget.words.ts'
import { methodsInWords, minutesInWords, weeksInWords } from './method.words.ts'
import type { Advice } from './method-advisor.ts'

/** So many are shown at once; the others are one press away. */
const shownFirst = 3

const fitWords: Readonly<Record<Advice['fit'], string>> = {
  well: 'suits what you need',
  'in-part': 'suits it in part',
  less: 'suits it less',
}

/** The advice on methods, the one that suits best first, each with what speaks for it and against it. */
export function AdviceList({ advice }: { advice: readonly Advice[] }) {
  return (
    <>
      <p>
        Weigh this with what you know, and ask people which way they would like. Times are a rule of thumb: nobody measured them. Your own experience
        is worth more. <a href="#methods">Go straight to your choice</a>.
      </p>
      {advice.slice(0, shownFirst).map((one, place) => (
        <>
          <h3 class="nhsuk-heading-s">
            {place + 1}. {methodsInWords(one.methods)}: {fitWords[one.fit]}
          </h3>
          <One advice={one} />
        </>
      ))}
      <Details summary="Other methods, and why they come later">
        {advice.slice(shownFirst).map((one, place) => (
          <>
            <h3 class="nhsuk-heading-s">
              {place + 1 + shownFirst}. {methodsInWords(one.methods)}: {fitWords[one.fit]}
            </h3>
            <One advice={one} />
          </>
        ))}
      </Details>
    </>
  )
}

function One({ advice: { reasonsFor, reasonsAgainst, effort } }: { advice: Advice }) {
  return (
    <>
      <p class="nhsuk-u-margin-bottom-1">For it:</p>
      <ul>
        {reasonsFor.map((reason) => (
          <li>{reason}</li>
        ))}
      </ul>
      <p class="nhsuk-u-margin-bottom-1">Against it:</p>
      <ul>
        {reasonsAgainst.map((reason) => (
          <li>{reason}</li>
        ))}
      </ul>
      <p class="nhsuk-u-margin-bottom-1">What it takes:</p>
      <ul>
        <li>To get it ready: {weeksInWords(effort.weeks)}</li>
        <li>
          Of one person’s time: {minutesInWords(effort.minutes)}
          {effort.per === 'year' && ' in a year'}
        </li>
        {budgetSections.map((section) => {
          const what = effort.costs[section]
          return (
            what && (
              <li>
                {sectionWords[section].name}: {what}
              </li>
            )
          )
        })}
      </ul>
    </>
  )
}
