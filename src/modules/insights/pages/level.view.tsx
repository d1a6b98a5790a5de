import {
  type Assessment,
  claimInWords,
  levelWords,
  missingForNext,
  type Reason,
  reasonInWords,
  stageInWords,
  whatHelps,
} from '#lib/involvement-level/index.ts'
import { capital } from '#lib/text.ts'
import type { Project } from '#modules/projects/index.ts'
import { href } from '#platform/http/page.ts'
import { Title } from '#ui/layout/title.tsx'
import { InsetText } from '#ui/nhs/inset-text.tsx'
import { SummaryList } from '#ui/nhs/summary-list.tsx'
import type { Said } from '../reached.ts'
import { EvidenceList, type EvidenceProps } from './level-records.view.tsx'

type Props = EvidenceProps & { project: Project; assessment: Assessment; reached: readonly Said[] }

export function Level({ project, assessment, reached, ...records }: Props) {
  const claimed = project.claimedLevel
  const change = href('/projects/:project/plan/offer', { project: project.slug })
  return (
    <>
      <Title caption={project.title}>Involvement level</Title>
      <InsetText>
        <p>{claimInWords(claimed, assessment)}</p>
        <p>{stageInWords(assessment.first)}</p>
      </InsetText>
      <SummaryList
        rows={[
          {
            name: 'What the plan says',
            value: claimed ? `${capital(levelWords[claimed].name)}: ${levelWords[claimed].offers}` : 'Nothing yet',
            actions: records.mayRecord ? [{ href: change, children: 'Change', visuallyHiddenText: 'what the plan says' }] : [],
          },
          {
            name: 'What the evidence supports',
            value: `${capital(levelWords[assessment.supported].name)}: ${levelWords[assessment.supported].offers}`,
          },
        ]}
      />
      <p>Nobody chooses the second one. It follows from the dated records below, and the public sees both.</p>
      <Reasons heading="Reasons for a higher level" reasons={assessment.reasons.filter(({ met }) => met)} none="Nothing is on record yet." />
      <Reasons
        heading="Reasons against, and what is not there yet"
        reasons={assessment.reasons.filter(({ met }) => !met)}
        none="Nothing is missing."
      />
      <NextLevel assessment={assessment} />
      <HowReached reached={reached} />
      <EvidenceList {...records} project={project} />
    </>
  )
}

/** By which channels, when and through whom people were reached (R28): words, and no mark. */
const HowReached = ({ reached }: Pick<Props, 'reached'>) => (
  <>
    <h2 class="nhsuk-heading-m">How people were reached</h2>
    <ul>
      {reached.map(({ says, helps }) => (
        <li>
          {says} {helps}
        </li>
      ))}
    </ul>
  </>
)

function Reasons({ heading, reasons, none }: { heading: string; reasons: readonly Reason[]; none: string }) {
  return (
    <>
      <h2 class="nhsuk-heading-m">{heading}</h2>
      {reasons.length === 0 && <p>{none}</p>}
      <ul>
        {reasons.map((reason) => (
          <li>
            {reasonInWords(reason)} <span class="nhsuk-hint">Needed for {levelWords[reason.neededFor].name}.</span>
          </li>
        ))}
      </ul>
    </>
  )
}

function NextLevel({ assessment }: { assessment: Assessment }) {
  const next = missingForNext(assessment)
  if (!next) return null
  return (
    <>
      <h2 class="nhsuk-heading-m">What {levelWords[next.level].name} would need</h2>
      <ul>
        {next.reasons.map((reason) => (
          <li>{whatHelps(reason)}</li>
        ))}
      </ul>
      <p>More is not always better: choose what suits the work, and say so.</p>
    </>
  )
}
