import { countInWords } from '#lib/text.ts'
import { href } from '#platform/http/page.ts'
import { Form, ProblemSummary, type Problems } from '#ui/form/index.ts'
import { Title } from '#ui/layout/title.tsx'
import { Button } from '#ui/nhs/button.tsx'
import { InsetText } from '#ui/nhs/inset-text.tsx'
import { NotificationBanner } from '#ui/nhs/notification-banner.tsx'
import type { AnswerPiece } from '../answer.words.ts'
import { occasionWords } from '../answer.words.ts'
import type { Occasion } from '../occasions.ts'
import { placePaths, wordsPath } from '../paths.ts'
import type { Telling, ToTell } from '../tellings.queries.ts'
import { toldInWords } from '../told.words.ts'
import { AnswerPieces } from './pieces.view.tsx'

export type AnswersProps = {
  offer: { title: string }
  names: { project: string; opportunity: string }
  /** Those who wait to be told, by what they are told, each kind with what the first of them reads. */
  groups: readonly { kind: Occasion; people: readonly ToTell[]; sample: readonly AnswerPiece[] }[]
  tellings: readonly Telling[]
  mostAtOnce: number
  mayWord: boolean
  told: number
  problems?: Problems
}

export const answersTitle = 'Tell people'

export function Answers(props: AnswersProps) {
  const { offer, groups, told, problems = {} } = props
  const count = groups.reduce((sum, { people }) => sum + people.length, 0)
  return (
    <>
      {told > 0 && <NotificationBanner variant="success" heading={`${countInWords(told, 'person is', 'people are')} told, or on the lists below.`} />}
      {count === 0 ? (
        <>
          <ProblemSummary problems={problems} />
          <Title caption={offer.title}>{answersTitle}</Title>
          <p>Nobody waits for you to send an answer. Who was offered a place is told at once, and so is whoever did not answer in time.</p>
        </>
      ) : (
        <Form problems={problems} title={answersTitle} caption={offer.title}>
          <p>
            {countInWords(count, 'person does', 'people do')} not know yet. This is what they will read. Emails go out at once. Calls and letters come
            onto your lists.
          </p>
          {groups.map((group) => (
            <Preview {...group} mayWord={props.mayWord} />
          ))}
          <Button preventDoubleClick>Tell {countInWords(Math.min(count, props.mostAtOnce), 'person', 'people')}</Button>
          {count > props.mostAtOnce && <p>These are the first {props.mostAtOnce}. Press again for the others.</p>}
        </Form>
      )}
      <Lists {...props} />
    </>
  )
}

function Preview({ kind, people, sample, mayWord }: AnswersProps['groups'][number] & { mayWord: boolean }) {
  const [first] = people
  return (
    <section>
      <h2 class="nhsuk-heading-m">
        {occasionWords[kind].title}: {people.length}
      </h2>
      <p>This is what {first?.name} reads. Each has their own reason.</p>
      <InsetText visuallyHiddenText="What they read">
        <AnswerPieces pieces={sample} level="h3" />
      </InsetText>
      <ul>
        {people.map(({ number, name, because }) => (
          <li>
            {number}. {name}
            {because && `: ${because}`}
          </li>
        ))}
      </ul>
      {mayWord && (
        <p>
          <a href={href(wordsPath(kind))}>
            Change the kind words<span class="nhsuk-u-visually-hidden">: {occasionWords[kind].title}</span>
          </a>
        </p>
      )}
    </section>
  )
}

/** What a person has to do, then who knows. */
function Lists({ tellings, names }: AnswersProps) {
  const of = (...states: readonly Telling['state'][]) => tellings.filter(({ state }) => states.includes(state))
  const letters = of('to-post')
  return (
    <>
      <People heading="To call" people={of('to-call')} names={names} />
      {letters.length > 0 && (
        <>
          <h2 class="nhsuk-heading-m">Letters to post: {letters.length}</h2>
          <p>
            <a href={href(placePaths.letters, names)}>Print them, and say when they were posted</a>
          </p>
        </>
      )}
      <People heading="Not reached, or to be told by a person" people={of('not-reached', 'held')} names={names} />
      <People heading="On its way" people={of('on-its-way')} names={names} />
      <People heading="Told, or left to look it up" people={of('told', 'looked-up', 'looks-up', 'stopped')} names={names} />
    </>
  )
}

const People = ({ heading, people, names }: { heading: string; people: readonly Telling[]; names: AnswersProps['names'] }) =>
  people.length === 0 ? null : (
    <>
      <h2 class="nhsuk-heading-m">
        {heading}: {people.length}
      </h2>
      <ul class="heard-rows">
        {people.map((one) => (
          <li>
            <a href={href(placePaths.telling, { ...names, application: one.applicationId })}>
              {one.number}. {one.name || 'Somebody whose details were erased'}
            </a>
            <br />
            {occasionWords[one.kind].title}
            {one.about === 'reminder' && ', a reminder'}. {toldInWords(one)}.
          </li>
        ))}
      </ul>
    </>
  )
