import { projectFor } from '#modules/projects/index.ts'
import { href, page, view } from '#platform/http/page.ts'
import { offerFor } from '../../offer/offers.queries.ts'
import { backToOffer } from '../../offer/pages/part.page.tsx'
import { countedApplications, listedApplications } from '../listed.queries.ts'
import { applicationsPath } from '../paths.ts'
import { type Standing, steps } from '../steps.ts'
import { Applications, applicationsTitle } from './applications.view.tsx'

const onPage = 100

/** Who applied, how many stand where, and how many came late. */
export const applicationsPage = page({
  path: applicationsPath,
  allow: 'opportunities.applications',

  async get({ db, params, answers }) {
    const project = await projectFor(db, params.project)
    const offer = await offerFor(db, project.id, params.opportunity)
    const kind = (['applied', ...steps] as const).find((one): one is Standing => one === answers.get('standing'))
    const after = Number(/^\d{1,6}$/.exec(answers.get('after') ?? '')?.[0] ?? 0)
    const listed = await listedApplications(db, offer.id, { kind, after, most: onPage + 1 })
    const last = listed.length > onPage ? listed[onPage - 1]?.number : undefined
    const more = last === undefined ? undefined : href(applicationsPath, params, { standing: kind, after: last })
    const seen = { counted: await countedApplications(db, offer.id), kind, more }
    return view(applicationsTitle, <Applications names={params} offer={offer} listed={listed.slice(0, onPage)} {...seen} />, backToOffer(params))
  },
})
