import { Readable } from 'node:stream'
import { ownOrganisation } from '#modules/organisations/index.ts'
import { renderPdf } from '#platform/documents/pdf.ts'
import { file, href, page, paperFrame, view } from '#platform/http/page.ts'
import { pdfPath, publicPath, resultsPath } from '../paths.ts'
import { reportOf } from '../report.ts'
import { publicWhole } from '../taking-part.action.ts'
import { Results, resultsTitle } from './results.view.tsx'

/** Every stage as it was published, and what came of each option. On paper with `?paper=normal` or `large`. */
export const resultsPage = page({
  path: resultsPath,
  allow: 'anyone',

  async get({ db, params, answers, now }) {
    const whole = await publicWhole(db, params.priorities, now)
    const paper = paperFrame(answers)
    const back = { href: href(publicPath, params) }
    return view(resultsTitle, <Results whole={whole} onPaper={paper !== undefined} />, paper ?? { back })
  },
})

const template = new URL('../report.typ', import.meta.url)

/** The same for universal access (PDF/UA). It is made after the transaction is over. */
export const pdfPage = page({
  path: pdfPath,
  allow: 'anyone',

  async get({ db, params, now }) {
    const whole = await publicWhole(db, params.priorities, now)
    const report = reportOf(whole, await ownOrganisation(db))
    const body = Readable.from(
      (async function* () {
        yield Buffer.from((await renderPdf(template, report)).pdf)
      })(),
    )
    return file(`${whole.setting.slug}.pdf`, 'application/pdf', body)
  },
})
