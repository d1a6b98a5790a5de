import { dayInWords, momentInWords } from '#lib/dates.ts'
import type { Term } from '#lib/plain-language/index.ts'
import { href } from '#platform/http/page.ts'
import { AskAll, Form, Hidden, type Problems } from '#ui/form/index.ts'
import { Title } from '#ui/layout/title.tsx'
import { Button } from '#ui/nhs/button.tsx'
import { InsetText } from '#ui/nhs/inset-text.tsx'
import { Paragraphs } from '#ui/paragraphs.tsx'
import { PlainHints } from '../plain-hints.view.tsx'
import { signOffForm, wordsForm } from './commitment.form.ts'
import type { CommitmentVersion, newestDraft } from './commitment.queries.ts'
import { type CommitmentStanding, commitmentParts, sameWords } from './commitment.ts'
import { partTitles } from './commitment.words.ts'
import { WordsChanged } from './public-commitment.view.tsx'

type Draft = NonNullable<Awaited<ReturnType<typeof newestDraft>>>
type Props = {
  organisation: string
  draft: Draft | undefined
  last: CommitmentVersion | undefined
  /** May read who did what, and when. */
  mayAudit: boolean
  standing: CommitmentStanding
  terms: readonly Term[]
}

/** For those who look after the statement: how it stands, and what to do next. */
export function Commitment({ organisation, draft, last, mayAudit, standing, terms }: Props) {
  return (
    <>
      <Title caption={organisation}>Statement of commitment</Title>
      {standing.warning && (
        <InsetText>
          <p>{standing.warning}</p>
        </InsetText>
      )}
      {last && (
        <p>
          Version {last.number} was agreed by {last.agreedBy} on {dayInWords(last.agreedOn)}. It is looked at again by {dayInWords(last.reviewOn)}.
          That was recorded on {momentInWords(last.recordedAt)}. <a href={href('/commitment')}>See its public page</a>.
          {mayAudit && (
            <>
              {' '}
              <a href={href('/audit')}>See who recorded what</a>.
            </>
          )}
        </p>
      )}
      {!draft && (
        <p>
          A statement says what people can expect of you, and how they can hold you to it. Write it with contributors. Then take it to your board.
        </p>
      )}
      <Button href={href('/organisation/commitment/words')}>{draft ? 'Change the words' : 'Write the statement'}</Button>
      {draft && (
        <p>
          <Button href={href('/organisation/commitment/agreement')} variant="secondary">
            Record that the board agreed it
          </Button>
        </p>
      )}
      {draft && <Waiting draft={draft} last={last} />}
      {draft && <PlainHints texts={commitmentParts.map((part) => ({ name: partTitles[part], text: draft[part] }))} terms={terms} />}
    </>
  )
}

/** What is written and no board has agreed yet. */
function Waiting({ draft, last }: Pick<Props, 'last'> & { draft: Draft }) {
  if (last && sameWords(draft, last))
    return <p>No other words wait to be agreed. After a review that changes nothing, record the new agreement too.</p>
  return (
    <>
      <h2 class="nhsuk-heading-l">Written, and not agreed yet</h2>
      <p>These words were saved on {momentInWords(draft.writtenAt)}. The public cannot see them.</p>
      {last ? (
        <WordsChanged before={last} after={draft} />
      ) : (
        commitmentParts.map((part) => (
          <section>
            <h3 class="nhsuk-heading-s">{partTitles[part]}</h3>
            <Paragraphs text={draft[part]} />
          </section>
        ))
      )}
    </>
  )
}

type Typed = { title: string; organisation: string; answers: URLSearchParams; problems?: Problems }

export const WriteWords = ({ title, organisation, answers, problems = {}, before }: Typed & { before: string }) => (
  <Form problems={problems} title={title} caption={organisation}>
    <p>Nothing is public until you record that your board agreed it. Leave a blank line to begin a new paragraph.</p>
    <Hidden name="before" value={before} />
    <AskAll form={wordsForm} answers={answers} problems={problems} />
    <Button>Save the words</Button>
  </Form>
)

export const RecordAgreement = ({ title, organisation, answers, problems = {}, reviewMonths }: Typed & { reviewMonths: number | null }) => (
  <Form problems={problems} title={title} caption={organisation}>
    <p>The newest words become the next version, and are public at once. Projects that are made from then on follow them.</p>
    {reviewMonths !== null && <p>You have chosen to review the statement within {reviewMonths} months.</p>}
    <AskAll form={signOffForm} answers={answers} problems={problems} />
    <Button preventDoubleClick>Record the agreement</Button>
  </Form>
)
