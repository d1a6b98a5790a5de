import { dayInWords, dayOf } from '#lib/dates.ts'
import type { Project } from '#modules/projects/index.ts'
import { href } from '#platform/http/page.ts'
import { Ask, Form, type Problems } from '#ui/form/index.ts'
import { Button } from '#ui/nhs/button.tsx'
import { InsetText } from '#ui/nhs/inset-text.tsx'
import { Paragraphs } from '#ui/paragraphs.tsx'
import { addresses } from '../addresses.ts'
import type { answerOfProject } from '../answers.queries.ts'
import type { differencesOfAnswer } from '../differences.queries.ts'
import { answerPieces } from '../say.ts'
import type { form as DifferenceForm } from './difference.page.tsx'
import { Pieces } from './pieces.view.tsx'

type Props = {
  form: typeof DifferenceForm
  project: Project
  answer: NonNullable<Awaited<ReturnType<typeof answerOfProject>>>
  noted: Awaited<ReturnType<typeof differencesOfAnswer>>
  answers: URLSearchParams
  problems?: Problems
}

export function Difference({ form, project, answer, noted, answers, problems = {} }: Props) {
  return (
    <>
      <Form problems={problems} title="What difference it made" caption={project.title}>
        <p class="nhsuk-lede-text">{answer.theme}</p>
        <InsetText visuallyHiddenText="What people were told">
          <Pieces pieces={answerPieces({ ...answer, decision: null })} />
        </InsetText>
        {answer.outcome === 'considering' && (
          <p>
            If you have decided, <a href={href(addresses.answer, { project: project.slug, theme: answer.themeId })}>answer this theme anew</a>: then
            everyone who spoke about it is told.
          </p>
        )}
        <Ask form={form} name="words" answers={answers} problems={problems} />
        <Button preventDoubleClick>Save</Button>
      </Form>
      {noted.map((one) => (
        <>
          <h2 class="nhsuk-heading-s">Noted on {dayInWords(dayOf(one.notedAt))}</h2>
          <Paragraphs text={one.words} />
        </>
      ))}
    </>
  )
}
