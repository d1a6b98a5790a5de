import { nextStatement } from '#lib/opinion-groups/index.ts'
import { never } from '#lib/result.ts'
import type { Reader } from '#platform/database/types.ts'
import { found } from '#platform/errors.ts'
import { again, goTo, href, page, type Reply, view } from '#platform/http/page.ts'
import { isChoice, seedFor } from '../opinion-map.ts'
import { titles } from '../opinion-map.words.ts'
import { type AskedStatement, statementsFor } from '../statements.queries.ts'
import { type MapPart, vote } from '../voting.action.ts'
import { AskStatement, NoneLeft, YourAnswers } from './ask.view.tsx'
import { goingOnMap, mapStandstill, refusedFor, startHref } from './part.page.tsx'

type Part = MapPart & { secretHash: Buffer }

const statementsIn = async (db: Reader, { map, voter }: Part) =>
  (await statementsFor(db, map.id, voter?.id ?? null)).filter(({ state }) => state === 'shown')

/** What this browser is asked next; undefined when it has answered everything. */
function nextOf(part: Part, statements: readonly AskedStatement[]): AskedStatement | undefined {
  const routed = statements.map(({ agree, disagree, unsure, passed, notForMe, extremity }) => {
    const seen = agree + disagree + unsure
    return { agree, disagree, seen, shown: seen + passed + notForMe, extremity }
  })
  const next = nextStatement(routed, (number) => statements[number]!.choice === null, seedFor(part.secretHash, part.voter?.answered ?? 0))
  return next === undefined ? undefined : statements[next]
}

const seenOf = (part: Part, statements: readonly AskedStatement[]) => ({
  map: part.map,
  rehearsal: part.voter?.rehearsal ?? false,
  answered: statements.filter(({ choice }) => choice !== null).length,
  left: statements.filter(({ choice }) => choice === null).length,
})

/** One statement, and five buttons. The same one comes again until it is answered. */
export const nextPage = page({
  path: '/opinion/:map/next',
  allow: 'anyone',

  async get({ params, ...asked }) {
    const part = await goingOnMap(asked, params.map)
    if ('instead' in part) return part.instead
    const statements = await statementsIn(asked.db, part)
    const next = nextOf(part, statements)
    const seen = seenOf(part, statements)
    if (next === undefined) return view(titles.noneLeft, <NoneLeft {...seen} />)
    return view(next.words, <AskStatement {...seen} statement={next} change={false} />, { back: { href: startHref(params.map) } })
  },
})

/** One statement by its address: to change an answer, and where every answer is sent. */
export const askPage = page({
  path: '/opinion/:map/statements/:statement',
  allow: 'anyone',

  async get({ params, ...asked }) {
    const part = await goingOnMap(asked, params.map)
    if ('instead' in part) return part.instead
    const statements = await statementsIn(asked.db, part)
    const statement = found(
      statements.find(({ id }) => id === params.statement),
      'statement',
    )
    return view(statement.words, <AskStatement {...seenOf(part, statements)} statement={statement} change />, {
      back: { href: href('/opinion/:map/answers', { map: params.map }), text: 'Back to your answers' },
    })
  },

  async post({ params, answers, ...work }) {
    const part = await goingOnMap(work, params.map)
    if ('instead' in part) return refusedFor(part.instead)
    const choice = answers.get('choice')
    if (!isChoice(choice)) return chooseOne({ ...work, answers }, part, params.statement)
    const stored = await vote(work, part, params.statement, choice)
    if (stored.ok) return goTo(href(answers.get('change') === 'yes' ? '/opinion/:map/answers' : '/opinion/:map/next', { map: params.map }))
    switch (stored.because) {
      case 'not-begun':
        return goTo(startHref(params.map, true))
      case 'not-open':
        return refusedFor(mapStandstill(part, 'closed'))
      case 'not-shown':
        return found<Reply>(undefined, 'statement')
      default:
        return never(stored)
    }
  },
})

async function chooseOne({ db, answers }: { db: Reader; answers: URLSearchParams }, part: Part, id: string) {
  const statements = await statementsIn(db, part)
  const statement = found(
    statements.find((one) => one.id === id),
    'statement',
  )
  const problems = { choice: 'Select one of the five answers' }
  return again(
    statement.words,
    <AskStatement {...seenOf(part, statements)} statement={statement} change={answers.get('change') === 'yes'} problems={problems} />,
  )
}

/** What this browser answered and added, each with a way to change it. */
export const answersPage = page({
  path: '/opinion/:map/answers',
  allow: 'anyone',

  async get({ params, ...asked }) {
    const part = await goingOnMap(asked, params.map)
    if ('instead' in part) return part.instead
    const statements = await statementsFor(asked.db, part.map.id, part.voter?.id ?? null)
    const seen = seenOf(
      part,
      statements.filter(({ state }) => state === 'shown'),
    )
    return view(titles.answers, <YourAnswers {...seen} statements={statements} />, {
      back: { href: href('/opinion/:map/next', { map: params.map }), text: 'Back to the statements' },
    })
  },
})
