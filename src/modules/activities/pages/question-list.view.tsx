import { href } from '#platform/http/page.ts'
import { Hidden } from '#ui/form/index.ts'
import { Button } from '#ui/nhs/button.tsx'
import { kinds } from '../question.ts'
import type { Asked } from '../taking-part.ts'

type Names = { project: string; survey: string }
type Props = { names: Names; questions: readonly Asked[]; published: boolean }

/** The questions in order. Every button is a form of its own, so that all of it works without a script. */
export const QuestionList = ({ names, questions, published }: Props) => (
  <>
    {questions.length === 0 && <p>There are no questions yet.</p>}
    <ol class="nhsuk-list heard-cards">
      {questions.map((asked, place) => (
        <li>
          <h3 class="nhsuk-heading-s">
            {place + 1}. {asked.wording}
          </h3>
          <p>{says(asked)}</p>
          <Acting names={names} asked={asked} place={place} last={questions.length - 1} mayRemove={!published || questions.length > 1} />
        </li>
      ))}
    </ol>
    <Button variant="secondary" href={href('/projects/:project/surveys/:survey/questions/new', names)}>
      Add a question
    </Button>
  </>
)

const says = ({ kind, required, mayQuote, options, version }: Asked): string =>
  [
    kinds[kind],
    options.length > 0 ? `${options.length} options` : '',
    required ? 'must be answered' : 'can be skipped',
    mayQuote ? 'quotes may be shown with consent' : '',
    version > 1 ? `version ${version}` : '',
  ]
    .filter((part) => part !== '')
    .join(', ')

type ActingProps = { names: Names; asked: Asked; place: number; last: number; mayRemove: boolean }

function Acting({ names, asked, place, last, mayRemove }: ActingProps) {
  const question = { ...names, question: asked.questionId }
  const about = <span class="nhsuk-u-visually-hidden"> question {place + 1}</span>
  return (
    <form method="post" action={href('/projects/:project/surveys/:survey', names)} class="nhsuk-button-group">
      <Hidden name="question" value={asked.questionId} />
      {place > 0 && (
        <Button variant="secondary" small name="move" value="up">
          Move up{about}
        </Button>
      )}
      {place < last && (
        <Button variant="secondary" small name="move" value="down">
          Move down{about}
        </Button>
      )}
      <a href={href('/projects/:project/surveys/:survey/questions/:question', question)}>Edit{about}</a>
      {mayRemove && <a href={href('/projects/:project/surveys/:survey/questions/:question/removal', question)}>Remove{about}</a>}
    </form>
  )
}
