import { dayInWords } from '#lib/dates.ts'
import { levelWords } from '#lib/involvement-level/index.ts'
import { poundsInWords } from '#lib/money.ts'
import type { Reader } from '#platform/database/types.ts'
import { aimsOf } from '../aims.queries.ts'
import { aimsInWords } from '../aims.ts'
import { audiencesOf } from '../audience.queries.ts'
import { audienceInWords } from '../audience.ts'
import { barriersOf } from '../how/barriers.queries.ts'
import { barrierWords } from '../how/barriers.words.ts'
import { budgetOf, budgetTerms } from '../how/budget.queries.ts'
import { choiceOf } from '../how/method.queries.ts'
import { methodsInWords } from '../how/method.words.ts'
import type { Project } from '../project-for.queries.ts'
import { promisesOf } from '../projects.queries.ts'
import { type PlanDocument, type PlanRow, written } from './plan-document.ts'

/** The plan of a project in words, as it is now. What the public reads of it is decided here, once (`readBy`). */
export async function planDocument(db: Reader, project: Project): Promise<PlanDocument> {
  return written([
    { heading: 'Why', rows: why(project) },
    { heading: 'Who', rows: await who(db, project.id) },
    { heading: 'How', rows: [...(await how(db, project.id)), ...(await promised(db, project))] },
  ])
}

const brief = (name: string, text: string): PlanRow => ({ name, text, readBy: 'anyone-in-a-hurry' })
const open = (name: string, text: string): PlanRow => ({ name, text, readBy: 'public' })
const inFull = (name: string, text: string): PlanRow => ({ name, text, readBy: 'staff' })
/** Each thing a paragraph of its own. */
const lines = (texts: readonly string[]): string => texts.join('\n\n')

const why = (project: Project): PlanRow[] => [
  inFull('Name', project.title),
  inFull('In one sentence', project.summary),
  brief('What this is for', project.purpose),
  brief('The decision that people can influence', project.decision),
  brief('What can change', project.canChange),
  brief('What cannot change', project.cannotChange),
  brief('What is already decided', project.alreadyDecided),
  brief('Who decides, and when', [project.decidedBy, project.decidedOn && dayInWords(project.decidedOn)].filter(Boolean).join(', on ')),
  brief('What happens when', project.timeline),
  open('What we know already', project.alreadyKnown),
]

/** A partner's name is public only where they agreed; who else reaches people is for staff. */
async function who(db: Reader, projectId: string): Promise<PlanRow[]> {
  const audiences = await audiencesOf(db, projectId)
  const aims = await aimsOf(db, projectId)
  const through = audiences.map(({ name, partners, alsoThrough }) => ({
    name,
    names: [...partners.filter(({ mayBeNamed }) => !mayBeNamed).map((partner) => partner.name), alsoThrough].filter(Boolean),
  }))
  return [
    {
      ...brief(
        'Who we want to hear from',
        lines(
          audiences.map((audience) =>
            audienceInWords(
              audience,
              audience.partners.filter(({ mayBeNamed }) => mayBeNamed).map(({ name }) => name),
            ),
          ),
        ),
      ),
      short: lines(audiences.map(({ name }) => name)),
    },
    inFull('Who else reaches them', lines(through.filter(({ names }) => names.length > 0).map(({ name, names }) => `${name}: ${names.join('; ')}`))),
    open('Groups that this work aims to reach', aims ? aimsInWords(aims) : ''),
  ]
}

async function how(db: Reader, projectId: string): Promise<PlanRow[]> {
  const choice = await choiceOf(db, projectId)
  const barriers = await barriersOf(db, projectId)
  const { pence, noCostBecause } = await budgetOf(db, projectId)
  const cost =
    pence > 0 ? `We have set aside ${poundsInWords(pence)} for involving people.` : noCostBecause && `No money is set aside: ${noCostBecause}`
  return [
    brief('How people can take part', choice ? methodsInWords(choice.methods, ', ') : ''),
    inFull('Why in this way', choice?.why ?? ''),
    open(
      'What we do so that everyone can take part',
      lines(
        barriers.map(
          ({ barrier, answer, words }) => `${barrierWords[barrier].name}: ${answer === 'will-do' ? words : `we will not, because ${words}`}`,
        ),
      ),
    ),
    { name: 'What it costs', text: cost, readBy: (await budgetTerms(db, projectId)).seenBy === 'everyone' ? 'public' : 'staff' },
  ]
}

async function promised(db: Reader, project: Project): Promise<PlanRow[]> {
  const promise = (await promisesOf(db, project.id)).at(-1)
  return [
    brief('How much say people have', project.claimedLevel ? levelWords[project.claimedLevel].offers : ''),
    brief('When everyone hears back', promise ? `By ${dayInWords(promise.dueOn)}` : ''),
    brief('Who you can talk to', [project.contactName, project.contactPhone, project.contactEmail].filter(Boolean).join(', ')),
  ]
}
