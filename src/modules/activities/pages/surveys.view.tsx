import { countInWords } from '#lib/text.ts'
import { href } from '#platform/http/page.ts'
import { Title } from '#ui/layout/title.tsx'
import { Button } from '#ui/nhs/button.tsx'
import { stateInWords, stateOf, type Times } from '../survey.ts'

type Row = Times & { slug: string; title: string; questions: number | null; responses: number | null }
type Props = { project: { slug: string; title: string; closedAt: Date | null }; surveys: readonly Row[]; now: Date; mayEdit: boolean }

export const surveysTitle = 'Surveys'

export const Surveys = ({ project, surveys, now, mayEdit }: Props) => (
  <>
    <Title caption={project.title}>{surveysTitle}</Title>
    {surveys.length === 0 && <p>There are no surveys in this project yet.</p>}
    <ul class="nhsuk-list heard-cards">
      {surveys.map((survey) => {
        const names = { project: project.slug, survey: survey.slug }
        const page = mayEdit ? '/projects/:project/surveys/:survey' : '/projects/:project/surveys/:survey/results'
        return (
          <li>
            <h2 class="nhsuk-heading-s">
              <a href={href(page, names)}>{survey.title}</a>
            </h2>
            <p>
              {stateInWords(survey, stateOf(survey, project, now))}. {countInWords(survey.questions ?? 0, 'question', 'questions')}.{' '}
              {countInWords(survey.responses ?? 0, 'response', 'responses')}.
            </p>
          </li>
        )
      })}
    </ul>
    {mayEdit && <Button href={href('/projects/:project/surveys/new', { project: project.slug })}>Make a survey</Button>}
  </>
)
