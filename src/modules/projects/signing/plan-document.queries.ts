import { dayInWords } from '#lib/dates.ts'
import { levelWords } from '#lib/involvement-level/index.ts'
import type { Reader } from '#platform/database/types.ts'
import { aimsOf } from '../aims.queries.ts'
import { aimsInWords } from '../aims.ts'
import { audiencesOf } from '../audience.queries.ts'
import type { Project } from '../project-for.queries.ts'
import { promisesOf } from '../projects.queries.ts'
import { type PlanDocument, type PlanRow, written } from './plan-document.ts'

/** The plan of a project in words, as it is now. */
export async function planDocument(db: Reader, project: Project): Promise<PlanDocument> {
  return written([
    { heading: 'Why', rows: why(project) },
    { heading: 'Who', rows: await who(db, project) },
    { heading: 'How', rows: await how(db, project) },
  ])
}

const brief = (name: string, text: string): PlanRow => ({ name, text, inBrief: true })
const inFull = (name: string, text: string): PlanRow => ({ name, text, inBrief: false })

const lines = (texts: readonly string[]): string => texts.join('\n')

const why = (project: Project): PlanRow[] => [
  inFull('Name', project.title),
  inFull('In one sentence', project.summary),
  brief('What this is for', project.purpose),
  brief('The decision that people can influence', project.decision),
  inFull('What we know already', project.alreadyKnown),
  brief('What can change', project.canChange),
  brief('What cannot change', project.cannotChange),
  brief('What is already decided', project.alreadyDecided),
  brief('Who decides, and when', [project.decidedBy, project.decidedOn && dayInWords(project.decidedOn)].filter(Boolean).join(', on ')),
  brief('What happens when', project.timeline),
]

async function who(db: Reader, project: Project): Promise<PlanRow[]> {
  const audiences = await audiencesOf(db, project.id)
  const aims = await aimsOf(db, project.id)
  return [
    brief(
      'Who we want to hear from',
      lines(audiences.map(({ name, howMany }) => (howMany === null ? name : `${name} (${howMany.toLocaleString('en-GB')})`))),
    ),
    inFull('Why them', lines(audiences.filter(({ why }) => why).map(({ name, why }) => `${name}: ${why}`))),
    inFull(
      'Who reaches them',
      lines(
        audiences
          .map(({ name, partners, alsoThrough }) => ({ name, through: [...partners.map((partner) => partner.name), alsoThrough].filter(Boolean) }))
          .filter(({ through }) => through.length > 0)
          .map(({ name, through }) => `${name}: ${through.join('; ')}`),
      ),
    ),
    brief('Groups that we aim to reach', aims ? aimsInWords(aims) : ''),
  ]
}

async function how(db: Reader, project: Project): Promise<PlanRow[]> {
  const promise = (await promisesOf(db, project.id)).at(-1)
  return [
    brief('How much say people have', project.claimedLevel ? levelWords[project.claimedLevel].offers : ''),
    brief('When everyone hears back', promise ? `By ${dayInWords(promise.dueOn)}` : ''),
    brief('Who you can talk to', [project.contactName, project.contactPhone, project.contactEmail].filter(Boolean).join(', ')),
  ]
}
