import type { Reader } from '#platform/database/types.ts'
import { file, href, page, type Reply, view } from '#platform/http/page.ts'
import { writeCsv } from '#platform/spreadsheets/index.ts'
import { publicOffer } from '../../offer/offers.queries.ts'
import { publicOfferPath } from '../../offer/paths.ts'
import { type Draw, drawsOf, entriesOf } from '../draws.queries.ts'
import { publicSelectionPath } from '../paths.ts'
import { PublicSelection, publicSelectionTitle } from './public-selection.view.tsx'

const csv = 'text/csv; charset=utf-8'

/** How people were chosen, for everybody: no name, and no answer of anybody. `?file=tickets` and `?file=chances` with `draw` give the spreadsheets. */
export const publicSelectionPage = page({
  path: publicSelectionPath,
  allow: 'anyone',

  async get({ db, params, answers }) {
    const opportunity = await publicOffer(db, params.opportunity)
    const draws = (await drawsOf(db, opportunity.id)).filter(isPublic)
    const asked = draws.find(({ number, setAsideAt }) => setAsideAt === null && String(number) === answers.get('draw'))
    const spreadsheet = asked && (await spreadsheetOf(db, asked, answers.get('file')))
    if (spreadsheet) return spreadsheet
    const chances = new Map(await Promise.all(draws.map(async ({ id }) => [id, await entriesOf(db, id)] as const)))
    return view(publicSelectionTitle, <PublicSelection opportunity={opportunity} draws={draws} chances={chances} />, {
      back: { href: href(publicOfferPath, { opportunity: opportunity.id }), text: 'Back to the opportunity' },
    })
  },
})

/** What was published; and what was drawn and then set aside, so that nobody draws in secret until they like the outcome. */
const isPublic = ({ publishedAt, drawnAt, setAsideAt }: Draw): boolean => publishedAt !== null || (setAsideAt !== null && drawnAt !== null)

async function spreadsheetOf(db: Reader, draw: Draw, name: string | null): Promise<Reply | undefined> {
  if (name === 'tickets') return file(`tickets-draw-${draw.number}.csv`, csv, writeCsv(ticketRows(draw)))
  if (name !== 'chances') return undefined
  const rows = (await entriesOf(db, draw.id)).map(({ number, chance }) => [String(number), (chance ?? 0).toFixed(6)])
  return file(`chances-draw-${draw.number}.csv`, csv, writeCsv([['number', 'chance'], ...rows]))
}

/** A row for each ticket, from 1. The one that was drawn has the seed beside it, so that the file alone is enough to draw again. */
const ticketRows = (draw: Draw): string[][] => [
  ['ticket', 'numbers', 'seed'],
  ...draw.tickets!.map((numbers, place) => [String(place + 1), numbers.join(' '), draw.confirmedAt && place === draw.ticket ? draw.seed! : '']),
]
