import { momentInWords } from '#lib/dates.ts'
import { countInWords, shorten } from '#lib/text.ts'
import { href } from '#platform/http/page.ts'
import { Form } from '#ui/form/index.ts'
import { Title } from '#ui/layout/title.tsx'
import { Button } from '#ui/nhs/button.tsx'
import { Checkboxes } from '#ui/nhs/checkboxes.tsx'
import { Select } from '#ui/nhs/select.tsx'
import { heldWords, paymentInWords } from '../offer.words.ts'
import type { Looked, PublicOffer } from '../offers.queries.ts'
import { publicOfferPath, publicOffersPath } from '../paths.ts'

export const publicOffersTitle = 'Opportunities to take part'

const ways = [
  { value: '', text: 'Online or in person' },
  { value: 'online', text: 'I can take part online' },
  { value: 'in-person', text: 'I can come in person' },
]

export function PublicOffers({ offers, looked }: { offers: readonly PublicOffer[]; looked: Looked }) {
  const asked = looked.held !== undefined || looked.paid === true
  const count = countInWords(offers.length, 'opportunity', 'opportunities')
  return (
    <>
      <Title>{publicOffersTitle}</Title>
      <p>Work with us on something that is still open. Each page says what you would do, whether you are paid, and who to talk to.</p>
      <Form method="get" action={href(publicOffersPath)} class="heard-toolbar">
        <Select name="held" label="How" value={looked.held ?? ''} items={ways} />
        <Checkboxes name="paid" small items={[{ value: 'yes', label: 'Paid only', checked: looked.paid === true }]} />
        <Button variant="secondary" small>
          Show opportunities
        </Button>
      </Form>
      <div role="status">
        <h2 class="nhsuk-heading-m">{asked ? `${count} found` : `${count} open now`}</h2>
      </div>
      {offers.length === 0 && asked && (
        <p>
          None of those that are open is like this. <a href={href(publicOffersPath)}>See all that are open</a>.
        </p>
      )}
      {offers.length === 0 && !asked && (
        <p>
          Nothing is open at the moment. <a href={href('/')}>See what we are asking people</a>.
        </p>
      )}
      {offers.length > 0 && <OfferList offers={offers} level={3} />}
    </>
  )
}

/** Opportunities in brief: what, until when, and whether it is paid. */
export const OfferList = ({ offers, level }: { offers: readonly PublicOffer[]; level: 3 | 4 }) => {
  const Heading = `h${level}` as const
  return (
    <ul class="nhsuk-list heard-rows">
      {offers.map((offer) => (
        <li>
          <Heading class="nhsuk-heading-s nhsuk-u-margin-bottom-2">
            <a href={href(publicOfferPath, { opportunity: offer.id })}>{offer.title}</a>
          </Heading>
          <p class="nhsuk-u-margin-bottom-1">{shorten(offer.activity, 200)}</p>
          <p class="nhsuk-u-margin-bottom-0">
            {paymentInWords(offer)}. {heldWords[offer.held]}. Closes on {momentInWords(offer.closesAt)}.
          </p>
        </li>
      ))}
    </ul>
  )
}
