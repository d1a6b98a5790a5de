import type { ComponentChildren } from 'preact'
import { dayInWords } from '#lib/dates.ts'
import { countInWords } from '#lib/text.ts'
import { href } from '#platform/http/page.ts'
import { Title } from '#ui/layout/title.tsx'
import { InsetText } from '#ui/nhs/inset-text.tsx'
import { Tag } from '#ui/nhs/tag.tsx'
import { TaskList } from '#ui/nhs/task-list.tsx'
import { dutyNextWords, timingWords, verdictShort } from '../duty.words.ts'
import { stages } from '../equality.ts'
import { stageWords } from '../equality.words.ts'
import { type AssessmentsStanding, openAtClosing, reached, warningsBeforeOpening } from '../standing.ts'
import { warningWords } from '../standing.words.ts'

type Props = { project: { slug: string; title: string }; standing: AssessmentsStanding; mayWrite: boolean }

export function Assessments({ project, standing, mayWrite }: Props) {
  const warnings = [...warningsBeforeOpening(standing), ...openAtClosing(standing)]
  return (
    <>
      <Title caption={project.title}>Assessments</Title>
      <p>Three records that show that involvement was thought of in time. Each has its days and names, and can be printed.</p>
      {warnings.length > 0 && (
        <InsetText>
          <p>Look at this:</p>
          <ul>
            {warnings.map((warning) => (
              <li>{warningWords[warning]}</li>
            ))}
          </ul>
        </InsetText>
      )}
      <TaskList items={[duty(project, standing, mayWrite), consultation(project, standing), equality(project, standing)]} />
    </>
  )
}

type Item = { name: string; hint: string; href?: string; status: ComponentChildren }

function duty({ slug }: Props['project'], { duty: newest }: AssessmentsStanding, mayWrite: boolean): Item {
  const name = 'Duty to involve people'
  if (!newest)
    return {
      name,
      hint: 'Whether the law asks you to involve people in this. Do it first, before anything is decided',
      ...(mayWrite && { href: href('/projects/:project/assessments/duty', { project: slug }) }),
      status: <Tag colour="yellow">Not assessed</Tag>,
    }
  const next = dutyNextWords[newest.next]
  return {
    name,
    hint: [`Assessed on ${dayInWords(newest.assessedOn)}.`, timingWords(newest.timing), next && `${next}.`].filter(Boolean).join(' '),
    href: href('/projects/:project/assessments/duty/:triage', { project: slug, triage: newest.id }),
    status: next ? <Tag colour="yellow">{verdictShort[newest.verdict.is]}</Tag> : verdictShort[newest.verdict.is],
  }
}

function consultation({ slug }: Props['project'], { consultation: standing }: AssessmentsStanding): Item {
  const common = { name: 'Formal consultation', href: href('/projects/:project/assessments/consultation', { project: slug }) }
  if (!standing) return { ...common, hint: 'Only where you have promised to consult, or a law asks it', status: 'None declared' }
  if (standing.complete) return { ...common, hint: 'Evidence of all four principles', status: 'Complete' }
  const missing = standing.missing.length
  return {
    ...common,
    hint:
      missing === 0
        ? 'There is evidence of all four principles. It can be marked complete'
        : `${countInWords(missing, 'piece', 'pieces')} of evidence missing`,
    status: <Tag colour="yellow">Not complete</Tag>,
  }
}

function equality({ slug }: Props['project'], standing: AssessmentsStanding): Item {
  const furthest = reached(standing)
  const gaps = standing.equality.withoutWord.length
  const all = stages.every((stage) => standing.equality.stages[stage].is === 'done') && gaps === 0
  return {
    name: 'Equality and health inequalities',
    hint: gaps === 0 ? 'There is a word on each group' : `No word yet on ${countInWords(gaps, 'group', 'groups')}`,
    href: href('/projects/:project/assessments/equality', { project: slug }),
    status: all ? 'Done' : <Tag colour="yellow">{furthest ? `“${stageWords[furthest].name}” is done` : 'Not prepared'}</Tag>,
  }
}
