import { listInWords } from '#lib/text.ts'
import { knownGroups } from '#modules/organisations/index.ts'
import { href } from '#platform/http/page.ts'
import { AskAll, Form, Hidden, ProblemSummary, type Problems } from '#ui/form/index.ts'
import { Title } from '#ui/layout/title.tsx'
import { Button } from '#ui/nhs/button.tsx'
import { InsetText } from '#ui/nhs/inset-text.tsx'
import { questionForm } from '../apply.form.ts'
import { quickStarts } from '../mix.ts'
import { newQuestionPath } from '../paths.ts'
import type { SelectionQuestion } from '../questions.queries.ts'

export const mixTitle = 'Questions for a mixed group'
export const newMixTitle = 'A question in your own words'

type Names = { project: string; opportunity: string }
type Props = { names: Names; offer: { title: string }; questions: readonly SelectionQuestion[]; problems?: Problems }

export function MixQuestions({ names, offer, questions, problems = {} }: Props) {
  const left = Object.keys(quickStarts).filter((code) => !questions.some(({ characteristic }) => characteristic === code))
  return (
    <>
      <ProblemSummary problems={problems} />
      <Title caption={offer.title}>{mixTitle}</Title>
      <InsetText>
        <p>
          The answers are used only to choose a group that is a mix. They are never shown beside a name. They are not the equality questions, and
          nobody has to answer.
        </p>
      </InsetText>
      {questions.length === 0 && <p>Nothing is asked yet. Ask only what you will choose by. One to four questions are usual.</p>}
      {questions.length > 0 && <Asked questions={questions} />}
      {left.length > 0 && (
        <>
          <h2 class="nhsuk-heading-m">Ask about something that has figures</h2>
          <p>You can then set how many of each group you want from the figures of who lives here.</p>
          {left.map((code) => (
            <form method="post">
              <Hidden name="start" value={code} />
              <Button variant="secondary" small>
                Ask about {knownGroups[code]?.label.toLowerCase()}
              </Button>
            </form>
          ))}
        </>
      )}
      <h2 class="nhsuk-heading-m">Ask about something else</h2>
      <Button href={href(newQuestionPath, names)}>Write a question</Button>
    </>
  )
}

const Asked = ({ questions }: Pick<Props, 'questions'>) => (
  <ul class="nhsuk-list heard-rows">
    {questions.map(({ id, category, wording, values }) => (
      <li>
        <h2 class="nhsuk-heading-s nhsuk-u-margin-bottom-1">{category}</h2>
        <p class="nhsuk-u-margin-bottom-2">
          {wording} {listInWords(values.map(({ value }) => value))}.
        </p>
        <form method="post">
          <Hidden name="remove" value={id} />
          <Button variant="secondary" small>
            Remove<span class="nhsuk-u-visually-hidden"> {category}</span>
          </Button>
        </form>
      </li>
    ))}
  </ul>
)

export const NewMixQuestion = ({ offer, answers, problems }: { offer: { title: string }; answers: URLSearchParams; problems?: Problems }) => (
  <Form problems={problems} title={newMixTitle} caption={offer.title}>
    <AskAll form={questionForm} answers={answers} problems={problems} />
    <Button>Add this question</Button>
  </Form>
)
