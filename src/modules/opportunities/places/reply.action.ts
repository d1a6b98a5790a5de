import { dayOf } from '#lib/dates.ts'
import { ok, refused } from '#lib/result.ts'
import type { Reader, Writer } from '#platform/database/types.ts'
import type { Organisation } from '#platform/http/page.ts'
import type { ApplicationStanding } from '../apply/steps.queries.ts'
import { comingTo } from './coming.queries.ts'
import { mayReply, type Reply } from './line.ts'
import { takeSteps } from './places.action.ts'
import { type OfferToTell, piecesFor, sharedBy, tellThem } from './tell.action.tsx'
import { setTold, tellingOf, toTellOf } from './tellings.queries.ts'

type Replying = { db: Writer; now: Date; organisation: Organisation /** Null where they do it themselves. */; person: { id: string } | null }

/** Somebody says yes, says no or leaves: on the page, or by phone to staff. Whoever says yes is told at once what happens next. */
export async function reply(work: Replying, offer: OfferToTell, standing: ApplicationStanding, said: Reply) {
  const may = mayReply(standing, said, dayOf(work.now))
  if (!may.ok) return may
  if (!(await takeSteps(work, [standing], () => ({ kind: said })))) return refused('changed-meanwhile')
  if (said === 'confirmed') await tellWhatIsNext(work, offer, standing.applicationId)
  return ok(said)
}

/** What somebody is told when they say yes, for whoever is on the phone with them. */
export async function piecesOfYes(db: Reader, offer: OfferToTell, applicationId: string, { now, baseUrl }: { now: Date; baseUrl: string }) {
  const yes = { kind: 'confirmed', because: '', reservePlace: null, answerBy: null } as const
  return piecesFor(await sharedBy(db, { offer, now, baseUrl }), yes, { coming: await comingTo(db, offer, applicationId) })
}

async function tellWhatIsNext({ db, organisation, now, person }: Replying, offer: OfferToTell, applicationId: string): Promise<void> {
  const shared = await sharedBy(db, { offer, now, baseUrl: organisation.baseUrl })
  await tellThem({ db, organisation, now, by: person?.id ?? null }, shared, await toTellOf(db, offer.id, [applicationId]))
  const telling = await tellingOf(db, offer.id, applicationId)
  // Who said yes to staff on the phone was told in the same call: the page says what.
  if (person && telling?.way === 'phone')
    await setTold(db, [telling.tellingId], { toldOn: dayOf(now), toldAt: now, toldBy: person.id, toldHow: 'when they said yes' })
}
