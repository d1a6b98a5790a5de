import { momentInWords, spanInWords } from '#lib/dates.ts'
import type { Term } from '#lib/plain-language/index.ts'
import { countInWords, listInWords } from '#lib/text.ts'
import { PlainHints } from '#modules/organisations/index.ts'
import { href } from '#platform/http/page.ts'
import { Title } from '#ui/layout/title.tsx'
import { Button } from '#ui/nhs/button.tsx'
import { InsetText } from '#ui/nhs/inset-text.tsx'
import { SummaryList } from '#ui/nhs/summary-list.tsx'
import type { Counted } from '../../apply/listed.queries.ts'
import { datesTitle } from '../../apply/pages/dates.view.tsx'
import { mixTitle } from '../../apply/pages/questions.view.tsx'
import { applicationsPath, datesPath, questionsPath } from '../../apply/paths.ts'
import { languagesPath } from '../../languages/languages.words.ts'
import { placePaths } from '../../places/paths.ts'
import { leafletPath, posterPath, waysInPath } from '../../poster/paths.ts'
import { selectionPath } from '../../selection/paths.ts'
import type { Reached } from '../../ways-in/reached.action.ts'
import { WhoCame } from '../../ways-in/reached.view.tsx'
import { type Gap, type OfferState, type Part, parts } from '../offer.ts'
import { gapWords, partWords, stateWords } from '../offer.words.ts'
import type { WrittenOffer } from '../offers.queries.ts'
import { partPath } from '../paths.ts'
import { rowsOf } from '../rows.words.ts'

type Project = { slug: string; title: string }
type Props = {
  project: Project
  offer: WrittenOffer
  state: OfferState
  missing: readonly Gap[]
  terms: readonly Term[]
  shareAt: string
  /** What people choose from and are asked when they apply. */
  dates: readonly { startsAt: Date; endsAt: Date }[]
  questions: readonly { category: string; wording: string; values: readonly { value: string }[] }[]
  /** Whether this person may read applications. */
  seesApplications: boolean
  /** How many who applied stand where. */
  counted: Counted
  reached: readonly Reached[]
}

export function OfferOfStaff({ project, offer, state, missing, terms, shareAt, dates, questions, seesApplications, counted, reached }: Props) {
  const names = { project: project.slug, opportunity: offer.id }
  const texts = [{ name: 'Name', text: offer.title }, ...parts.filter((part) => part !== 'contact').flatMap((part) => rowsOf[part](offer))]
  return (
    <>
      <Title caption={project.title}>{offer.title}</Title>
      <InsetText>
        {state === 'draft' ? (
          <Draft project={project} offer={offer} missing={missing} />
        ) : (
          <Published offer={offer} state={state} shareAt={shareAt} />
        )}
      </InsetText>
      {state !== 'draft' && <WhoApplied names={names} seesApplications={seesApplications} counted={counted} />}
      {state !== 'draft' && <HowPeopleCome names={names} reached={reached} open={state === 'open'} />}
      {parts.map((part) => (
        <Written part={part} project={project} offer={offer} />
      ))}
      <Asked
        title={datesTitle}
        change={offer.publishedAt ? undefined : href(datesPath, names)}
        lines={dates.map((one) => spanInWords(one.startsAt, one.endsAt))}
      />
      <Asked
        title={mixTitle}
        change={offer.publishedAt ? undefined : href(questionsPath, names)}
        lines={questions.map(({ category, wording, values }) => `${category}: ${wording} ${listInWords(values.map(({ value }) => value))}`)}
      />
      {state === 'draft' && <PlainHints texts={texts} terms={terms} />}
      {state === 'open' && (
        <p>
          <a href={href('/projects/:project/opportunities/:opportunity/early-closing', { project: project.slug, opportunity: offer.id })}>
            Close it before its time
          </a>
        </p>
      )}
      {state !== 'draft' && state !== 'withdrawn' && (
        <p>
          <a href={href('/projects/:project/opportunities/:opportunity/withdrawal', { project: project.slug, opportunity: offer.id })}>Withdraw it</a>
        </p>
      )}
    </>
  )
}

