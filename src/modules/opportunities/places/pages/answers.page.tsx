import type { Person } from '#platform/auth/person.ts'
import type { Reader } from '#platform/database/types.ts'
import { again, goTo, href, type Organisation, page, view } from '#platform/http/page.ts'
import { mostAtOnce, tellWaiting } from '../answers.action.ts'
import { previewed } from '../occasions.ts'
import { publishedIn } from '../opportunity.queries.ts'
import { placePaths } from '../paths.ts'
import { piecesFor, sharedBy } from '../tell.action.tsx'
import { tellingsOf, toTell } from '../tellings.queries.ts'
import { Answers, answersTitle } from './answers.view.tsx'
import { backToBoard } from './screening.page.tsx'

type Asked = { db: Reader; person: Person; now: Date; organisation: Organisation; params: { project: string; opportunity: string } }

async function everything({ db, person, now, organisation, params }: Asked) {
  const { offer } = await publishedIn(db, params)
  const shared = await sharedBy(db, { offer, now, baseUrl: organisation.baseUrl })
  const people = Map.groupBy(await toTell(db, offer.id, previewed), ({ kind }) => kind)
  const groups = previewed.flatMap((kind) => {
    const own = people.get(kind) ?? []
    return own[0] ? [{ kind, people: own, sample: piecesFor(shared, own[0]) }] : []
  })
  return { offer, names: params, groups, tellings: await tellingsOf(db, offer.id), mostAtOnce, mayWord: person.may('opportunities.word') }
}

/** Who waits to be told, what they will read, and who was told, how and when. */
export const answersPage = page({
  path: placePaths.answers,
  allow: 'opportunities.tell',

  async get({ answers, ...look }) {
    const told = /^\d{1,5}$/.exec(answers.get('told') ?? '')?.[0]
    return view(answersTitle, <Answers {...(await everything(look))} told={Number(told ?? 0)} />, backToBoard(look.params))
  },

  async post({ params, answers: _, ...work }) {
    const all = await everything({ ...work, params })
    const done = await tellWaiting(work, all.offer)
    if (done.ok) return goTo(href(placePaths.answers, params, { told: done.value }))
    return again(answersTitle, <Answers {...all} told={0} problems={{ '': 'Nobody waits to be told any more' }} />, backToBoard(params))
  },
})
