import { momentInWords, spanInWords } from '#lib/dates.ts'
import { levelWords } from '#lib/involvement-level/index.ts'
import { firstUses, type Term } from '#lib/plain-language/index.ts'
import { Explained } from '#modules/organisations/index.ts'
import { href } from '#platform/http/page.ts'
import { Title } from '#ui/layout/title.tsx'
import { Button } from '#ui/nhs/button.tsx'
import { SummaryList } from '#ui/nhs/summary-list.tsx'
import { WarningCallout } from '#ui/nhs/warning-callout.tsx'
import { applyPath } from '../../apply/paths.ts'
import type { Language } from '../../languages/languages.ts'
import { ReadIn } from '../../languages/read-in.view.tsx'
import { HearBy } from '../../places/hear-by.view.tsx'
import { publicSelectionPath } from '../../selection/paths.ts'
import { type OfferState, parts } from '../offer.ts'
import { partWords, paymentInWords } from '../offer.words.ts'
import type { PublicOffer } from '../offers.queries.ts'
import { publicOfferPath, publicOffersPath } from '../paths.ts'
import { rowsOf } from '../rows.words.ts'

type Props = {
  offer: PublicOffer
  state: OfferState
  organisation: { name: string; baseUrl: string }
  terms: readonly Term[]
  /** In which other languages it can be read. */
  texts: readonly { language: Language }[]
  /** Dates that people choose from when they apply. */
  dates: readonly { startsAt: Date; endsAt: Date }[]
  /** The code of the link or poster by which they came. */
  via: string | undefined
  /** On paper nothing leads anywhere, so the address is written out. */
  onPaper: boolean
  /** Where somebody who applied waits for an answer after the closing time. */
  someWait?: { late: boolean }
}

export function OfferToRead({ offer, state, organisation, terms, texts, dates, via, onPaper, someWait }: Props) {
  const address = `${organisation.baseUrl}${href(publicOfferPath, { opportunity: offer.id })}`
  return (
    <>
      <Title caption={organisation.name}>{offer.title}</Title>
      {!onPaper && <ReadIn opportunity={offer.id} texts={texts} />}
      {state === 'open' && (
        <p class="nhsuk-lede-text">
          {paymentInWords(offer)}. Closes on {momentInWords(offer.closesAt)}.
        </p>
      )}
      {state !== 'open' && <NotOpen offer={offer} state={state} someWait={someWait} />}
      {state === 'open' && !onPaper && <Button href={href(applyPath, { opportunity: offer.id }, { via })}>Apply</Button>}
      {state !== 'withdrawn' && <WholeOffer offer={offer} terms={terms} dates={dates} />}
      {state === 'open' && <HowToApply offer={offer} via={via} onPaper={onPaper} />}
      {state === 'open' && !onPaper && <Copies id={offer.id} />}
      {onPaper && <p>This page is at {address}</p>}
    </>
  )
}

/** Says what became of it, and where to look instead. */
export function NotOpen({ offer, state, someWait }: Pick<Props, 'offer' | 'state' | 'someWait'>) {
  const withdrawn = state === 'withdrawn'
  return (
    <WarningCallout heading={withdrawn ? 'This was withdrawn' : 'This is closed'} headingLevel={2}>
      {withdrawn && offer.withdrawnAt && <p>We took this back on {momentInWords(offer.withdrawnAt)}.</p>}
      {state === 'closed-early' && offer.closedEarlyAt && <p>It closed on {momentInWords(offer.closedEarlyAt)}, before its time.</p>}
      {state === 'closed' && offer.projectClosedAt && offer.projectClosedAt < offer.closesAt && <p>The project that it belongs to has closed.</p>}
      {state === 'closed' && !(offer.projectClosedAt && offer.projectClosedAt < offer.closesAt) && (
        <p>It closed on {momentInWords(offer.closesAt)}.</p>
      )}
      {withdrawn && <p>Why: {offer.withdrawnBecause}</p>}
      {state === 'closed-early' && <p>Why: {offer.closedBecause}</p>}
      {!withdrawn && (
        <p>
          <a href={href(publicSelectionPath, { opportunity: offer.id })}>See how people were chosen</a>
        </p>
      )}
      {someWait !== undefined && <HearBy hearBy={offer.hearBy} {...someWait} />}
      <p>
        <a href={href(publicOffersPath)}>See what is open now</a>
      </p>
    </WarningCallout>
  )
}

function WholeOffer({ offer, terms, dates }: Pick<Props, 'offer' | 'terms' | 'dates'>) {
  const shown = parts.filter((part) => part !== 'contact')
  const rows = shown.flatMap((part) =>
    rowsOf[part](offer)
      .filter(({ text }) => text !== '')
      .map((row) => ({ part, ...row })),
  )
  const explained = firstUses(
    rows.map(({ text }) => text),
    terms,
  )
  return (
    <>
      <p>
        Part of <a href={href('/projects/:project', { project: offer.projectSlug })}>{offer.projectTitle}</a>.
        {offer.claimedLevel && ` How much say people have, by its plan: ${levelWords[offer.claimedLevel].offers}.`}
      </p>
      {shown.map((part) => (
        <>
          <h2 class="nhsuk-heading-m">{partWords[part]}</h2>
          <SummaryList
            rows={rows.flatMap((row, place) =>
              row.part === part ? [{ name: row.name, value: <Explained text={row.text} terms={explained[place] ?? []} /> }] : [],
            )}
          />
          {part === 'when' && dates.length > 0 && <Dates dates={dates} />}
        </>
      ))}
    </>
  )
}

const Dates = ({ dates }: Pick<Props, 'dates'>) => (
  <>
    <h3 class="nhsuk-heading-s">When you apply, you select which of these suit you</h3>
    <ul>
      {dates.map(({ startsAt, endsAt }) => (
        <li>{spanInWords(startsAt, endsAt)}</li>
      ))}
    </ul>
  </>
)

export const callable = (phone: string): string => `tel:${phone.replace(/[^+\d]/g, '')}`
export const writable = (email: string): string => `mailto:${email}`

const HowToApply = ({ offer, via, onPaper }: Pick<Props, 'offer' | 'via' | 'onPaper'>) => (
  <>
    <h2 class="nhsuk-heading-m">Apply, or ask first</h2>
    {!onPaper && (
      <p>
        <a href={href(applyPath, { opportunity: offer.id }, { via })}>Apply on this site</a>: a few short pages, no account. Or do it by phone or on
        paper.
      </p>
    )}
    <p>
      Talk to {offer.contactName}: phone <a href={callable(offer.contactPhone)}>{offer.contactPhone}</a>
      {offer.contactEmail && (
        <>
          , email <a href={writable(offer.contactEmail)}>{offer.contactEmail}</a>
        </>
      )}
      . A letter or a visit is as good. Say what would help you to take part.
    </p>
  </>
)

const Copies = ({ id }: { id: string }) => (
  <>
    <h2 class="nhsuk-heading-m">Take it with you</h2>
    <ul class="nhsuk-list">
      <li>
        <a href={href(publicOfferPath, { opportunity: id }, { paper: 'normal' })}>Print this page</a>
      </li>
      <li>
        <a href={href(publicOfferPath, { opportunity: id }, { paper: 'large' })}>Print it in large letters</a>
      </li>
      <li>
        <a href={href('/opportunities/:opportunity/calendar', { opportunity: id })}>Put the closing time into your calendar</a>
      </li>
    </ul>
  </>
)
