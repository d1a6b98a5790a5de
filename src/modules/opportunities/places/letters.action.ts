import { linesOf } from '#lib/address-lines.ts'
import { dayInWords, dayOf } from '#lib/dates.ts'
import { letterForm } from '#modules/contributors/index.ts'
import { ownOrganisation } from '#modules/organisations/index.ts'
import type { Reader } from '#platform/database/types.ts'
import type { Letter, Letters } from '#platform/documents/letters.ts'
import { subjectOf } from './answer.words.ts'
import { comingTo } from './coming.queries.ts'
import { kindWordsTold } from './kind-words.action.ts'
import { type OfferToTell, piecesFor, type Shared, sharedBy } from './tell.action.tsx'
import { lettersOf, type Telling } from './tellings.queries.ts'
import { formsAskedFor } from './who.queries.ts'

/** The letters that wait, each with its form and, where somebody has to make it, the words of what its reader asked for. */
export async function lettersWaiting(db: Reader, opportunityId: string) {
  const letters = await lettersOf(db, opportunityId)
  const asked = await formsAskedFor(
    db,
    letters.map(({ applicationId }) => applicationId),
  )
  return letters.map((one) => {
    const own = asked.get(one.applicationId)
    return { ...one, form: letterForm(own?.format, one.largePrint), says: own?.says ?? '' }
  })
}

export type LetterWaiting = Awaited<ReturnType<typeof lettersWaiting>>[number]

/** What somebody was told, in the words that held then. */
export const toldPieces = async (db: Reader, shared: Shared, telling: Telling) =>
  piecesFor(shared, telling, {
    reminder: telling.about === 'reminder',
    told: await kindWordsTold(db, telling.kind, telling.wordsId),
    coming: telling.kind === 'confirmed' ? await comingTo(db, shared.offer, telling.applicationId) : [],
  })

/** All letters of an opportunity that are not posted yet, as one file. Those for people who asked for what it cannot be are left out (R52). */
export async function lettersToPrint(db: Reader, offer: OfferToTell, { baseUrl, now }: { baseUrl: string; now: Date }): Promise<Letters> {
  const sender = await ownOrganisation(db)
  const shared = await sharedBy(db, { offer, now, baseUrl })
  const letters: Letter[] = []
  for (const { form, says: _, ...telling } of await lettersWaiting(db, offer.id)) {
    if (form === 'made-elsewhere') continue
    const body = await toldPieces(db, shared, telling)
    letters.push({
      to: [telling.contactName, ...linesOf(telling.contactAddress, 5)],
      from: [sender.name, ...linesOf(sender.address, 7)],
      date: dayInWords(dayOf(now)),
      greeting: `Dear ${telling.contactName},`,
      heading: subjectOf({ kind: telling.kind, title: offer.title, reminder: telling.about === 'reminder' }),
      body,
      closing: { words: 'Yours sincerely', name: offer.contactName, details: [sender.name, `Phone ${offer.contactPhone}`] },
      reference: '',
      large: form === 'large',
      language: 'en',
      pageWord: 'Page',
    })
  }
  return { title: `Letters about ${offer.title}`, from: sender.name, bothSides: true, letters }
}
