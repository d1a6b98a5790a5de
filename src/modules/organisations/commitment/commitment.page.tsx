import { dayOf } from '#lib/dates.ts'
import { never } from '#lib/result.ts'
import { again, goTo, href, page, view } from '#platform/http/page.ts'
import { answersOf, type Problems, readForm } from '#ui/form/index.ts'
import { glossaryOf } from '../glossary.queries.ts'
import { settingsOf } from '../settings.queries.ts'
import { signCommitment, writeCommitment } from './change-commitment.action.ts'
import { signOffForm, wordsForm } from './commitment.form.ts'
import { commitmentVersions, newestDraft } from './commitment.queries.ts'
import { commitmentStanding, type SignOffRefusal } from './commitment.ts'
import { Commitment, RecordAgreement, WriteWords } from './commitment.view.tsx'

export const commitmentPage = page({
  path: '/organisation/commitment',
  allow: 'organisations.commitment',

  async get({ db, organisation, person, now }) {
    const [draft, [last]] = [await newestDraft(db), await commitmentVersions(db)]
    return view(
      'Statement of commitment',
      <Commitment
        organisation={organisation.name}
        draft={draft}
        last={last}
        mayAudit={person.may('organisations.audit')}
        standing={commitmentStanding(last, dayOf(now))}
        terms={await glossaryOf(db)}
      />,
    )
  },
})

const back = { back: { href: href(commitmentPage), text: 'Back to the statement' } }
const writing = 'What the statement says'

export const commitmentWordsPage = page({
  path: '/organisation/commitment/words',
  allow: 'organisations.commitment',

  async get({ db, organisation }) {
    const draft = await newestDraft(db)
    return view(
      writing,
      <WriteWords title={writing} organisation={organisation.name} answers={answersOf(draft ?? {})} before={draft?.id ?? ''} />,
      back,
    )
  },

  async post({ answers, ...work }) {
    const before = answers.get('before') ?? ''
    const drawn = (problems: Problems, now = before) =>
      again(writing, <WriteWords title={writing} organisation={work.organisation.name} answers={answers} problems={problems} before={now} />, back)
    const read = readForm(wordsForm, answers)
    if ('problems' in read) return drawn(read.problems)
    const saved = await writeCommitment(work, before, read.values)
    if (saved.ok) return goTo(href(commitmentPage))
    const meanwhile = 'Somebody else saved other words while you were writing. Yours are still here. Look at theirs, then save again to replace them'
    return drawn({ '': meanwhile }, (await newestDraft(work.db))?.id)
  },
})

const agreeing = 'Record that the board agreed it'

export const commitmentAgreementPage = page({
  path: '/organisation/commitment/agreement',
  allow: 'organisations.commitment',

  async get({ db, organisation, answers }) {
    const { commitmentReviewMonths: reviewMonths } = await settingsOf(db)
    return view(agreeing, <RecordAgreement title={agreeing} organisation={organisation.name} answers={answers} reviewMonths={reviewMonths} />, back)
  },

  async post({ answers, ...work }) {
    const { commitmentReviewMonths: reviewMonths } = await settingsOf(work.db)
    const asked = { title: agreeing, organisation: work.organisation.name, answers, reviewMonths }
    const drawn = (problems: Problems) => again(agreeing, <RecordAgreement {...asked} problems={problems} />, back)
    const read = readForm(signOffForm, answers)
    if ('problems' in read) return drawn(read.problems)
    const signed = await signCommitment(work, read.values)
    return signed.ok ? goTo(href(commitmentPage)) : drawn(explain(signed.because, reviewMonths))
  },
})

function explain(because: SignOffRefusal | 'agreed-meanwhile', reviewMonths: number | null): Problems {
  switch (because) {
    case 'nothing-written':
      return { '': 'Nothing is written yet. Write the statement first' }
    case 'in-the-future':
      return { agreedOn: 'The day of the agreement must be today or in the past' }
    case 'before-the-last':
      return { agreedOn: 'The day of the agreement must not be before that of the version before' }
    case 'review-not-later':
      return { reviewOn: 'The day of the review must be after that of the agreement' }
    case 'review-too-late':
      return {
        reviewOn: `The day of the review must be within ${reviewMonths} months of the agreement. An administrator can change this in the settings`,
      }
    case 'agreed-meanwhile':
      return { '': 'This agreement is on record already' }
    default:
      return never(because)
  }
}
