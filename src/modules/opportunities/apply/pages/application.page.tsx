import { codeOf, receiptByCode } from '#modules/contributions/index.ts'
import { namesOf } from '#modules/people/index.ts'
import { projectFor } from '#modules/projects/index.ts'
import { found } from '#platform/errors.ts'
import { href, page, view } from '#platform/http/page.ts'
import { offerFor } from '../../offer/offers.queries.ts'
import { applicationFor } from '../applications.queries.ts'
import { datesThatSuit } from '../listed.queries.ts'
import { applicationPath, applicationsPath, givenReceiptPath } from '../paths.ts'
import { datesOffered } from '../questions.queries.ts'
import { standingOf, stepsOf } from '../steps.queries.ts'
import { ApplicationOfStaff, applicationTitle } from './application.view.tsx'
import { GivenReceipt, givenReceiptTitle } from './entry.view.tsx'

type Names = { project: string; opportunity: string }
const backToAll = ({ project, opportunity }: Names) => ({
  back: { href: href(applicationsPath, { project, opportunity }), text: 'Back to the applications' },
})

/** What one person gave, and each step since. It never shows what they answered so that the group is a mix, nor anything of equality monitoring (R27). */
export const applicationPage = page({
  path: applicationPath,
  allow: 'opportunities.applications',
  reads: 'opportunities.application',

  async get({ db, params, person }) {
    const project = await projectFor(db, params.project)
    const offer = await offerFor(db, project.id, params.opportunity)
    const application = await applicationFor(db, offer.id, params.application)
    const steps = await stepsOf(db, application.id)
    const names = await namesOf(
      db,
      [application.typedBy, ...steps.map(({ takenBy }) => takenBy)].filter((id) => id !== null),
    )
    const seen = {
      application,
      contact: found(await receiptByCode(db, await codeOf(db, application.receiptId)), 'application'),
      kind: (await standingOf(db, application.id))?.kind ?? 'applied',
      dates: await datesThatSuit(db, application.id),
      choosesDates: (await datesOffered(db, offer.id)).length > 0,
      steps,
      people: names,
      passport: application.personId !== null && person.may('contributors.read') ? application.personId : undefined,
    }
    return view(applicationTitle(application.number), <ApplicationOfStaff names={params} offer={offer} {...seen} />, backToAll(params))
  },
})

/** The receipt of an application that staff typed in. Receipts of people who applied on the web are nobody's but theirs. */
export const givenReceiptPage = page({
  path: givenReceiptPath,
  allow: 'opportunities.applications',

  async get({ db, params, organisation }) {
    const offer = await offerFor(db, (await projectFor(db, params.project)).id, params.opportunity)
    const application = await applicationFor(db, offer.id, params.application)
    found(application.typedBy ?? undefined, 'receipt')
    const code = await codeOf(db, application.receiptId)
    const emailSent = (await receiptByCode(db, code))?.channel === 'email'
    const seen = { code, lookUpAt: `${organisation.baseUrl}/receipt`, emailSent, route: application.route, hearBy: offer.hearBy }
    return view(givenReceiptTitle, <GivenReceipt names={params} {...seen} />, backToAll(params))
  },
})
