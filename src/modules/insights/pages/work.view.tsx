import { dayInWords, dayOf } from '#lib/dates.ts'
import type { Project, Standing } from '#modules/projects/index.ts'
import { href } from '#platform/http/page.ts'
import { Title } from '#ui/layout/title.tsx'
import { InsetText } from '#ui/nhs/inset-text.tsx'
import { type DeskItem, deskWords } from '../desk.ts'
import { knownAddresses } from '../known/addresses.ts'
import type { LoopCounts } from '../loop.ts'
import { LoopLineOfProject } from '../loop-line.view.tsx'
import type { PartnerWaiting } from '../partners-waiting.queries.ts'

type Props = {
  project: Project
  counts: LoopCounts
  promise: Standing | undefined
  items: readonly DeskItem[]
  partners: readonly PartnerWaiting[]
  may: (permission: string) => boolean
  /** Whether nobody has looked yet at what people told the organisation before (R29). */
  mustLook: boolean
}

/** Where each part of the work is done, under the address of the project, and who may go there. */
const parts: readonly { heading: string; links: readonly { part: string; words: string; permission: string }[] }[] = [
  {
    heading: 'Plan and ask',
    links: [
      { part: 'plan', words: 'Plan', permission: 'projects.read' },
      { part: 'expectations', words: 'What we can expect of each other', permission: 'projects.read' },
      { part: 'known', words: 'What we know already', permission: 'insights.known' },
      { part: 'level', words: 'Involvement level, and the evidence for it', permission: 'insights.read' },
      { part: 'surveys', words: 'Surveys', permission: 'activities.see' },
      { part: 'priorities', words: 'Priorities', permission: 'activities.see' },
      { part: 'notes', words: 'Notes of meetings, visits, sessions, calls and letters', permission: 'contributions.note' },
      { part: 'partners', words: 'Partners who were asked and paid', permission: 'partners.read' },
      { part: 'imports', words: 'Bring in earlier comments', permission: 'contributions.import' },
    ],
  },
  {
    heading: 'Make sense',
    links: [
      { part: 'contributions', words: 'What people said', permission: 'insights.read' },
      { part: 'urgent', words: 'Urgent flags', permission: 'contributions.urgent' },
      { part: 'themes', words: 'Themes', permission: 'insights.read' },
      { part: 'public-words', words: 'Words for the public', permission: 'contributions.publish' },
    ],
  },
  {
    heading: 'Decide and answer',
    links: [
      { part: 'brief', words: 'Brief for whoever decides', permission: 'insights.read' },
      { part: 'decisions', words: 'Decisions', permission: 'insights.read' },
      { part: 'answers', words: 'Answers', permission: 'insights.read' },
      { part: 'release', words: 'Release the answers', permission: 'insights.release' },
    ],
  },
  {
    heading: 'Feed back',
    links: [
      { part: 'feedback', words: 'Who was told, and who was not', permission: 'insights.tell' },
      { part: 'replies', words: 'What people wrote back', permission: 'insights.tell' },
      { part: 'promise', words: 'Give a new date', permission: 'insights.promise' },
      { part: 'closing', words: 'Close the project', permission: 'insights.close' },
    ],
  },
]

export function Work({ project, counts, promise, items, partners, may, mustLook }: Props) {
  const to = (part: string) => href(`/projects/:project/${part}` as '/projects/:project', { project: project.slug })
  return (
    <>
      <Title>{project.title}</Title>
      <State project={project} promise={promise} />
      {mustLook && (
        <InsetText>
          <p>
            You have not looked at what people told you before. <a href={href(knownAddresses.project, { project: project.slug })}>Look now</a>, so
            that nobody is asked twice.
          </p>
        </InsetText>
      )}
      <LoopLineOfProject counts={counts} promise={promise} />
      <h2 class="nhsuk-heading-m">What needs doing now</h2>
      {items.length + partners.length === 0 ? <p>Nothing waits for you in this project.</p> : <Items items={items} partners={partners} to={to} />}
      {parts.map(({ heading, links }) => {
        const open = links.filter((link) => may(link.permission))
        return (
          open.length > 0 && (
            <>
              <h2 class="nhsuk-heading-m">{heading}</h2>
              <ul class="nhsuk-list">
                {open.map((link) => (
                  <li>
                    <a href={to(link.part)}>{link.words}</a>
                  </li>
                ))}
              </ul>
            </>
          )
        )
      })}
      {project.openedAt && (
        <p>
          <a href={href('/projects/:project', { project: project.slug })}>See the public page of this project</a>
        </p>
      )}
    </>
  )
}

function State({ project, promise }: Pick<Props, 'project' | 'promise'>) {
  if (project.closedAt) return <p>Closed on {dayInWords(dayOf(project.closedAt))}.</p>
  if (!project.openedAt)
    return (
      <InsetText>
        <p>This project is being planned. The public cannot see it yet.</p>
      </InsetText>
    )
  if (!promise) return null
  return (
    <p>
      Everyone is promised an answer by {dayInWords(promise.dueOn)}.
      {promise.missedOn && ` The promise of ${dayInWords(promise.missedOn)} was missed.`}
    </p>
  )
}

function Items({ items, partners, to }: Pick<Props, 'items' | 'partners'> & { to: (part: string) => string }) {
  return (
    <ol class="heard-rows">
      {items.map((item) => {
        const { says, part } = deskWords(item)
        return (
          <li>
            <a href={to(part)}>{says}</a>
            <br />
            Waiting since {dayInWords(dayOf(item.since))}
          </li>
        )
      })}
      {partners.map((partner) => (
        <li>
          <a href={href('/partners/:partner/work', { partner: partner.id })}>{partner.says}</a>
          <br />
          Waiting since {dayInWords(partner.since)}
        </li>
      ))}
    </ol>
  )
}
