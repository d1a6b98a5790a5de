import { dayInWords, dayOf } from '#lib/dates.ts'
import { countInWords, listInWords } from '#lib/text.ts'
import type { Project } from '#modules/projects/index.ts'
import { href } from '#platform/http/page.ts'
import { Form, Hidden, type Problems } from '#ui/form/index.ts'
import { Button } from '#ui/nhs/button.tsx'
import { Details } from '#ui/nhs/details.tsx'
import { InsetText } from '#ui/nhs/inset-text.tsx'
import { addresses } from '../addresses.ts'
import type { Owed } from '../owed.queries.ts'
import type { releasesOf } from '../release.queries.ts'
import type { Shown } from '../release.ts'
import { type AnswerSaid, answerPieces, whatWeSay } from '../say.ts'
import { Pieces } from './pieces.view.tsx'

export type GoingOut = { themeId: string; theme: string; people: number; shown: Shown; answer: AnswerSaid }

type Props = {
  project: Project
  goingOut: readonly GoingOut[]
  told: readonly Owed[]
  silent: number
  notReady: readonly string[]
  releases: Awaited<ReturnType<typeof releasesOf>>
  mayTell: boolean
  problems?: Problems
}

export function Release({ project, goingOut, told, silent, notReady, releases, mayTell, problems = {} }: Props) {
  const open = project.closedAt === null
  return (
    <>
      <Form problems={problems} title="Release the answers" caption={project.title}>
        {goingOut.length === 0 && told.length === 0 && <p>No checked answer waits to be released, and nobody waits to be told.</p>}
        {goingOut.length > 0 && <p>Read all of it once more. After you release, an answer cannot be changed: a new one can follow it.</p>}
        {goingOut.map((one) => (
          <section>
            <Hidden name="answer" value={`${one.shown.answerId}:${one.shown.version}`} />
            <h2 class="nhsuk-heading-m">{one.theme}</h2>
            <p>{countInWords(one.people, 'person', 'people')} spoke about this.</p>
            <InsetText visuallyHiddenText="They will be told">
              <Pieces pieces={answerPieces(one.answer)} level="h3" />
            </InsetText>
          </section>
        ))}
        {notReady.length > 0 && <p>Not in this release, because nobody has checked the answer yet: {listInWords(notReady)}.</p>}
        {(goingOut.length > 0 || told.length > 0) && <WhoIsTold told={told} silent={silent} late={goingOut.length === 0} />}
        {goingOut[0] && <Preview first={goingOut[0]} project={project} />}
        {open && goingOut.length > 0 && <Button preventDoubleClick>{`Release ${countInWords(goingOut.length, 'answer', 'answers')}`}</Button>}
        {open && goingOut.length === 0 && told.length > 0 && (
          <Button preventDoubleClick>{`Tell ${countInWords(told.length, 'person', 'people')}`}</Button>
        )}
      </Form>
      {releases.length > 0 && (
        <Details summary="Earlier releases">
          <ul class="nhsuk-list nhsuk-list--bullet">
            {releases.map((one) => (
              <li>
                {dayInWords(dayOf(one.releasedAt))}: {countInWords(one.answers, 'answer', 'answers')}, {countInWords(one.people, 'person', 'people')}{' '}
                to tell
              </li>
            ))}
          </ul>
        </Details>
      )}
      {mayTell && (
        <p>
          <a href={href(addresses.feedback, { project: project.slug })}>See who was told</a>
        </p>
      )}
    </>
  )
}

const ways = [
  { channel: 'email', words: 'by email, which leaves at once' },
  { channel: 'letter', words: 'by letter, which you print and post' },
  { channel: 'phone', words: 'by phone, whom you call' },
] as const

function WhoIsTold({ told, silent, late }: { told: readonly Owed[]; silent: number; late: boolean }) {
  const by = (channel: Owed['channel']) => told.filter((one) => one.channel === channel).length
  return (
    <>
      <h2 class="nhsuk-heading-m">Who will be told</h2>
      {late && <p>These people spoke after the last release, or their words were moved since. Their answers are released already.</p>}
      <ul class="nhsuk-list nhsuk-list--bullet">
        {ways
          .filter(({ channel }) => by(channel) > 0)
          .map(({ channel, words }) => (
            <li>
              {countInWords(by(channel), 'person', 'people')} {words}
            </li>
          ))}
        {silent > 0 && (
          <li>{countInWords(silent, 'person', 'people')} left no contact, or asked us to stop: they can read it in public or with their receipt</li>
        )}
      </ul>
    </>
  )
}

/** One message as it will read, with what differs from person to person in brackets. */
function Preview({ first, project }: { first: GoingOut; project: Project }) {
  const pieces = whatWeSay(
    { themes: [{ theme: first.theme, words: ['(their own words)'], others: Math.max(0, first.people - 1), answer: first.answer }], aside: [] },
    { quote: true },
  )
  return (
    <Details summary="See how one message will read">
      <p>Hello (their name),</p>
      <p>You took part in “{project.title}”. Thank you for telling us what you think. This is what came of it.</p>
      <Pieces pieces={pieces} level="h3" />
      <p>
        Or ask {project.contactName}: phone {project.contactPhone}
        {project.contactEmail && `, email ${project.contactEmail}`}.
      </p>
      <p>
        Each email has a link to hear no more. Only people who confirmed their email address see their own words in it. Nobody else does, in case the
        address was typed wrong.
      </p>
    </Details>
  )
}
