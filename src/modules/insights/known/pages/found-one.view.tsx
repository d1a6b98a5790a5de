import { dayInWords, dayOf } from '#lib/dates.ts'
import { never } from '#lib/result.ts'
import { countInWords, shorten } from '#lib/text.ts'
import { href } from '#platform/http/page.ts'
import { Tag } from '#ui/nhs/tag.tsx'
import { addresses } from '../../addresses.ts'
import { outcomeNames } from '../../outcome.ts'
import { sortingAddresses } from '../../workspace-addresses.ts'
import { knownAddresses } from '../addresses.ts'
import { type Finding, type FindingKind, nameOfFinding, noteKinds, type Voices } from '../finding.ts'
import { courseWords } from '../known.words.ts'
import type { KnownNote } from '../notes.queries.ts'
import type { OfProject } from './known.view.tsx'

const kindWords: Readonly<Record<FindingKind, string>> = {
  theme: 'Theme',
  decision: 'Decision',
  plan: 'Project',
  words: 'In somebody’s own words',
  note: 'Meeting',
}

type Props = {
  finding: Finding
  /** Whether its reader works on the project that it is from, and so may go into it. */
  mayRead: boolean
  of: OfProject | undefined
  note: KnownNote | undefined
}

/** One finding in a list, with the way to it, and what the project that looks for it says of it. */
export const FoundOne = ({ finding, mayRead, of, note }: Props) => (
  <li>
    <h3 class="nhsuk-heading-s">
      <a href={addressIn(finding, mayRead)}>{shorten(nameOfFinding(finding), 200)}</a>
    </h3>
    <FindingSays finding={finding} />
    {note && (
      <p>
        <strong>{courseWords[note.course]}</strong>
      </p>
    )}
    {of?.mayNote && noteKinds.has(finding.kind) && (
      <p>
        <a href={href(knownAddresses.finding, { project: of.project.slug, finding: finding.id })}>
          {note ? 'Change this note' : 'Say whether you ask this again'}
          <span class="nhsuk-u-visually-hidden">: {shorten(nameOfFinding(finding), 80)}</span>
        </a>
      </p>
    )}
  </li>
)

/** What a finding says, under its name: what it is, whether the public can see it, what came of it, and where it is from. */
export const FindingSays = ({ finding }: { finding: Finding }) => (
  <>
    <p>
      <Tag colour="blue">{kindWords[finding.kind]}</Tag> {!finding.isPublic && <Tag colour="grey">Not public</Tag>}
    </p>
    <Body finding={finding} />
    <p class="nhsuk-hint">
      {finding.kind !== 'plan' && (
        <>
          {finding.title}
          <br />
        </>
      )}
      {whenOf(finding)}
    </p>
  </>
)

function Body({ finding }: { finding: Finding }) {
  switch (finding.kind) {
    case 'theme':
      return (
        <>
          <p>
            {finding.about} {voicesInWords(finding.voices, 'person', 'people')} said this.
          </p>
          {finding.answer ? (
            <p>
              <strong>{outcomeNames[finding.answer.outcome]}</strong>
              {finding.answer.dueOn && ` (by ${dayInWords(finding.answer.dueOn)})`}. {finding.answer.reason}
              {finding.answer.decision && ` Decision: ${finding.answer.decision}.`}
            </p>
          ) : (
            <p>No answer is out yet.</p>
          )}
        </>
      )
    case 'decision':
      return <p>Decided by {finding.decidedBy}.</p>
    case 'plan':
      return (
        <p>
          {finding.summary} {finding.audiences && `Asked: ${finding.audiences}.`} {voicesInWords(finding.voices, 'contribution', 'contributions')}.
        </p>
      )
    case 'words':
      return (
        <p>
          {finding.shownName && `Said by ${finding.shownName}. `}
          {finding.theme && `Theme: ${finding.theme}.`}
        </p>
      )
    case 'note':
      return (
        <p>
          {finding.partner && `With ${finding.partner}. `}
          {countInWords(finding.points, 'thing was', 'things were')} said.
        </p>
      )
    default:
      return never(finding)
  }
}

const voicesInWords = ({ count, more }: Voices, one: string, many: string) => `${more ? 'At least ' : ''}${countInWords(count, one, many)}`

function whenOf(finding: Finding): string {
  const day = dayInWords(dayOf(finding.at))
  switch (finding.kind) {
    case 'theme':
      return finding.answer ? `Answered on ${day}` : `Theme since ${day}`
    case 'decision':
      return `Decided on ${dayInWords(finding.decidedOn)}`
    case 'plan':
      return `Planned on ${day}`
    case 'words':
      return `Chosen for the public on ${day}`
    case 'note':
      return `Held on ${dayInWords(finding.happenedOn)}`
    default:
      return never(finding)
  }
}

/** Where a finding is: inside its project for those who work on it, and else on the project's public page. */
function addressIn({ id, kind, slug: project }: Finding, mayRead: boolean): string {
  if (!mayRead) return href('/projects/:project', { project })
  switch (kind) {
    case 'theme':
      return href(sortingAddresses.theme, { project, theme: id })
    case 'decision':
      return href(addresses.decisions, { project })
    case 'plan':
      return href('/projects/:project/plan', { project })
    case 'words':
      return href(sortingAddresses.contribution, { project, contribution: id })
    case 'note':
      return href(addresses.work, { project })
    default:
      return never(kind)
  }
}
