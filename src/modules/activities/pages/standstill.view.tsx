import type { ComponentChildren } from 'preact'
import { momentInWords } from '#lib/dates.ts'
import { href } from '#platform/http/page.ts'
import { Title } from '#ui/layout/title.tsx'
import { NotSaved } from '#ui/not-saved.tsx'
import { daysKept } from '../draft.ts'
import type { SurveyState } from '../survey.ts'
import { titles } from './taking-part.words.ts'

type SurveySeen = { slug: string; title: string; opensAt: Date | null; closesAt: Date | null }
export type NamedPerson = { contactName: string; contactPhone: string }

export const ByPhone = ({ contactName, contactPhone }: NamedPerson) => (
  <>
    {contactName} on {contactPhone}
  </>
)

type Props = { survey: SurveySeen; named?: NamedPerson; began: boolean; typed?: string; children?: ComponentChildren }

/** A survey that cannot be answered now: why, and what the person can do. */
export function Standstill({ survey, state, named, began, typed = '' }: Props & { state: Exclude<SurveyState, 'open' | 'not-published'> }) {
  const early = state === 'not-yet-open'
  return (
    <>
      <Title caption={survey.title}>{early ? titles.notYetOpen : titles.closed}</Title>
      {early && survey.opensAt && <p>It opens on {momentInWords(survey.opensAt)}. Please come back then.</p>}
      {!early && (
        <p>{survey.closesAt ? `It closed on ${momentInWords(survey.closesAt)}.` : 'It is over.'} Answers can no longer be sent from this page.</p>
      )}
      {began && <p>Nothing was sent. What you saved before is kept for {daysKept} days after you last saved it, in case the survey opens again.</p>}
      {named && (
        <p>
          To tell us now, call <ByPhone {...named} />.
        </p>
      )}
      <NotSaved typed={typed} />
      <p>
        <a href="/receipt">Look up your receipt</a> if you took part before.
      </p>
    </>
  )
}

/** The browser has no draft: cookies are off, it was closed, or the draft is too old. */
export const Lost = ({ survey, typed = '' }: { survey: SurveySeen; typed?: string }) => (
  <>
    <Title caption={survey.title}>{titles.lost}</Title>
    <p>
      The browser may have been closed since, or it may not keep cookies. This survey needs one cookie, to hold your place while you answer. Answers
      are kept for {daysKept} days.
    </p>
    <p>
      If you have a code, <a href={href('/surveys/:survey/return', { survey: survey.slug })}>come back to your answers with it</a>. If not,{' '}
      <a href={href('/surveys/:survey', { survey: survey.slug })}>start again</a>.
    </p>
    <NotSaved typed={typed} />
  </>
)
