import { again, goTo, page, view } from '#platform/http/page.ts'
import { choice, readForm } from '#ui/form/index.ts'
import { rememberReceipt, type Way, ways, whoAnswers, withWhere } from '../answering.action.ts'
import { answersOf, hasObjected, takeObjectionBack } from '../answers.queries.ts'
import { allDeclined } from '../answers.ts'
import { saveAnswers } from '../save-answers.action.ts'
import { Answered, NoReceipt, Start, Stopped, title } from './start.view.tsx'

export const startForm = {
  answer: choice({
    label: 'Do you want to answer the equality questions?',
    empty: 'Select yes if you want to answer the questions',
    options: { yes: 'Yes, answer the questions', skip: 'No, skip the questions' },
  }),
}

const unknown = { '': 'We do not know this receipt, or it was a rehearsal. Look it up with its code' }

/** Why we ask, and the choice; or what was answered, for whoever did. */
const startPage = (way: Way) =>
  page({
    path: way.at.start,
    allow: way.allow,
    role: 'heard_monitoring',
    // A code can be tried here as on the page that looks up a receipt.
    postsPerMinute: 10,
    reach: withWhere(way.reachStart),

    async get({ db, answers, cookies, now, person, reached: { receipt } }) {
      const who = whoAnswers(way, { person, reached: receipt })
      if (!who) return view(title, <NoReceipt />)
      if (receipt?.opened) rememberReceipt(cookies, who, now)
      if (await hasObjected(db, who.id)) return view(title, <Stopped at={way.at} />)
      const kept = await answersOf(db, who.id)
      return view(
        title,
        kept ? <Answered kept={kept} at={way.at} mine={way.mine} /> : <Start form={startForm} at={way.at} mine={way.mine} answers={answers} />,
      )
    },

    async post({ db, answers, cookies, now, person, reached: { receipt, where } }) {
      const who = whoAnswers(way, { person, reached: receipt })
      if (!who) return again(title, <NoReceipt problems={unknown} />)
      if (receipt?.opened) {
        rememberReceipt(cookies, who, now)
        return goTo(way.at.start)
      }
      if (await hasObjected(db, who.id)) {
        if (answers.get('again') !== 'yes') return again(title, <Stopped at={way.at} />)
        await takeObjectionBack(db, who.id)
        return goTo(way.at.start)
      }
      const read = readForm(startForm, answers)
      if ('problems' in read) return again(title, <Start form={startForm} at={way.at} mine={way.mine} answers={answers} problems={read.problems} />)
      if (read.values.answer === 'yes') return goTo(way.at.questions)
      await saveAnswers({ db, now }, who, allDeclined(where.asked))
      return goTo(way.at.thanks)
    },
  })

export const myStart = startPage(ways.mine)
export const receiptStart = startPage(ways.receipt)
