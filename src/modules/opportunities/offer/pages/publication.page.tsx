import { momentInWords } from '#lib/dates.ts'
import { projectFor } from '#modules/projects/index.ts'
import { again, goTo, href, page, view } from '#platform/http/page.ts'
import { Form } from '#ui/form/index.ts'
import { Title } from '#ui/layout/title.tsx'
import { Button } from '#ui/nhs/button.tsx'
import { WarningCallout } from '#ui/nhs/warning-callout.tsx'
import { datesPath } from '../../apply/paths.ts'
import { datesOffered } from '../../apply/questions.queries.ts'
import { publishOffer } from '../keep-offer.action.ts'
import { datesPassed, type Gap, missingBeforePublishing } from '../offer.ts'
import { paymentInWords } from '../offer.words.ts'
import { offerFor, type WrittenOffer } from '../offers.queries.ts'
import { offerPath } from '../paths.ts'
import { MissingParts } from './offer.view.tsx'
import { backToOffer, Stands } from './part.page.tsx'

const title = 'Publish this opportunity'

type Passed = ReturnType<typeof datesPassed>

const Publication = ({ offer, passed, project }: { offer: WrittenOffer; passed: Passed; project: string }) => (
  <Form title={title} caption={offer.title}>
    {passed && (
      <WarningCallout heading={passed === 'all' ? 'Every date has passed' : 'Some dates have passed'} headingLevel={2}>
        <p>
          People select which dates suit them, and {passed === 'all' ? 'none of these is' : 'not all of these are'} still to come. After you publish,
          dates cannot change. <a href={href(datesPath, { project, opportunity: offer.id })}>Change the dates first</a>.
        </p>
      </WarningCallout>
    )}
    <ul>
      <li>Everyone can read it at once{offer.closesAt && `, and apply until ${momentInWords(offer.closesAt)}`}.</li>
      <li>Payment: {paymentInWords(offer)}.</li>
      <li>From then on it cannot change, because people rely on it. You can still change whom they talk to.</li>
      <li>People apply on the page, on paper, or through {offer.contactName}.</li>
    </ul>
    <Button>Publish the opportunity</Button>
  </Form>
)

const CannotPublish = ({ offer, missing, project }: { offer: WrittenOffer; missing: readonly Gap[]; project: string }) => (
  <>
    <Title caption={offer.title}>{title}</Title>
    <p>Before it can be published:</p>
    <MissingParts missing={missing} names={{ project, opportunity: offer.id }} />
  </>
)

/** From here on everyone can read it. */
export const publicationPage = page({
  path: '/projects/:project/opportunities/:opportunity/publication',
  allow: 'opportunities.keep',

  async get({ db, params, now }) {
    const project = await projectFor(db, params.project)
    const offer = await offerFor(db, project.id, params.opportunity)
    if (offer.publishedAt) return view(title, <Stands offer={offer} title={title} project={params.project} />, backToOffer(params))
    const missing = missingBeforePublishing(offer, project, now)
    if (missing.length > 0) return view(title, <CannotPublish offer={offer} missing={missing} project={params.project} />, backToOffer(params))
    return view(
      title,
      <Publication offer={offer} passed={datesPassed(await datesOffered(db, offer.id), now)} project={params.project} />,
      backToOffer(params),
    )
  },

  async post({ params, ...work }) {
    const project = await projectFor(work.db, params.project)
    const offer = await offerFor(work.db, project.id, params.opportunity)
    const published = await publishOffer(work, project, offer)
    if (published.ok || published.because === 'published-already') return goTo(href(offerPath, params))
    const missing = missingBeforePublishing(offer, project, work.now)
    return again(title, <CannotPublish offer={offer} missing={missing} project={params.project} />, backToOffer(params))
  },
})
