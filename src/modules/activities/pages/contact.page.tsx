import { readContact } from '#modules/contributions/index.ts'
import { again, goTo, href, page, view } from '#platform/http/page.ts'
import { answersOf } from '#ui/form/index.ts'
import { saveContact } from '../drafts.queries.ts'
import type { Contact } from '../take-in.action.ts'
import { anyQuotable } from '../taking-part.ts'
import { going, goingOn, pathFor, questionHref } from './taking-part.page.tsx'
import { titles } from './taking-part.words.ts'
import { Contacting } from './telling.view.tsx'

/** What was given before, under the names of the form's fields. */
const shown = ({ channel, name, email, phone, address, largePrint }: Contact) =>
  answersOf({ channel, contactName: name, contactEmail: email, contactPhone: phone, contactAddress: address, largePrint })

/** So that we can tell the person what happens: email, phone, letter, or nothing at all. */
export default page({
  path: '/surveys/:survey/contact',
  allow: 'anyone',

  async get({ params, ...asked }) {
    const part = await going(asked, params.survey)
    if ('instead' in part) return part.instead
    const { contact, rehearsal } = part.draft
    const answers = contact ? shown(contact) : new URLSearchParams()
    const path = pathFor(part)
    const last = path.at(-1)
    const before =
      last && !anyQuotable(path, part.draft.said) ? questionHref(params.survey, last) : href('/surveys/:survey/consent', { survey: params.survey })
    const back = { href: before }
    return view(titles.contact, <Contacting slug={params.survey} atRisk={part.survey.atRisk} answers={answers} rehearsal={rehearsal} />, { back })
  },

  async post({ params, answers, ...work }) {
    const part = await goingOn({ ...work, answers }, params.survey)
    if ('instead' in part) return part.instead
    const read = readContact(answers)
    if ('problems' in read) {
      const seen = { slug: params.survey, atRisk: part.survey.atRisk, rehearsal: part.draft.rehearsal }
      return again(titles.contact, <Contacting {...seen} answers={answers} problems={read.problems} />)
    }
    await saveContact(work.db, part.draft.id, read.value, work.now)
    return goTo(href('/surveys/:survey/check', { survey: params.survey }))
  },
})