/** From those who applied to those who come, in the order in which it is done. */
const WhoApplied = ({
  names,
  seesApplications,
  counted,
}: { names: { project: string; opportunity: string } } & Pick<Props, 'seesApplications' | 'counted'>) => (
  <>
    <h2 class="nhsuk-heading-m">Who applied, and what becomes of it</h2>
    <ol class="nhsuk-list nhsuk-list--number">
      {seesApplications && (
        <li>
          <a href={href(applicationsPath, names)}>Applications</a> ({counted.total}): read them, and type in those that come by phone or on paper
        </li>
      )}
      <li>
        <a href={href(placePaths.screening, names)}>Who meets the conditions</a>
        {counted.by.applied !== undefined && ` (${counted.by.applied} not looked at yet)`}
      </li>
      <li>
        <a href={href(selectionPath, names)}>Choosing people</a>, by lottery or by hand
        {counted.by.eligible !== undefined && ` (${countInWords(counted.by.eligible, 'person waits', 'people wait')} to be chosen)`}
      </li>
      <li>
        <a href={href(placePaths.board, names)}>Places</a>: offer them, replace whoever leaves, and answer everybody
      </li>
    </ol>
  </>
)

/** What is printed and sent, and which of it reached people. */
const HowPeopleCome = ({ names, reached, open }: { names: { project: string; opportunity: string }; reached: readonly Reached[]; open: boolean }) => (
  <>
    <h2 class="nhsuk-heading-m">How people come to it</h2>
    <WhoCame reached={reached} />
    <ul>
      <li>
        <a href={href(waysInPath, names)}>Links and codes for each poster and partner</a>
      </li>
      {open && (
        <li>
          <a href={href(posterPath, names)}>Poster (PDF)</a> and <a href={href(leafletPath, names)}>leaflet (PDF)</a>, or{' '}
          <a href={href(leafletPath, names, { paper: 'large' })}>the leaflet in large print (PDF)</a>
        </li>
      )}
      <li>
        <a href={href(languagesPath, names)}>Other languages and Easy Read</a>
      </li>
    </ul>
  </>
)

/** What people choose from or are asked when they apply, if anything. */
const Asked = ({ title, lines, change }: { title: string; lines: readonly string[]; change: string | undefined }) => (
  <>
    <h2 class="nhsuk-heading-m">{title}</h2>
    {lines.length === 0 ? (
      <p>None</p>
    ) : (
      <ul>
        {lines.map((line) => (
          <li>{line}</li>
        ))}
      </ul>
    )}
    {change && (
      <p>
        <a href={change}>
          Change<span class="nhsuk-u-visually-hidden"> {title.toLowerCase()}</span>
        </a>
      </p>
    )}
  </>
)

function Draft({ project, offer, missing }: Pick<Props, 'project' | 'offer' | 'missing'>) {
  const names = { project: project.slug, opportunity: offer.id }
  if (missing.length === 0)
    return (
      <>
        <p>It says everything that people need to know.</p>
        <Button href={href('/projects/:project/opportunities/:opportunity/publication', names)}>Publish it</Button>
      </>
    )
  return (
    <>
      <p>Nobody sees this yet. Before it is published:</p>
      <MissingParts missing={missing} names={names} />
    </>
  )
}

/** What is missing, each with the way to where it is written. */
export const MissingParts = ({ missing, names }: { missing: readonly Gap[]; names: { project: string; opportunity: string } }) => (
  <ul>
    {missing.map((gap) => {
      const { says, part } = gapWords[gap]
      return (
        <li>
          <a href={part ? href(partPath(part), names) : href('/projects/:project/plan', { project: names.project })}>{says}</a>
        </li>
      )
    })}
  </ul>
)

function Published({ offer, state, shareAt }: Pick<Props, 'offer' | 'state' | 'shareAt'>) {
  return (
    <>
      <p>
        {state === 'open' && offer.closesAt ? `Open until ${momentInWords(offer.closesAt)}.` : `${stateWords[state]}.`}{' '}
        {offer.publishedAt && `Published on ${momentInWords(offer.publishedAt)}.`} What it offers cannot change. Whom people talk to can.
      </p>
      {offer.closedBecause && <p>Why it closed before its time: {offer.closedBecause}</p>}
      {offer.withdrawnBecause && <p>Why it was withdrawn: {offer.withdrawnBecause}</p>}
      <p>
        To share it:{' '}
        <a class="heard-words" href={shareAt}>
          {shareAt}
        </a>
      </p>
    </>
  )
}

function Written({ part, project, offer }: { part: Part; project: Project; offer: WrittenOffer }) {
  const change = href(partPath(part), { project: project.slug, opportunity: offer.id })
  return (
    <>
      <h2 class="nhsuk-heading-m">{partWords[part]}</h2>
      <SummaryList
        rows={rowsOf[part](offer).map(({ name, text, optional }) => ({
          name,
          value: <span class="heard-words">{text || (optional ? 'Nothing, and it may stay so' : 'Not written yet')}</span>,
        }))}
      />
      {(!offer.publishedAt || part === 'contact') && (
        <p>
          <a href={change}>
            Change<span class="nhsuk-u-visually-hidden"> {partWords[part].toLowerCase()}</span>
          </a>
        </p>
      )}
    </>
  )
}
