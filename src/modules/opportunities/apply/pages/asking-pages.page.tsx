import { readContact } from '#modules/contributions/index.ts'
import { settingsOf } from '#modules/organisations/index.ts'
import type { JsonValue } from '#platform/database/types.ts'
import { type AnyPage, again, goTo, href, page, view } from '#platform/http/page.ts'
import { answersOf, type Problems, readForm } from '#ui/form/index.ts'
import { helpsForm, mixAnswers, readMix, suitsForm, whyForm } from '../apply.form.ts'
import { askingTitles } from '../apply.words.ts'
import { giveReturnCode } from '../applying.action.ts'
import type { Asking } from '../asking.ts'
import { savePart } from '../drafts.queries.ts'
import { askingPath, checkPath, savedPath } from '../paths.ts'
import { dateOptions, Step } from './asking.view.tsx'
import { around, type Going, going, goingOn } from './going.page.tsx'

type Read = { value: JsonValue } | { problems: Problems }
type Asked = {
  /** Where the draft keeps it. */
  part: 'contact' | 'why' | 'helps' | 'dates' | 'selection'
  read: (answers: URLSearchParams, at: Going) => Read
  /** What was given before, as it stands in the boxes. */
  shown: (at: Going) => URLSearchParams
}

const steps: Readonly<Record<Asking, Asked>> = {
  you: { part: 'contact', read: (answers) => readContact(answers, { needed: true }), shown: shownContact },
  why: {
    part: 'why',
    read(answers) {
      const read = readForm(whyForm, answers)
      return 'problems' in read ? read : { value: read.values.why }
    },
    shown: ({ draft }) => answersOf({ why: draft.why }),
  },
  support: {
    part: 'helps',
    read(answers) {
      const read = readForm(helpsForm, answers)
      return 'problems' in read ? read : { value: read.values.helps }
    },
    shown: ({ draft }) => answersOf({ helps: draft.helps }),
  },
  dates: {
    part: 'dates',
    read(answers, { dates }) {
      const read = readForm(suitsForm, answers, { dates: dateOptions(dates) })
      return 'problems' in read ? read : { value: [...read.values.dates] }
    },
    shown: ({ draft }) => answersOf({ dates: draft.dates }),
  },
  mix: {
    part: 'selection',
    read(answers, { questions }) {
      const read = readMix(questions, answers)
      return 'problems' in read ? read : { value: read.selection }
    },
    shown: ({ draft }) => mixAnswers(draft.selection),
  },
}

/** What was typed before; else what somebody with an account told us about how to reach them. */
function shownContact({ draft: { contact }, applicant }: Going): URLSearchParams {
  if (contact) {
    const { channel, name, email, phone, address, largePrint } = contact
    return answersOf({ channel, contactName: name, contactEmail: email, contactPhone: phone, contactAddress: address, largePrint })
  }
  if (!applicant) return new URLSearchParams()
  const { preference, name, email, phone } = applicant
  const channel = { email: 'email', text: 'phone', phone: 'phone', letter: 'letter', somebody: '' }[preference.channel]
  const largePrint = preference.format === 'large-print'
  return answersOf({ channel, contactName: name, contactEmail: email, contactPhone: phone, contactAddress: preference.address, largePrint })
}

/** One page for each thing that is asked. What is given is kept in the draft at once. */
export const askingPages: readonly AnyPage[] = (Object.keys(steps) as Asking[]).map(askingPage)

function askingPage(asking: Asking): AnyPage {
  const { part, read, shown } = steps[asking]
  const title = askingTitles[asking]

  return page({
    path: askingPath(asking),
    allow: 'anyone',
    postsPerMinute: 600,

    async get({ params, ...asked }) {
      const at = await going(asked, params.opportunity)
      if ('instead' in at) return at.instead
      const change = asked.answers.has('change')
      const { atRisk } = await settingsOf(asked.db)
      const back = { href: change ? href(checkPath, params) : around(at, asking).before }
      return view(title, <Step asking={asking} at={at} answers={shown(at)} atRisk={atRisk} change={change} />, { back })
    },

    async post({ params, answers, ...work }) {
      const at = await goingOn({ ...work, answers }, params.opportunity)
      if ('instead' in at) return at.instead
      const change = new URLSearchParams(work.path.split('?')[1]).has('change')
      const save = answers.get('then') === 'save'
      const given = read(answers, at)
      // Who saves before answering may leave it for later.
      if ('problems' in given && !(save && isEmpty(answers))) {
        const { atRisk } = await settingsOf(work.db)
        return again(title, <Step asking={asking} at={at} answers={answers} problems={given.problems} atRisk={atRisk} change={change} />)
      }
      if ('value' in given) await savePart(work.db, at.draft.id, part, given.value, work.now)
      if (!save) return goTo(change ? href(checkPath, params) : around(at, asking).next)
      await giveReturnCode(work, at.offer.id, at.draft)
      return goTo(href(savedPath, params))
    },
  })
}

const isEmpty = (answers: URLSearchParams): boolean => [...answers].every(([name, typed]) => name === 'then' || typed.trim() === '')
