import { dayOf } from '#lib/dates.ts'
import { never } from '#lib/result.ts'
import { slug } from '#lib/slug.ts'
import { openedReceipt } from '#modules/contributions/index.ts'
import type { Reader } from '#platform/database/types.ts'
import { calendarFile, calendarType } from '#platform/documents/calendar.ts'
import { found } from '#platform/errors.ts'
import { type AnyPage, again, type Cookies, file, goTo, href, page, view } from '#platform/http/page.ts'
import type { Problems } from '#ui/form/index.ts'
import { publicOfferPath } from '../../offer/paths.ts'
import { chanceOf } from '../../selection/chances.queries.ts'
import { datesToCome } from '../coming.queries.ts'
import { kindWordsOf } from '../kind-words.action.ts'
import { mayReply, type Reply, type ReplyRefusal } from '../line.ts'
import { isOccasion, seenByThem } from '../occasions.ts'
import { applicationOfReceipt, type OwnApplication } from '../own.queries.ts'
import { placePaths } from '../paths.ts'
import { reply } from '../reply.action.ts'
import { openWays } from '../ways.queries.ts'
import { Leaving, Own, ownTitle } from './own.view.tsx'

type Asked = { db: Reader; cookies: Cookies; now: Date }

const lookUp = '/receipt?next=application'

/** The application whose receipt this browser has looked up. */
async function own({ db, cookies, now }: Asked): Promise<OwnApplication | undefined> {
  const receipt = await openedReceipt(db, cookies, now)
  return receipt && applicationOfReceipt(db, receipt.id)
}

async function drawn({ db, now }: Asked, application: OwnApplication, problems?: Problems) {
  const { applicationId } = application.standing
  const kind = seenByThem(application.standing.kind, application.told)
  const shown = {
    offer: application.offer,
    standing: kind === application.standing.kind ? application.standing : { ...application.standing, kind, because: '', drawId: null },
    today: dayOf(now),
    words: isOccasion(kind) ? (await kindWordsOf(db))[kind].words : '',
    ways: await openWays(db, now, application.offer.id),
    dates: await datesToCome(db, application.offer.id, applicationId),
    chance: await chanceOf(db, applicationId),
  }
  return <Own {...shown} problems={problems} />
}

/** What became of an application: for whoever gave the code of its receipt in this browser. Taking the place is done here. */
export const ownPage = page({
  path: placePaths.own,
  allow: 'anyone',
  postsPerMinute: 20,

  async get(look) {
    const application = await own(look)
    return application ? view(ownTitle, await drawn(look, application)) : goTo(lookUp)
  },

  async post(work) {
    const application = await own(work)
    if (!application) return goTo(lookUp)
    const done = await reply({ ...work, person: null }, application.offer, application.standing, 'confirmed')
    return done.ok ? goTo(placePaths.own) : again(ownTitle, await drawn(work, application, { '': explain(done.because) }))
  },
})

const leaving = {
  refusal: {
    path: placePaths.ownRefusal,
    reply: 'declined',
    title: 'Say no to the place',
    says: 'The place then goes to somebody else. This cannot be undone.',
    button: 'No, I do not want the place',
  },
  withdrawal: {
    path: placePaths.ownWithdrawal,
    reply: 'withdrawn',
    title: 'Withdraw your application',
    says: 'If you have a place, it goes to somebody else. This cannot be undone. What we owe you for what you did, you get.',
    button: 'Withdraw',
  },
} as const satisfies Record<string, { path: string; reply: Reply; title: string; says: string; button: string }>

/** Saying no, and leaving: each with a second look, and no question why (R30). */
export const ownLeavingPages: readonly AnyPage[] = [leavingPage(leaving.refusal), leavingPage(leaving.withdrawal)]

function leavingPage({ path, reply: said, title, ...words }: (typeof leaving)[keyof typeof leaving]): AnyPage {
  const shown = (application: OwnApplication, now: Date, problems?: Problems) => {
    const possible = mayReply(application.standing, said, dayOf(now)).ok
    return <Leaving offer={application.offer} title={title} possible={possible} {...words} problems={problems} />
  }
  return page({
    path,
    allow: 'anyone',
    postsPerMinute: 20,

    async get(look) {
      const application = await own(look)
      return application ? view(title, shown(application, look.now)) : goTo(lookUp)
    },

    async post(work) {
      const application = await own(work)
      if (!application) return goTo(lookUp)
      const done = await reply({ ...work, person: null }, application.offer, application.standing, said)
      return done.ok ? goTo(placePaths.own) : again(title, shown(application, work.now, { '': explain(done.because) }))
    },
  })
}

/** The dates of a place that somebody has, for a calendar. */
export const ownCalendarPage = page({
  path: placePaths.ownCalendar,
  allow: 'anyone',

  async get({ organisation, ...look }) {
    const application = await own(look)
    if (!application) return goTo(lookUp)
    const { standing, offer } = application
    found(standing.kind === 'confirmed' ? standing : undefined, 'place')
    const url = `${organisation.baseUrl}${href(publicOfferPath, { opportunity: offer.id })}`
    const dates = await datesToCome(look.db, offer.id, standing.applicationId)
    if (dates.length === 0) return goTo(placePaths.own)
    const about = [offer.place, `Talk to ${offer.contactName}: ${offer.contactPhone}`, url].filter(Boolean).join('\n')
    const happenings = dates.map(({ id, startsAt, endsAt }) => ({ id, title: offer.title, at: startsAt, until: endsAt, about, url }))
    return file(`${slug(offer.title) || 'place'}.ics`, calendarType, calendarFile(happenings, standing.takenAt))
  },
})

function explain(because: ReplyRefusal | 'changed-meanwhile'): string {
  switch (because) {
    case 'not-offered':
      return 'No place is offered to you now'
    case 'too-late':
      return 'The last day to answer is over. Ring us: perhaps there is still a place'
    case 'over-already':
      return 'This was answered already'
    case 'changed-meanwhile':
      return 'This changed while you were reading. Look at it again'
    default:
      return never(because)
  }
}
