import { dayInWords, dayOf, momentInWords } from '#lib/dates.ts'
import { EqualityInvitation } from '#modules/equality/index.ts'
import { href } from '#platform/http/page.ts'
import { Form, ProblemSummary, type Problems } from '#ui/form/index.ts'
import { Title } from '#ui/layout/title.tsx'
import { Button } from '#ui/nhs/button.tsx'
import { InsetText } from '#ui/nhs/inset-text.tsx'
import { SummaryList } from '#ui/nhs/summary-list.tsx'
import { Tag } from '#ui/nhs/tag.tsx'
import { Paragraphs } from '#ui/paragraphs.tsx'
import { publicOfferPath } from '../../offer/paths.ts'
import { publicSelectionPath } from '../../selection/paths.ts'
import { chanceInWords } from '../../selection/selection.words.ts'
import type { OtherWay } from '../answer.words.ts'
import type { OwnApplication } from '../own.queries.ts'
import { ownWords } from '../own.words.ts'
import { placePaths } from '../paths.ts'

export const ownTitle = 'Your application'

type Props = Pick<OwnApplication, 'standing' | 'offer'> & {
  today: string
  words: string
  ways: readonly OtherWay[]
  dates: readonly { startsAt: Date; endsAt: Date }[]
  /** In the lottery that decided, if one did. */
  chance: { number: number; chance: number; opportunityId: string } | undefined
  problems?: Problems
}

const left: ReadonlySet<string> = new Set(['declined', 'lapsed', 'withdrawn', 'stood-down'])
const noPlace: ReadonlySet<string> = new Set([...left, 'not-selected', 'not-eligible'])

/** What became of somebody's application, and what they can do now. */
export function Own(props: Props) {
  const { standing, offer, today, words, problems = {} } = props
  const said = ownWords(standing, offer.hearBy)
  const late = (standing.kind === 'applied' || standing.kind === 'eligible' || standing.kind === 'selected') && offer.hearBy < today
  return (
    <>
      {standing.kind !== 'offered' && <Title caption={offer.title}>{ownTitle}</Title>}
      {standing.kind === 'offered' ? (
        <Form problems={problems} title={ownTitle} caption={offer.title} action={placePaths.own}>
          <Said said={said} standing={standing} words={words} />
          <Button preventDoubleClick>Yes, I take the place</Button>
          <p>
            <a href={placePaths.ownRefusal}>No, I do not want the place</a>
          </p>
        </Form>
      ) : (
        <Said said={said} standing={standing} words={words} />
      )}
      {late && (
        <p>
          <Tag colour="red">Late</Tag> We promised you an answer by {dayInWords(offer.hearBy)}. We are late, and we are sorry. Ask us where it is.
        </p>
      )}
      {standing.kind === 'confirmed' && <Coming {...props} />}
      {noPlace.has(standing.kind) && <Ways {...props} />}
      {props.chance && standing.drawId !== null && <Lottery {...props.chance} />}
      <Facts {...props} />
      <AskUs offer={offer} />
      <p>
        <EqualityInvitation />
      </p>
      {!left.has(standing.kind) && (
        <p>
          <a href={placePaths.ownWithdrawal}>{standing.kind === 'confirmed' ? 'I cannot come any more' : 'Withdraw my application'}</a>
        </p>
      )}
    </>
  )
}

const Said = ({ said, standing, words }: { said: { is: string; next: string }; standing: Props['standing']; words: string }) => (
  <InsetText>
    <p>
      <strong>{said.is}</strong>
    </p>
    {standing.because && (
      <p>{standing.kind === 'offered' || standing.kind === 'confirmed' ? `How you were chosen: ${standing.because}` : `Why: ${standing.because}`}</p>
    )}
    <p>{said.next}</p>
    {words !== '' && <Paragraphs text={words} />}
  </InsetText>
)

const Lottery = ({ number, chance, opportunityId }: NonNullable<Props['chance']>) => (
  <p>
    Places were drawn by lottery. You were number {number}, and your chance was {chanceInWords(chance)}.{' '}
    <a href={href(publicSelectionPath, { opportunity: opportunityId })}>See how it was drawn</a>
  </p>
)

/** What happens next, for somebody who comes. */
const Coming = ({ offer, dates }: Props) => (
  <>
    <h2 class="nhsuk-heading-m">What happens next</h2>
    <SummaryList
      rows={[
        {
          name: 'Dates',
          value: dates.length > 0 ? dates.map(({ startsAt }) => <p>{momentInWords(startsAt)}</p>) : <Paragraphs text={offer.dates} />,
        },
        ...(offer.place ? [{ name: 'Place', value: offer.place }] : []),
        { name: 'Expenses', value: offer.expenses },
        { name: 'Support', value: offer.support },
      ]}
    />
    {dates.length > 0 && (
      <p>
        <a href={placePaths.ownCalendar}>Put the dates into your calendar</a>
      </p>
    )}
  </>
)

const Ways = ({ ways }: Props) => (
  <>
    <h2 class="nhsuk-heading-m">Other ways to be heard</h2>
    {ways.length === 0 ? (
      <p>
        Nothing else is open at the moment. <a href={href('/opportunities')}>New opportunities show here</a>.
      </p>
    ) : (
      <ul class="nhsuk-list">
        {ways.map(({ title, path }) => (
          <li>
            <a href={path}>{title}</a>
          </li>
        ))}
      </ul>
    )}
  </>
)

const Facts = ({ standing, offer }: Props) => (
  <p>
    You applied on {dayInWords(dayOf(standing.appliedAt))}
    {standing.drawId && `. In the record of the lottery you are number ${standing.number}`}.{' '}
    <a href={href(publicOfferPath, { opportunity: offer.id })}>Read what it offers</a>
  </p>
)

const callable = (phone: string): string => `tel:${phone.replace(/[^+\d]/g, '')}`
const writable = (email: string): string => `mailto:${email}`

const AskUs = ({ offer }: Pick<Props, 'offer'>) => (
  <>
    <h2 class="nhsuk-heading-m">Ask us</h2>
    <p>
      Talk to {offer.contactName}: phone <a href={callable(offer.contactPhone)}>{offer.contactPhone}</a>
      {offer.contactEmail && (
        <>
          , email <a href={writable(offer.contactEmail)}>{offer.contactEmail}</a>
        </>
      )}
      .
    </p>
  </>
)

type LeavingProps = { offer: { title: string }; title: string; says: string; button: string; possible: boolean; problems?: Problems }

/** A second look before something that cannot be undone. */
export const Leaving = ({ offer, title, says, button, possible, problems }: LeavingProps) =>
  possible ? (
    <Form problems={problems} title={title} caption={offer.title}>
      <p>{says}</p>
      <p>You need not say why. It changes nothing about your care.</p>
      <Button preventDoubleClick>{button}</Button>
      <p>
        <a href={placePaths.own}>Go back to your application</a>
      </p>
    </Form>
  ) : (
    <>
      <ProblemSummary problems={problems ?? {}} />
      <Title caption={offer.title}>{title}</Title>
      <p>
        There is nothing to do here now. <a href={placePaths.own}>See where your application stands</a>.
      </p>
    </>
  )
