import { dayInWords, dayOf } from '#lib/dates.ts'
import { never } from '#lib/result.ts'
import { ContactQuestions, codeOf, ReceiptPanel, readContact, receiptByCode } from '#modules/contributions/index.ts'
import { EqualityInvitation } from '#modules/equality/index.ts'
import { AtRisk } from '#modules/organisations/index.ts'
import { promisesOf, type Standing, standing } from '#modules/projects/index.ts'
import type { Reader } from '#platform/database/types.ts'
import { again, goTo, href, page, view } from '#platform/http/page.ts'
import { Form, type Problems } from '#ui/form/index.ts'
import { Button } from '#ui/nhs/button.tsx'
import type { ProjectSeen } from '../../taking-part.queries.ts'
import type { OpinionMapRow } from '../maps.queries.ts'
import { titles } from '../opinion-map.words.ts'
import { receiptForVoter } from '../receipt-for-voter.action.ts'
import { atRiskOf, type MapPart, mapPart, mapState } from '../voting.action.ts'
import { startHref } from './part.page.tsx'
import { MapRehearsal } from './part.view.tsx'

type Props = {
  map: OpinionMapRow
  project: ProjectSeen
  rehearsal: boolean
  promise: Standing | undefined
  open: boolean
  answered: number
  added: boolean
  receipt: { code: string; lookUpAt: string; emailSent: boolean } | undefined
  atRisk: string
  answers?: URLSearchParams
  problems?: Problems
}

const addedTitle = 'Thank you. We have your statement'

const End = (shown: Props) => {
  const { map, project, rehearsal, promise, open, receipt, added } = shown
  return (
    <>
      {rehearsal && <MapRehearsal slug={map.slug} />}
      {receipt ? <ReceiptPanel {...receipt} title={added ? addedTitle : titles.end} /> : <AskForContact {...shown} />}
      <h2 class="nhsuk-heading-m">What happens next</h2>
      <ol class="nhsuk-list nhsuk-list--number">
        {added && <li>We read your statement. If others may see it, they say whether they agree. If not, we tell you why.</li>}
        <li>We look at what people share, where they differ, and how sure we can be of it.</li>
        <li>{project.decidedBy || 'The people who decide'} will read it.</li>
        <li>{promise ? <>We answer everyone by {dayInWords(promise.dueOn)}.</> : 'We answer everyone.'} If something is not possible, we say why.</li>
      </ol>
      <ul class="nhsuk-list">
        {open && (
          <li>
            <a href={href('/opinion/:map/next', { map: map.slug })}>Go on with the statements</a>
          </li>
        )}
        <li>
          <a href={href('/opinion/:map/results', { map: map.slug })}>See the results so far</a>
        </li>
      </ul>
      {receipt && !rehearsal && <EqualityInvitation code={receipt.code} />}
      <form method="post" action={href('/opinion/:map/leaving', { map: map.slug })} class="heard-not-on-paper">
        <h2 class="nhsuk-heading-s">Is this a shared device?</h2>
        <p>When you have kept your code, clear this page so that nobody else sees it.</p>
        <Button variant="secondary">{titles.leaving}</Button>
      </form>
    </>
  )
}

const AskForContact = ({ map, answered, atRisk, answers = new URLSearchParams(), problems }: Props) => (
  <Form problems={problems} title={titles.end} caption={map.title}>
    <p>
      {answered === 0
        ? 'You have not answered any statement yet.'
        : 'Your answers are saved, and they count. You can leave this page, or get a receipt with which you see what comes of it.'}
    </p>
    {answered > 0 && (
      <>
        <ContactQuestions answers={answers} problems={problems} heading={2} label={titles.receipt} />
        <AtRisk words={atRisk} />
        <Button preventDoubleClick>Get a receipt</Button>
      </>
    )}
  </Form>
)

async function seenOf({ db, now, baseUrl }: { db: Reader; now: Date; baseUrl: string }, part: MapPart, added: boolean): Promise<Props> {
  const { map, project, voter } = part
  const code = voter?.receiptId ? await codeOf(db, voter.receiptId) : undefined
  const kept = code && (await receiptByCode(db, code))
  const rehearsal = voter?.rehearsal ?? false
  return {
    ...{ map, project, rehearsal, added: added && code !== undefined, answered: voter?.answered ?? 0 },
    promise: standing(await promisesOf(db, map.projectId), dayOf(now)),
    open: mapState(part, now) === 'open',
    receipt: code
      ? { code, lookUpAt: `${baseUrl}/receipt`, emailSent: !rehearsal && kept !== undefined && kept !== '' && kept.channel === 'email' }
      : undefined,
    atRisk: await atRiskOf(db, map),
  }
}

const titleOf = ({ receipt, added }: Props): string => (receipt && added ? addedTitle : titles.end)

/** The end for now: the receipt, for who has one or wants one, and what comes next. */
export const endPage = page({
  path: '/opinion/:map/end',
  allow: 'anyone',

  async get({ db, cookies, params, now, organisation, answers }) {
    const part = await mapPart({ db, cookies }, params.map)
    if (part.secretHash === undefined) return goTo(startHref(params.map, true))
    const seen = await seenOf({ db, now, baseUrl: organisation.baseUrl }, part, answers.has('added'))
    return view(titleOf(seen), <End {...seen} />)
  },

  async post({ params, answers, ...work }) {
    const part = await mapPart(work, params.map)
    const seen = await seenOf({ ...work, baseUrl: work.organisation.baseUrl }, part, false)
    const drawn = (problems: Problems) => again(titles.end, <End {...seen} answers={answers} problems={problems} />)
    if (part.secretHash === undefined) return goTo(startHref(params.map, true))
    if (seen.receipt) return goTo(href('/opinion/:map/end', { map: params.map }))
    const contact = readContact(answers)
    if ('problems' in contact) return drawn(contact.problems)
    const given = await receiptForVoter(work, part, contact.value)
    if (given.ok) return goTo(href('/opinion/:map/end', { map: params.map }))
    switch (given.because) {
      case 'nothing-answered':
        return drawn({ '': 'Answer a statement first' })
      default:
        return never(given.because)
    }
  },
})
