import { again, goTo, page, view } from '#platform/http/page.ts'
import { readForm, answersOf as typedOf } from '#ui/form/index.ts'
import { type Way, ways, whoAnswers } from '../answering.action.ts'
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
    reach: way.reach,

    async get({ db, ...asked }) {
      const who = whoAnswers(way, asked)
      if (!who) return view(title, <NoReceipt />)
      if (await hasObjected(db, who.id)) return view(title, <Stopped at={way.at} />)
      const shown = typedOf(firstShown(await answersBefore(db, who)))
      return view(titles.first, <FirstQuestions form={firstForm} at={way.at} answers={shown} />)
    },

    async post({ db, answers, now, ...asked }) {
      const who = whoAnswers(way, asked)
      if (!who || (await hasObjected(db, who.id))) return goTo(way.at.start)
      const read = readForm(firstForm, answers)
      const problems = 'problems' in read ? read.problems : notYetBorn(read.values.birthYear, yearOf(now))
      if ('problems' in read || problems)
        return again(titles.first, <FirstQuestions form={firstForm} at={way.at} answers={answers} problems={problems} />)
      const items = afterFirst(await answersBefore(db, who), firstOf(read.values), yearOf(now))
      await saveAnswers({ db, now }, who, items)
      return goTo(way.at.more)
    },
  })

const notYetBorn = (birthYear: number | undefined, year: number) =>
  birthYear !== undefined && birthYear > year ? { birthYear: 'The year must not be in the future' } : undefined

export const myQuestions = questionsPage(ways.mine)
export const receiptQuestions = questionsPage(ways.receipt)
