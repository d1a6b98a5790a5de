import { dayOf, daysBetween, momentInWords } from '#lib/dates.ts'
import { never } from '#lib/result.ts'
import { countInWords } from '#lib/text.ts'
import { alike } from '#lib/word-overlap.ts'
import { settingsOf } from '#modules/organisations/index.ts'
import { namesOf } from '#modules/people/index.ts'
import type { Reader } from '#platform/database/types.ts'
import { found } from '#platform/errors.ts'
import { again, goTo, href, page, view } from '#platform/http/page.ts'
import { type Problems, readForm } from '#ui/form/index.ts'
import { moderate } from '../keep-statement.action.ts'
import { type Decision, decisionsOf } from '../moderation.queries.ts'
import { decisionForm } from '../opinion-map.form.ts'
import { titles } from '../opinion-map.words.ts'
import { type Statement, statementById, statementsOf } from '../statements.queries.ts'
import { Decide, Moderation } from './moderation.view.tsx'
import { backToMap, type Names, namedMap } from './staff.page.ts'

/** How long something has waited: 'today', 'since yesterday', 'for 4 days'. */
function waitInWords(since: Date, now: Date): string {
  const days = daysBetween(dayOf(since), dayOf(now))
  if (days <= 0) return 'since today'
  return days === 1 ? 'since yesterday' : `for ${countInWords(days, 'day', 'days')}`
}

/** What others cannot see yet, the oldest first; then everything that was decided, by whom and why. */
export const moderationPage = page({
  path: '/projects/:project/opinion-maps/:map/moderation',
  allow: 'activities.moderate',

  async get({ db, params, now }) {
    const { map } = await namedMap(db, params)
    const waiting = (await statementsOf(db, map.id))
      .filter(({ state }) => state === 'waiting')
      .sort((a, b) => a.addedAt.getTime() - b.addedAt.getTime())
    const decisions = await decisionsOf(db, map.id)
    const people = await namesOf(db, [...new Set(decisions.map(({ decidedBy }) => decidedBy))])
    const oldest = waiting[0] && waitInWords(waiting[0].addedAt, now)
    const log = decisions.map((one) => ({ ...one, by: people.get(one.decidedBy) ?? 'a colleague', at: momentInWords(one.decidedAt) }))
    return view(
      titles.moderation,
      <Moderation
        map={map}
        names={params}
        waiting={waiting.map((one) => ({ ...one, waits: waitInWords(one.addedAt, now) }))}
        oldest={oldest}
        log={log}
      />,
      backToMap(params),
    )
  },
})

async function named(db: Reader, params: Names & { statement: string }) {
  const { map } = await namedMap(db, params)
  const statement = await statementById(db, params.statement)
  const theirs = statement?.mapId === map.id && !statement.rehearsal && statement.state !== 'withdrawn'
  return { map, statement: found(theirs ? statement : undefined, 'statement') }
}

async function decideSeen(db: Reader, params: Names & { statement: string }) {
  const { map, statement } = await named(db, params)
  const others = (await statementsOf(db, map.id)).filter(({ id, state }) => id !== statement.id && (state === 'shown' || state === 'waiting'))
  return { map, statement, similar: alike<Statement>(statement.words, others), settings: await settingsOf(db) }
}

/** One statement, those that may say the same, and one decision. */
export const decisionPage = page({
  path: '/projects/:project/opinion-maps/:map/moderation/:statement',
  allow: 'activities.moderate',

  async get({ db, params }) {
    const seen = await decideSeen(db, params)
    return view(titles.decision, <Decide {...seen} names={params} answers={new URLSearchParams()} />, backToQueue(params))
  },

  async post({ params, answers, ...work }) {
    const seen = await decideSeen(work.db, params)
    const drawn = (problems: Problems) =>
      again(titles.decision, <Decide {...seen} names={params} answers={answers} problems={problems} />, backToQueue(params))
    const read = readDecision(answers)
    if ('problems' in read) return drawn(read.problems)
    const decided = await moderate(work, seen.map, seen.statement, read.decision)
    if (decided.ok) return goTo(href('/projects/:project/opinion-maps/:map/moderation', { project: params.project, map: params.map }))
    switch (decided.because) {
      case 'taken-back':
        return drawn({ '': 'Its author has taken this statement back. There is nothing to decide' })
      default:
        return never(decided.because)
    }
  },
})

function readDecision(answers: URLSearchParams): { decision: Decision } | { problems: Problems } {
  const read = readForm(decisionForm, answers)
  if ('problems' in read) return read
  const { decision, reason, words } = read.values
  if (decision === 'shown') return { decision: { decision, reason: null, words: '' } }
  if (reason === undefined) return { problems: { reason: 'Select why others may not see it. Its author is owed the reason' } }
  return { decision: { decision, reason, words } }
}

const backToQueue = ({ project, map }: Names) => ({
  back: { href: href('/projects/:project/opinion-maps/:map/moderation', { project, map }), text: 'Back to the statements to read' },
})
