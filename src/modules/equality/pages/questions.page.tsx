import { again, goTo, page, view } from '#platform/http/page.ts'
import { readForm, answersOf as typedOf } from '#ui/form/index.ts'
import { type Way, ways, whoAnswers, withWhere } from '../answering.action.ts'
import { hasObjected } from '../answers.queries.ts'
import { afterFirst } from '../answers.ts'
import { firstForm, firstOf, firstShown } from '../questions.form.ts'
import { answersBefore, saveAnswers, yearOf } from '../save-answers.action.ts'
import { FirstQuestions, titles } from './questions.view.tsx'
import { NoReceipt, Stopped, title } from './start.view.tsx'

/** The questions that everyone is asked. What is sent is kept at once, so that nothing is lost on the way to the second page. */
const questionsPage = (way: Way) =>
  page({
    path: way.at.questions,
    allow: way.allow,
    role: 'heard_monitoring',
    reach: withWhere(way.reach),

    async get({ db, person, reached: { receipt, where } }) {
      const who = whoAnswers(way, { person, reached: receipt })
      if (!who) return view(title, <NoReceipt />)
      if (await hasObjected(db, who.id)) return view(title, <Stopped at={way.at} />)
      const items = await answersBefore(db, who)
      const drawn = { form: firstForm, at: way.at, asksWhere: where.asked, kept: items.deprivation }
      return view(titles.first, <FirstQuestions {...drawn} answers={typedOf(firstShown(items))} />)
    },

    async post({ db, answers, now, person, reached: { receipt, where } }) {
      const who = whoAnswers(way, { person, reached: receipt })
      if (!who || (await hasObjected(db, who.id))) return goTo(way.at.start)
      const before = await answersBefore(db, who)
      const drawn = { form: firstForm, at: way.at, asksWhere: where.asked, kept: before.deprivation }
      const read = readForm(firstForm, answers)
      const problems = 'problems' in read ? read.problems : notYetBorn(read.values.birthYear, yearOf(now))
      if ('problems' in read || problems) return again(titles.first, <FirstQuestions {...drawn} answers={answers} problems={problems} />)
      const items = afterFirst(before, firstOf(read.values, where), yearOf(now))
      await saveAnswers({ db, now }, who, items)
      return goTo(way.at.more)
    },
  })

const notYetBorn = (birthYear: number | undefined, year: number) =>
  birthYear !== undefined && birthYear > year ? { birthYear: 'The year must not be in the future' } : undefined

export const myQuestions = questionsPage(ways.mine)
export const receiptQuestions = questionsPage(ways.receipt)
