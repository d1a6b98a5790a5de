import { never } from '#lib/result.ts'
import { readContact } from '#modules/contributions/index.ts'
import { settingsOf } from '#modules/organisations/index.ts'
import { projectFor } from '#modules/projects/index.ts'
import { newId } from '#platform/database/identifiers.ts'
import type { Reader } from '#platform/database/types.ts'
import { again, goTo, href, page, type Reply, view } from '#platform/http/page.ts'
import { isId } from '#platform/http/permission.ts'
import { type Problems, readForm } from '#ui/form/index.ts'
import { offerFor, type WrittenOffer } from '../../offer/offers.queries.ts'
import { enteredWhyForm, entryForm, lateForm, readMix, suitsForm } from '../apply.form.ts'
import { enterApplication, type TypedApplication } from '../enter-application.action.ts'
import { closedFrom } from '../lateness.ts'
import { applicationsPath, givenReceiptPath, newApplicationPath } from '../paths.ts'
import { datesOffered, selectionQuestionsOf } from '../questions.queries.ts'
import { dateOptions } from './asking.view.tsx'
import { CannotEnter, Entry, entryTitle } from './entry.view.tsx'

/** One application from paper or a call, typed in by staff on one page. Its key is made with the form, so that two clicks are one application. */
export const newApplicationPage = page({
  path: newApplicationPath,
  allow: 'opportunities.applications',

  async get({ db, params, now, person }) {
    const { project, offer, offered } = await entered(db, params)
    if (!mayEnter(offer, project)) return view(entryTitle, <CannotEnter offer={offer} />, backTo(params))
    const seen = { offer, ...offered, closedAt: closedFrom(offer, now), typedBy: person.name }
    return view(entryTitle, <Entry {...seen} formKey={newId()} answers={new URLSearchParams()} />, backTo(params))
  },

  async post({ params, answers, ...work }) {
    const { project, offer, offered } = await entered(work.db, params)
    const formKey = keyIn(answers)
    const closedAt = closedFrom(offer, work.now)
    const drawn = (problems: Problems, key = formKey): Reply =>
      again(
        entryTitle,
        <Entry offer={offer} {...offered} closedAt={closedAt} typedBy={work.person.name} formKey={key} answers={answers} problems={problems} />,
        backTo(params),
      )
    const read = readEntry(offered, answers)
    if ('problems' in read) return drawn(read.problems)
    const done = await enterApplication(work, project, offer, formKey, read.typed)
    if (done.ok) return goTo(href(givenReceiptPath, { ...params, application: done.value.id }))
    switch (done.because) {
      case 'not-published':
      case 'withdrawn':
      case 'project-closed':
        return again(entryTitle, <CannotEnter offer={offer} />, backTo(params))
      case 'sent-before-with-other-words':
        return drawn({ '': savedBefore }, newId())
      case 'not-given-yet':
        return drawn({ givenOn: 'The date must be today or in the past' })
      case 'given-before-published':
        return drawn({ givenOn: 'The date must not be before the opportunity was published' })
      case 'reason-needed':
        return drawn({ lateBecause: 'Enter why it counts, because it was given on the closing day or later' })
      default:
        return never(done)
    }
  },
})

const savedBefore =
  'This form was saved before, with other answers. If this is another person’s application, save again to add it. If not, leave this page: nothing is lost'

async function entered(db: Reader, names: { project: string; opportunity: string }) {
  const project = await projectFor(db, names.project)
  const offer = await offerFor(db, project.id, names.opportunity)
  const offered = { dates: await datesOffered(db, offer.id), questions: await selectionQuestionsOf(db, offer.id), settings: await settingsOf(db) }
  return { project, offer, offered }
}

/** The key that was made with the form; another where it is none. */
const keyIn = (answers: URLSearchParams): string => {
  const key = answers.get('key') ?? ''
  return isId(key) ? key : newId()
}

const mayEnter = (offer: WrittenOffer, project: { closedAt: Date | null }): boolean =>
  offer.publishedAt !== null && offer.withdrawnAt === null && project.closedAt === null

type Offered = Omit<Awaited<ReturnType<typeof entered>>['offered'], 'settings'>

function readEntry({ dates, questions }: Offered, answers: URLSearchParams): { typed: TypedApplication } | { problems: Problems } {
  const asked = readForm(entryForm, answers)
  const late = readForm(lateForm, answers)
  const contact = readContact(answers, { needed: true })
  const words = readForm(enteredWhyForm, answers)
  const suits = readForm(suitsForm, answers, { dates: dateOptions(dates) })
  const mix = readMix(questions, answers)
  if ('problems' in asked || 'problems' in late || 'problems' in contact || 'problems' in words || 'problems' in suits || 'problems' in mix) {
    const problems = [asked, late, contact, words, suits, mix].map((read) => ('problems' in read ? read.problems : {}))
    return { problems: Object.assign({}, ...problems) as Problems }
  }
  const { lateBecause: because } = late.values
  return { typed: { ...asked.values, because, contact: contact.value, ...words.values, dates: suits.values.dates, selection: mix.selection } }
}

const backTo = (names: { project: string; opportunity: string }) => ({
  back: { href: href(applicationsPath, names), text: 'Back to the applications' },
})
