import { dayInWords, dayOf } from '#lib/dates.ts'
import { listInWords } from '#lib/text.ts'
import { href } from '#platform/http/page.ts'
import { AskAll, Form, longText, type Problems } from '#ui/form/index.ts'
import { Title } from '#ui/layout/title.tsx'
import { Button } from '#ui/nhs/button.tsx'
import { InsetText } from '#ui/nhs/inset-text.tsx'
import { type SignOffStanding, signingWords } from '../sign-off.ts'

export const forwardForm = {
  note: longText({
    label: 'What should they know?',
    hint: 'For example, what changed since the last version, and why',
    optional: true,
    maxLength: 1000,
    rows: 3,
  }),
}

type Props = {
  project: { slug: string; title: string }
  standing: SignOffStanding
  versions: readonly { id: string; number: number; note: string; madeAt: Date; by: string }[]
  mayPlan: boolean
  /** Nobody has the public's part: it takes a co-lead who did not write the plan, or a reviewer. */
  nobodyReviews: boolean
  answers: URLSearchParams
  problems?: Problems
}

export function Versions({ project, standing, versions, mayPlan, nobodyReviews, answers, problems = {} }: Props) {
  const mayPutForward = mayPlan && standing.state !== 'signed' && standing.state !== 'waiting'
  const heading = { problems, title: 'Sign-off', caption: project.title }
  const about = (
    <>
      <p>Two people sign a plan before it opens: an involvement lead who did not write it, and a member of the public who did not write it.</p>
      <InsetText>{standingInWords(standing)}</InsetText>
      {mayPlan && nobodyReviews && (
        <p>
          No member of the public can sign yet.{' '}
          <a href={href('/projects/:project/plan/reviewers', { project: project.slug })}>Ask somebody to review</a>.
        </p>
      )}
    </>
  )
  return (
    <>
      {mayPutForward ? (
        <Form {...heading} action={href('/projects/:project/plan/versions/new', { project: project.slug })}>
          {about}
          <AskAll form={forwardForm} answers={answers} problems={problems} />
          <Button id="forward">Put this plan forward</Button>
        </Form>
      ) : (
        <>
          <Title caption={project.title}>Sign-off</Title>
          {about}
        </>
      )}
      {versions.length > 0 && <h2 class="nhsuk-heading-m">Versions</h2>}
      <ul class="nhsuk-list heard-rows">
        {versions.map((version) => (
          <li>
            <a href={href('/projects/:project/plan/versions/:version', { project: project.slug, version: version.id })}>Version {version.number}</a>,
            put forward by {version.by} on {dayInWords(dayOf(version.madeAt))}
            {version.note && <p>{version.note}</p>}
          </li>
        ))}
      </ul>
    </>
  )
}

export function standingInWords(standing: SignOffStanding): string {
  switch (standing.state) {
    case 'not-put-forward':
      return 'This plan was not put forward yet.'
    case 'waiting':
      return `This plan waits for ${listInWords(standing.for.map((part) => lower(signingWords[part].who)))}.`
    case 'changes-wanted':
      return 'Somebody asked for changes. Change the plan, then put it forward again.'
    case 'signed':
      return 'Two people have signed this plan.'
    case 'changed-since':
      return 'The plan was changed after it was put forward. Put it forward again.'
  }
}

const lower = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1)
