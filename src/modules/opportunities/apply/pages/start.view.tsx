import { dayInWords, momentInWords } from '#lib/dates.ts'
import { countInWords } from '#lib/text.ts'
import { href } from '#platform/http/page.ts'
import { Form, Hidden } from '#ui/form/index.ts'
import { Title } from '#ui/layout/title.tsx'
import { Button } from '#ui/nhs/button.tsx'
import { InsetText } from '#ui/nhs/inset-text.tsx'
import type { PublicOffer } from '../../offer/offers.queries.ts'
import { applyTitles } from '../apply.words.ts'
import type { Applying } from '../applying.action.ts'
import { applyPath, returnPath, thankYouPath } from '../paths.ts'
import { LostBecause, Ring } from './standstill.view.tsx'

type Props = {
  applying: Applying
  pages: number
  /** Where somebody goes on who has begun on this device. */
  goOn: string | undefined
  lost: boolean
  /** The code by which they came; '' for none. */
  via: string
}

export function Start({ applying: { offer, sent, applicant }, pages, goOn, lost, via }: Props) {
  const names = { opportunity: offer.id }
  const before = sent !== undefined
  return (
    <>
      {lost && !goOn && !before && (
        <InsetText>
          <p>
            <strong>{applyTitles.lost}.</strong>
          </p>
          <LostBecause />
        </InsetText>
      )}
      {before && (
        <InsetText>
          <p>
            {applicant ? 'You have applied for this.' : 'Somebody applied from this device.'} <a href={href(thankYouPath, names)}>See the receipt</a>.
            {!applicant && ' Start again only for another person.'}
          </p>
        </InsetText>
      )}
      <Title caption={offer.title}>{applyTitles.start}</Title>
      <p>There are {countInWords(pages, 'short page', 'short pages')}. You can save, and come back later.</p>
      <ul>
        <li>We ask your name and how to reach you, why you would like to take part, and what would help you.</li>
        <li>{applicant ? `You apply as ${applicant.name}.` : 'You do not need an account.'}</li>
        <li>Please send it before {momentInWords(offer.closesAt)}.</li>
        <li>Everybody who applies hears by {dayInWords(offer.hearBy)}, with the reason.</li>
        <li>
          If you are under 18, please talk to us first: {offer.contactName}, {offer.contactPhone}.
        </li>
      </ul>
      {goOn && <Button href={goOn}>Carry on where you left off</Button>}
      {!(before && applicant) && (
        <Form action={href(applyPath, names)}>
          {via !== '' && <Hidden name="via" value={via} />}
          <Button variant={goOn ? 'secondary' : undefined}>{goOn ? 'Start again' : 'Start'}</Button>
        </Form>
      )}
      <OtherWays offer={offer} />
    </>
  )
}

const OtherWays = ({ offer }: { offer: PublicOffer }) => (
  <>
    <h2 class="nhsuk-heading-m">Other ways to apply</h2>
    <ul>
      <li>
        Call <Ring offer={offer} />. They write it down for you.
      </li>
      <li>
        <a href={href(applyPath, { opportunity: offer.id }, { paper: 'normal' })}>Print the form and post it</a>, or{' '}
        <a href={href(applyPath, { opportunity: offer.id }, { paper: 'large' })}>print it in large letters</a>.
      </li>
      <li>
        <a href={href(returnPath, { opportunity: offer.id })}>Come back with the code</a> that you got when you saved.
      </li>
    </ul>
    <p class="heard-words">{offer.withoutEmail}</p>
  </>
)
