import { Readable } from 'node:stream'
import { slug } from '#lib/slug.ts'
import { printedWayIn, wayInByCode } from '#modules/partners/index.ts'
import { projectFor } from '#modules/projects/index.ts'
import type { Reader } from '#platform/database/types.ts'
import { renderPdf } from '#platform/documents/pdf.ts'
import { qrOf } from '#platform/documents/qr.ts'
import { type AnyPage, file, href, type Organisation, page, view } from '#platform/http/page.ts'
import { Title } from '#ui/layout/title.tsx'
import { printedName } from '../languages/languages.ts'
import { languagesOf } from '../languages/paired-texts.queries.ts'
import { stateOf } from '../offer/offer.ts'
import { offerFor, publicOffer } from '../offer/offers.queries.ts'
import { backToOffer } from '../offer/pages/part.page.tsx'
import { publicOfferPath, publicOffersPath } from '../offer/paths.ts'
import { leafletPath, posterPath } from './paths.ts'
import { leafletOf, posterOf, type Way } from './sheet.words.ts'

type Sheet = { path: typeof posterPath | typeof leafletPath; title: string; name: string; template: URL }
const poster: Sheet = { path: posterPath, title: 'Poster', name: 'poster', template: new URL('./poster.typ', import.meta.url) }
const leaflet: Sheet = { path: leafletPath, title: 'Leaflet', name: 'leaflet', template: new URL('./leaflet.typ', import.meta.url) }

/** A poster or a leaflet of an open opportunity, as PDF for universal access. The page of the opportunity is its HTML. */
const sheetPage = ({ path, title, name, template }: Sheet): AnyPage =>
  page({
    path,
    allow: 'opportunities.keep',

    async get({ db, params, answers, organisation, now }) {
      const project = await projectFor(db, params.project)
      const { publishedAt, id } = await offerFor(db, project.id, params.opportunity)
      const offer = publishedAt ? await publicOffer(db, id) : undefined
      if (!offer || stateOf(offer, now) !== 'open') return view(title, <NothingToPrint title={title} draft={!offer} />, backToOffer(params))
      const way = await wayFor(db, id, answers.get('way'), organisation)
      const alsoIn = (await languagesOf(db, id)).map(({ language }) => printedName(language))
      const given = { offer, organisation: organisation.name, way, alsoIn, qr: qrOf(way.url) }
      const data = name === 'poster' ? posterOf(given) : leafletOf(given, answers.get('paper') === 'large')
      const made = async function* () {
        yield Buffer.from((await renderPdf(template, data)).pdf)
      }
      // Made after the transaction is over: it takes a moment in which nobody else should have to wait.
      return file(`${name}-${slug(offer.title)}.pdf`, 'application/pdf', Readable.from(made()), true)
    },
  })

export const sheetPages: readonly AnyPage[] = [sheetPage(poster), sheetPage(leaflet)]

/** The way that the address asks for, if it leads to this opportunity; otherwise the opportunity's own address, and the list as what can be typed. */
async function wayFor(db: Reader, opportunity: string, code: string | null, { baseUrl }: Organisation): Promise<Way> {
  const way = code === null ? undefined : await wayInByCode(db, code)
  if (way?.thing === opportunity) return printedWayIn(baseUrl, way.code)
  const url = `${baseUrl}${href(publicOfferPath, { opportunity })}`
  return { url, address: `${baseUrl}${publicOffersPath}`.replace(/^https?:\/\//, ''), halves: '', words: '' }
}

const NothingToPrint = ({ title, draft }: { title: string; draft: boolean }) => (
  <>
    <Title>{title}</Title>
    <p>
      {draft
        ? 'Publish the opportunity first. Then there is something to invite people to.'
        : 'This is not open, so there is nothing to invite people to.'}
    </p>
  </>
)
