import { momentInWords } from '#lib/dates.ts'
import { countInWords } from '#lib/text.ts'
import { href } from '#platform/http/page.ts'
import { Progress } from '#ui/charts/progress.tsx'
import { Form, Hidden } from '#ui/form/index.ts'
import { Title } from '#ui/layout/title.tsx'
import { Button } from '#ui/nhs/button.tsx'
import type { Draw } from '../draws.queries.ts'
import type { OutcomeOf } from '../outcome.ts'
import { confirmationPath, drawPath, lotteryPath, type Names, publicationPath, publicSelectionPath, setAsidePath, targetsPath } from '../paths.ts'
import { failureWords } from '../selection.words.ts'
import { Outcome } from './outcome.view.tsx'

export const lotteryTitle = 'The lottery'
type Shown = { caption: string; names: Names }

/** While the lottery is looked for. With scripts the page comes back by itself; without, by its link. */
export const Running = ({ caption, names, draw }: Shown & { draw: Draw }) => (
  <>
    <Title caption={caption}>{lotteryTitle}</Title>
    <p role="status">We are looking for the lottery. It takes 2 minutes at most, and mostly a few seconds.</p>
    <Progress id="lottery" label="Found so far" value={Math.round(draw.progress * 100)} max={100} />
    <p>
      <a href={href(lotteryPath, names)}>See how far it is now</a>. You can leave this page and come back.
    </p>
    <Form>
      <Hidden name="step" value="cancel" />
      <Button variant="secondary">Cancel the search</Button>
    </Form>
  </>
)

type ReadyProps = Shown & { people: number; places: number; problem?: string; says?: readonly string[]; again?: boolean }

/** Before it is run: what will happen. */
export const Ready = ({ caption, people, places, problem, says = [], again = false }: ReadyProps) => (
  <Form title={lotteryTitle} caption={caption} problems={problem === undefined ? {} : { '': problem }}>
    {says.map((line) => (
      <p>{line}</p>
    ))}
    <p>
      {places} are chosen from {people} people. First the tickets are made, each with a whole group on it. Nobody is chosen by that: a seed draws one
      of them later.
    </p>
    <Hidden name="step" value="run" />
    <Button>{again ? 'Run the lottery again' : 'Run the lottery'}</Button>
  </Form>
)

/** Where nothing can be run. */
export const NotNow = ({ caption, says, title = lotteryTitle }: { caption: string; says: string; title?: string }) => (
  <>
    <Title caption={caption}>{title}</Title>
    <p>{says}</p>
  </>
)

/** The tickets are there. What comes next, then how fair they are. */
export function Found({ caption, names, draw, outcome }: Shown & { draw: Draw; outcome: OutcomeOf }) {
  const drawn = draw.seed !== null
  return (
    <>
      <Title caption={caption}>{lotteryTitle}</Title>
      {draw.confirmedAt && <Confirmed names={names} draw={draw} />}
      {!draw.confirmedAt && drawn && (
        <>
          <p>Ticket {(draw.ticket ?? 0) + 1} is drawn. Nobody has been told yet.</p>
          <Button href={href(confirmationPath, names)}>See who is chosen, and confirm</Button>
        </>
      )}
      {!drawn && <NextSteps names={names} draw={draw} />}
      <h2 class="nhsuk-heading-m">How fair it is</h2>
      <Outcome draw={draw} outcome={outcome} />
      {!draw.confirmedAt && (
        <p>
          <a href={href(setAsidePath, names)}>Set this draw aside</a>
        </p>
      )}
    </>
  )
}

const NextSteps = ({ names, draw }: { names: Names; draw: Draw }) => (
  <>
    <p>The {countInWords(draw.tickets?.length ?? 0, 'ticket is', 'tickets are')} fixed. Nobody is chosen yet.</p>
    <ol>
      <li>
        {draw.publishedAt ? (
          <>
            The tickets were published on {momentInWords(draw.publishedAt)}.{' '}
            <a href={href(publicSelectionPath, { opportunity: names.opportunity })}>See the public page</a>
          </>
        ) : (
          <>
            <a href={href(publicationPath, names)}>Publish the tickets</a>, so that everybody can see that nobody changes them afterwards.
          </>
        )}
      </li>
      <li>Then draw one.</li>
    </ol>
    <Button href={href(drawPath, names)}>Draw a ticket</Button>
  </>
)

const Confirmed = ({ names, draw }: { names: Names; draw: Draw }) => (
  <>
    <p>
      Ticket {(draw.ticket ?? 0) + 1} was drawn, and confirmed on {momentInWords(draw.confirmedAt!)}. It cannot change.
    </p>
    {draw.publishedAt ? (
      <p>
        <a href={href(publicSelectionPath, { opportunity: names.opportunity })}>Read the public record</a>
      </p>
    ) : (
      <Button href={href(publicationPath, names)}>Publish the record</Button>
    )}
  </>
)

/** Why there is no lottery, and what would help. */
export function whyNone(draw: Draw, cannot: readonly string[]): string[] {
  if (draw.state === 'infeasible') return [...cannot]
  if (draw.state === 'failed') return [failureWords[draw.failure ?? 'fault']]
  return draw.state === 'cancelled' ? ['The search was cancelled. Nothing of it is kept.'] : []
}

export const ChangeTargets = ({ names }: { names: Names }) => (
  <p>
    <a href={href(targetsPath, names)}>Change the targets</a>
  </p>
)
