import { momentInWords } from '#lib/dates.ts'
import { shorten } from '#lib/text.ts'
import type { Offer } from '../offer/offer.ts'
import { heldWords, partWords, paymentInWords } from '../offer/offer.words.ts'
import { rowsOf } from '../offer/rows.words.ts'

/** An opportunity that is published: nothing that it must say is missing. */
type Whole = Offer & { closesAt: Date }

/** How somebody gets from the paper to the page. Without a code, `halves` and `words` are ''. */
export type Way = { url: string; address: string; halves: string; words: string }

type Given = { offer: Whole; organisation: string; way: Way; alsoIn: readonly string[]; qr: { size: number; path: string } }

const sentences = new Intl.Segmenter('en', { granularity: 'sentence' })

/** The first whole sentences of a text, as many as fit; of a very long one, its beginning. `most`: in characters. */
export function firstSentences(text: string, most: number): string {
  let kept = ''
  for (const { segment } of sentences.segment(text.replace(/\s+/g, ' ').trim())) {
    if ((kept + segment).trimEnd().length > most) break
    kept += segment
  }
  return kept.trim() || shorten(text, most)
}

const mostOnPoster = 190
const datesOnPoster = 3
const longestDate = 70

/** At most so many dates, one on each line; that there are more is said. */
function fewDates(dates: string): string {
  const lines = dates.split('\n').filter((line) => line.trim() !== '')
  return [
    ...lines.slice(0, datesOnPoster).map((line) => shorten(line, longestDate)),
    ...(lines.length > datesOnPoster ? ['There are more dates'] : []),
  ].join('\n')
}

const shared = ({ offer, organisation, way, alsoIn, qr }: Given) => ({
  title: offer.title,
  organisation,
  way,
  qr,
  scanned: `Code to scan with a phone. It opens ${way.url}`,
  alsoIn: alsoIn.length === 0 ? '' : `Also in: ${alsoIn.join(', ')}`,
  contact: { name: offer.contactName, phone: offer.contactPhone, email: offer.contactEmail },
})

/** What a poster says: few words, so that they can be large. */
export const posterOf = (given: Given) => ({
  ...shared(given),
  what: firstSentences(given.offer.activity, mostOnPoster),
  facts: [
    { name: 'When', text: fewDates(given.offer.dates) },
    { name: 'Where', text: given.offer.held === null ? '' : heldWords[given.offer.held] },
    { name: 'Pay', text: paymentInWords(given.offer) },
    { name: 'Closes', text: momentInWords(given.offer.closesAt) },
  ],
})

const leafletParts = ['what', 'when', 'pay', 'apply'] as const

/** What a leaflet says: the whole offer, in the words and the order of its page. `large`: in large print. */
export const leafletOf = (given: Given, large: boolean) => ({
  ...shared(given),
  large,
  parts: leafletParts.map((part) => ({ heading: partWords[part], rows: rowsOf[part](given.offer).filter(({ text }) => text !== '') })),
})
