import { type Assessment, claimInWords, type Level, levelWords, reasonInWords, stageInWords } from '#lib/involvement-level/index.ts'
import { Details } from '#ui/nhs/details.tsx'

/** How much say people had: what the plan says beside what its dated records support, and the stage at which people came in. */
export function HowMuchSay({ claimed, assessment }: { claimed: Level | null; assessment: Assessment }) {
  return (
    <>
      <h2 class="nhsuk-heading-l">How much say people have</h2>
      <p>{claimInWords(claimed, assessment)}</p>
      {claimed && <p>What the plan offers: {levelWords[claimed].offers}.</p>}
      <p>{stageInWords(assessment.first)}</p>
      <Details summary="Why the evidence supports this">
        <p>Nobody chooses this. It follows from what was done, on which day, and when that was recorded.</p>
        <ul>
          {assessment.reasons.map((reason) => (
            <li>{reasonInWords(reason)}</li>
          ))}
        </ul>
      </Details>
    </>
  )
}
