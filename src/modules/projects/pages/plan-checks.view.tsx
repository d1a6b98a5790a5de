import { href } from '#platform/http/page.ts'
import type { Project } from '../project-for.queries.ts'
import { standingInWords } from '../signing/pages/versions.view.tsx'
import type { SignOffStanding } from '../signing/sign-off.ts'

type Props = {
  project: Project
  signOff: SignOffStanding
  /** Why it opened although something was not done. */
  despite: { because: string } | undefined
}

/** What is checked of a plan by others than those who wrote it, and by what was done since. */
export const Checks = ({ project, signOff, despite }: Props) => (
  <>
    <h2 class="nhsuk-heading-m">Checks</h2>
    <ul class="nhsuk-list">
      <li>
        {standingInWords(signOff)} <a href={href('/projects/:project/plan/versions', { project: project.slug })}>Sign-off</a>
      </li>
      {despite && <li>It opened all the same. The reason: {despite.because}</li>}
      <li>
        <a href={href('/projects/:project/assessments', { project: project.slug })}>Assessments: duty, consultation, equality</a>
      </li>
      <li>
        <a href={href('/projects/:project/level', { project: project.slug })}>How much say the evidence supports</a>
      </li>
    </ul>
  </>
)

/** What a plan is good for. */
export const UseIt = ({ project, mayPlan }: { project: Project; mayPlan: boolean }) => (
  <>
    <h2 class="nhsuk-heading-m">Use this plan</h2>
    <ul class="nhsuk-list">
      <li>
        <a href={href('/projects/:project/surveys', { project: project.slug })}>Surveys of this project</a>
      </li>
      <li>
        <a href={href('/projects/:project/opinion-maps', { project: project.slug })}>Opinion maps of this project</a>
      </li>
      {mayPlan && (
        <li>
          <a href={href('/projects/:project/opportunities', { project: project.slug })}>Opportunities to take part</a>
        </li>
      )}
      <li>
        <a href={href('/projects/:project/plan/document', { project: project.slug })}>Read, print or download the whole plan</a>
      </li>
      <li>
        <a href={href('/projects/:project/plan/copy', { project: project.slug })}>Begin a new plan from this one</a>
      </li>
      {mayPlan && (
        <li>
          <a href={href('/projects/:project/plan/template', { project: project.slug })}>Offer this plan to others</a>
        </li>
      )}
    </ul>
  </>
)
