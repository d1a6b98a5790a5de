import { datesOffered, selectionQuestionsOf } from '#modules/opportunities/apply/questions.queries.ts'
import { takeApplication } from '#modules/opportunities/apply/take-application.action.ts'
import { newId } from '#platform/database/identifiers.ts'
import { idris, marged } from '../cast.ts'
import type { Scene } from './scene.ts'
import { nameOf } from './strangers.ts'

const whys = [
  'I have dialysis three times a week, and I know each driver by name. I want it to be on time for those who come after me.',
  'My mother cannot sit in a car for two hours. I want somebody to ask her first.',
  'I drove patients for eleven years, and I see now from the other side what it is like to wait.',
  'Nobody from up the valley is ever asked. It is two hours from here to the hospital.',
  'I use a wheelchair. Twice the van came without a ramp, and I went home again.',
  'I look after my son. I can come in the evening when his father is home.',
  'I was on a tenants’ panel, and we got things changed. I would like to do that here.',
]
const helps = [
  '',
  'Papers by post, please',
  '',
  'I need somebody to sit with my husband while I am out',
  'A lift home after dark',
  '',
  'Please speak slowly: I am deaf in one ear',
]

/** The first person who applies with an account; all others leave a number or an address. */
const withAccount = 3

/** People apply over the weeks in which they can, by every route. Who is older writes on paper more often, so that the pool is no mirror of the valley. */
export async function applyFor(
  scene: Scene,
  opportunity: { id: string; projectId: string },
  many: number,
  cameBy: (place: number) => string | null,
  days: { first: number; last: number },
) {
  for (let place = 0; place < many; place++) {
    const daysAgo = days.first - Math.floor((place * (days.first - days.last + 1)) / many)
    await scene.at(daysAgo, async (moment) => {
      const route = place % 5 === 1 ? 'phone' : place % 7 === 2 ? 'paper' : 'web'
      const questions = await selectionQuestionsOf(moment.db, opportunity.id)
      const name = place === withAccount ? idris.name : nameOf(place + 40)
      const email = place === withAccount ? idris.email : `${name.toLowerCase().replace(/[^a-z]+/g, '.')}.${place}@mail.example`
      const reached = { name, email: '', phone: '', address: '', largePrint: false }
      await takeApplication(moment, opportunity, {
        formId: newId(),
        personId: place === withAccount ? scene.person(idris) : null,
        route,
        typedBy: route === 'web' ? null : scene.person(marged),
        name,
        why: whys[place % whys.length]!,
        helps: helps[(place * 3) % helps.length]!,
        contact:
          route === 'web'
            ? { ...reached, channel: 'email', email }
            : { ...reached, channel: 'phone', phone: `01632 960${String(500 + place).padStart(3, '0')}` },
        dates: (await datesOffered(moment.db, opportunity.id)).filter((_, n) => (place + n) % 3 !== 2).map(({ id }) => id),
        // Some leave a question out: they may.
        selection: new Map(questions.filter((_, n) => (place + n) % 11 !== 10).map(({ id, values }, n) => [id, values[answerAt(place, n)]!.id])),
        wayInId: cameBy(place),
        givenOn: null,
        lateBecause: null,
      })
    })
  }
}

/** Which of three values somebody has: the last most often, the first seldom. */
const answerAt = (place: number, question: number): number => [2, 2, 1, 2, 0, 1, 2][(place * (question + 2) + question) % 7]!
