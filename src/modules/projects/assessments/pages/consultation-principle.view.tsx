import { dayInWords } from '#lib/dates.ts'
import { href } from '#platform/http/page.ts'
import { SummaryList, type SummaryRow } from '#ui/nhs/summary-list.tsx'
import { Tag } from '#ui/nhs/tag.tsx'
import type { Project } from '../../project-for.queries.ts'
import type { ConsultationRecord, ConsultationVersion } from '../consultation.queries.ts'
import { type ConsultationGap, type Principle, principleOf } from '../consultation.ts'
import { principleWords, spanInWords } from '../consultation.words.ts'
import { daysOf } from '../window.ts'
import { NotOnPaper, written } from './record.view.tsx'

type Of = { project: Project; standing: ConsultationVersion; record: ConsultationRecord }

const rowsOf: Record<Principle, (of: Of) => readonly SummaryRow[]> = {
  open: ({ project, standing }) => [
    { name: 'Options that could be chosen', value: written(standing.options) },
    { name: 'Nothing was decided when it began', value: standing.stillOpen ? 'Confirmed' : 'Not confirmed yet' },
    { name: 'Decision in the plan', value: project.decidedOn ? dayInWords(project.decidedOn) : 'No day yet' },
  ],
  information: ({ standing }) => [
    { name: 'Information pack', value: written(standing.pack) },
    { name: 'Costs', value: written(standing.packCosts) },
    { name: 'Options', value: written(standing.packOptions) },
    { name: 'Disadvantages', value: written(standing.packNegatives) },
    { name: 'Formats and languages', value: written(standing.packFormats) },
  ],
  time: ({ standing: { startsOn, endsOn, lengthReason } }) => [
    {
      name: 'When people could respond',
      value:
        startsOn && endsOn
          ? `${spanInWords({ startsOn, endsOn })}: ${daysOf(startsOn, endsOn)} days`
          : [startsOn && `From ${dayInWords(startsOn)}`, endsOn && `Until ${dayInWords(endsOn)}`].filter(Boolean).join('') || 'Not written yet',
    },
    { name: 'Why that is long enough', value: written(lengthReason) },
  ],
  considered: ({ record }) =>
    record.considerations.length === 0
      ? [{ name: 'Consideration', value: 'None on record yet' }]
      : record.considerations.map((one, place) => ({
          name: `${dayInWords(one.consideredOn)}${place === 0 ? '' : ' (an earlier record)'}`,
          value: (
            <>
              <p>{one.consideredBy}</p>
              {written(one.how)}
            </>
          ),
        })),
}

const parts: Record<Principle, { part: string; says: string }> = {
  open: { part: 'options', says: 'Change what could be chosen' },
  information: { part: 'information', says: 'Change what people had to know' },
  time: { part: 'window', says: 'Change the proposal, the days or the reason' },
  considered: { part: 'consideration', says: 'Record how the responses were considered' },
}

/** Where a part of a consultation is written. */
export const pathOf = (project: Pick<Project, 'slug'>, part: string) =>
  `${href('/projects/:project/assessments/consultation', { project: project.slug })}/${part}`

type Props = { principle: Principle; gaps: readonly ConsultationGap[]; mayWrite: boolean } & Of

/** What there is on record for one of the four principles. */
export function OnePrinciple({ principle, gaps, mayWrite, ...of }: Props) {
  const missing = gaps.some((gap) => principleOf(gap) === principle)
  return (
    <section>
      <h2 class="nhsuk-heading-m nhsuk-u-margin-top-6">{principleWords[principle].name}</h2>
      <p>
        <Tag colour={missing ? 'yellow' : 'green'}>{missing ? 'Evidence is missing' : 'Evidence is there'}</Tag>
      </p>
      <p>{principleWords[principle].says}</p>
      <SummaryList rows={rowsOf[principle](of)} />
      {mayWrite && (
        <NotOnPaper>
          <p>
            <a href={pathOf(of.project, parts[principle].part)}>{parts[principle].says}</a>
          </p>
        </NotOnPaper>
      )}
    </section>
  )
}
