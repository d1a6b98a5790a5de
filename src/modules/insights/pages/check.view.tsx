import { momentInWords } from '#lib/dates.ts'
import type { Term } from '#lib/plain-language/index.ts'
import { listInWords } from '#lib/text.ts'
import { PlainHints } from '#modules/organisations/index.ts'
import type { Project } from '#modules/projects/index.ts'
import { href } from '#platform/http/page.ts'
import { Form, Hidden, type Problems } from '#ui/form/index.ts'
import { Button } from '#ui/nhs/button.tsx'
import { InsetText } from '#ui/nhs/inset-text.tsx'
import { addresses } from '../addresses.ts'
import type { answerOfProject } from '../answers.queries.ts'
import type { Voice } from '../brief.queries.ts'
import { answerPieces } from '../say.ts'
import { Pieces } from './pieces.view.tsx'
import { Voices } from './quotes.view.tsx'

type Props = {
  project: Project
  answer: NonNullable<Awaited<ReturnType<typeof answerOfProject>>>
  authors: ReadonlySet<string>
  names: ReadonlyMap<string, string>
  decision: { what: string; decidedBy: string; decidedOn: string } | null
  voices: readonly Voice[]
  /** The organisation's glossary: what it explains needs no hint. */
  terms: readonly Term[]
  personId: string
  problems?: Problems
}

export function CheckAnswer({ project, answer, authors, names, decision, voices, terms, personId, problems = {} }: Props) {
  const own = authors.has(personId)
  const writers = listInWords([...authors].map((id) => names.get(id) ?? 'somebody'))
  return (
    <Form problems={problems} title="Check an answer" caption={project.title}>
      <p class="nhsuk-lede-text">{answer.theme}</p>
      <h2 class="nhsuk-heading-m">What people said</h2>
      <Voices voices={voices} />
      <h2 class="nhsuk-heading-m">What they will be told</h2>
      <InsetText visuallyHiddenText="The answer">
        <Pieces pieces={answerPieces({ ...answer, decision })} level="h3" />
      </InsetText>
      <PlainHints
        texts={[{ name: 'The reason', text: answer.reason }, ...(decision ? [{ name: 'The decision', text: decision.what }] : [])]}
        terms={terms}
      />
      <p>
        Written by {writers}, last on {momentInWords(answer.writtenAt)}.
      </p>
      {answer.checkedAt && answer.checkedBy && (
        <p>
          Checked by {names.get(answer.checkedBy)} on {momentInWords(answer.checkedAt)}.
        </p>
      )}
      {own && <p>You wrote or edited this answer, so somebody else has to check it: a colleague, or a public co-lead.</p>}
      {!own && !answer.checkedAt && answer.releaseId === null && (
        <>
          <p>Is it true, plain and kind? Does it answer what people said? If not, edit it: then somebody else checks it.</p>
          <Hidden name="version" value={answer.version} />
          <Button preventDoubleClick>I have checked this answer</Button>
        </>
      )}
      <p>
        <a href={href(addresses.answer, { project: project.slug, theme: answer.themeId })}>Edit this answer</a>
      </p>
    </Form>
  )
}
