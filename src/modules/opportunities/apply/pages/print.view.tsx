import type { ComponentChildren } from 'preact'
import { dayInWords, momentInWords, spanInWords } from '#lib/dates.ts'
import { href } from '#platform/http/page.ts'
import { Title } from '#ui/layout/title.tsx'
import { Boxes, Lines } from '#ui/paper.tsx'
import { Paragraphs } from '#ui/paragraphs.tsx'
import { askingTitles, helpsPurpose, mixPurpose } from '../apply.words.ts'
import type { Applying } from '../applying.action.ts'
import { applyPath } from '../paths.ts'

type Props = Pick<Applying, 'offer' | 'dates' | 'questions'> & { organisation: { name: string; baseUrl: string }; atRisk: string }

/** The application as a form to fill in with a pen, for people without the internet. */
export const PrintedApplication = ({ offer, dates, questions, organisation, atRisk }: Props) => (
  <>
    <Title caption={`Apply to ${organisation.name}`}>{offer.title}</Title>
    <p>
      Please send this so that it arrives before {momentInWords(offer.closesAt)}. Everybody who applies hears by {dayInWords(offer.hearBy)}, with the
      reason. Leave blank what you do not want to answer. We need your name and a way to reach you.
    </p>
    <p class="heard-words">{offer.withoutEmail}</p>
    <p>
      To ask something, or to apply by phone: {offer.contactName}, {offer.contactPhone}. If you are under 18, please talk to us first.
    </p>
    <section class="heard-print-block heard-print-notice">
      <h2>If someone is at risk</h2>
      <Paragraphs text={atRisk} />
    </section>
    <Block title={askingTitles.you}>
      <p>Name:</p>
      <Lines lines={1} />
      <Boxes options={['By email', 'By phone', 'By letter', 'By letter, in large print']} />
      <p>Email address, phone number or postal address:</p>
      <Lines lines={4} />
    </Block>
    <Block title={askingTitles.why}>
      <Lines lines={8} />
    </Block>
    <Block title={askingTitles.support}>
      <p>{helpsPurpose}</p>
      <Lines lines={5} />
    </Block>
    {dates.length > 0 && (
      <Block title={askingTitles.dates}>
        <p>Tick all that suit you.</p>
        <Boxes options={dates.map(({ startsAt, endsAt }) => spanInWords(startsAt, endsAt))} />
      </Block>
    )}
    {questions.length > 0 && (
      <section class="heard-print-block">
        <h2>{askingTitles.mix}</h2>
        <p>{mixPurpose}</p>
      </section>
    )}
    {questions.map(({ wording, values }) => (
      <Block title={wording}>
        <p>Tick one box, or none.</p>
        <Boxes options={values.map(({ value }) => value)} />
      </Block>
    ))}
    <p>
      You can also apply at {organisation.baseUrl}
      {href(applyPath, { opportunity: offer.id })}
    </p>
  </>
)

const Block = ({ title, children }: { title: string; children: ComponentChildren }) => (
  <section class="heard-print-block heard-print-question">
    <h2>{title}</h2>
    {children}
  </section>
)
