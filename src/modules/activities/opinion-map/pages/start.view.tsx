import { momentInWords } from '#lib/dates.ts'
import { countInWords } from '#lib/text.ts'
import { href } from '#platform/http/page.ts'
import { Title } from '#ui/layout/title.tsx'
import { Button } from '#ui/nhs/button.tsx'
import { Details } from '#ui/nhs/details.tsx'
import { InsetText } from '#ui/nhs/inset-text.tsx'
import { WarningCallout } from '#ui/nhs/warning-callout.tsx'
import { Paragraphs } from '#ui/paragraphs.tsx'
import { ByPhone, type NamedPerson } from '../../pages/standstill.view.tsx'
import type { OpinionMapRow } from '../maps.queries.ts'
import { reasons } from '../opinion-map.ts'
import { reasonWords, titles } from '../opinion-map.words.ts'
import { MapRehearsal } from './part.view.tsx'

type Props = {
  map: OpinionMapRow
  project: NamedPerson & { slug: string; title: string }
  statements: number
  /** How many this browser has answered. */
  answered: number
  rehearsal: boolean
  lost: boolean
}

export const Start = ({ map, project, statements, answered, rehearsal, lost }: Props) => (
  <>
    {rehearsal && <MapRehearsal slug={map.slug} />}
    {lost && (
      <InsetText>
        <p>
          <strong>{titles.lost}.</strong> The browser may have been closed since, or it may not keep cookies. This map needs one cookie, to know which
          answers are yours.
        </p>
      </InsetText>
    )}
    <Title caption={project.title}>{map.title}</Title>
    <Paragraphs text={map.why} />
    <ul>
      <li>You read {countInWords(statements, 'statement', 'statements')}, one on each page, and say whether you agree.</li>
      <li>You can skip any of them, change your answers, and stop whenever you like. What you answered counts.</li>
      {map.mayAdd && <li>You can add a statement of your own.</li>}
      <li>You do not need an account. We do not ask anything about you first.</li>
      {map.closesAt && <li>Please answer before {momentInWords(map.closesAt)}.</li>}
    </ul>
    <h2 class="nhsuk-heading-m">Who sees what you say</h2>
    <Paragraphs text={map.privacy} />
    <WarningCallout heading="If someone is at risk" headingLevel={2}>
      <Paragraphs text={map.atRisk} />
    </WarningCallout>
    <form method="post" action={href('/opinion/:map', { map: map.slug })}>
      <Button>{answered > 0 ? 'Carry on where you left off' : 'Start'}</Button>
    </form>
    {answered > 0 && !rehearsal && (
      <p>
        Somebody else’s turn? <a href={href('/opinion/:map/leaving', { map: map.slug })}>{titles.leaving}</a> first.
      </p>
    )}
    <HowWeRead policy={map.policy} />
    <OtherWays map={map} project={project} />
  </>
)

/** How new statements are read, for anybody to hold us to. */
export const HowWeRead = ({ policy }: { policy: string }) => (
  <Details summary="How we read new statements">
    <Paragraphs text={policy} />
    <p>These are the reasons:</p>
    <ul>
      {reasons.map((reason) => (
        <li>{reasonWords[reason]}</li>
      ))}
    </ul>
  </Details>
)

const OtherWays = ({ map, project }: Pick<Props, 'map' | 'project'>) => (
  <>
    <h2 class="nhsuk-heading-m">Other ways to take part</h2>
    <ul>
      <li>
        Call <ByPhone {...project} />. We can read the statements to you.
      </li>
      <li>
        <a href={href('/opinion/:map/print', { map: map.slug }, { paper: 'normal' })}>Print the answer sheet and post it</a>, or{' '}
        <a href={href('/opinion/:map/print', { map: map.slug }, { paper: 'large' })}>print it in large letters</a>.
      </li>
      <li>
        <a href={href('/opinion/:map/results', { map: map.slug })}>See the results so far</a>
      </li>
    </ul>
    {project.slug !== '' && (
      <p>
        <a href={href('/projects/:project', { project: project.slug })}>More about this project</a>
      </p>
    )}
  </>
)

export const LeaveMap = ({ map }: { map: { slug: string; title: string } }) => (
  <>
    <Title caption={map.title}>{titles.leaving}</Title>
    <p>Your answers stay and count. On this device you can then not change them any more.</p>
    <form method="post">
      <Button>Leave</Button>
    </form>
    <p>
      <a href={href('/opinion/:map', { map: map.slug })}>Go back to the opinion map</a>
    </p>
  </>
)
