import { again, goTo, page, view } from '#platform/http/page.ts'
import { readForm, answersOf as typedOf } from '#ui/form/index.ts'
import { type Way, ways, whoAnswers } from '../answering.action.ts'
import { hasObjected } from '../answers.queries.ts'
import { afterSecond, oldEnough } from '../answers.ts'
import { secondAsked, secondForm, secondOf, secondShown } from '../questions.form.ts'
import { answersBefore, saveAnswers, yearOf } from '../save-answers.action.ts'
import { MoreQuestions, titles } from './questions.view.tsx'
import { NoReceipt, Stopped, title } from './start.view.tsx'

/** The second step of those questions that have one, and what is asked from the age of 16. */
const morePage = (way: Way) =>
  page({
    path: way.at.more,
    allow: way.allow,
    role: 'heard_monitoring',
    reach: way.reach,

    async get({ db, now, ...asked }) {
      const who = whoAnswers(way, asked)
      if (!who) return view(title, <NoReceipt />)
      if (await hasObjected(db, who.id)) return view(title, <Stopped at={way.at} />)
      const items = await answersBefore(db, who)
      const shown = { asked: secondAsked(items, yearOf(now)), judgeThemselves: oldEnough(items.birthYear, yearOf(now)) === 'ask-them' }
      return view(titles.second, <MoreQuestions form={secondForm} at={way.at} {...shown} answers={typedOf(secondShown(items))} />)
    },

    async post({ db, answers, now, ...asked }) {
      const who = whoAnswers(way, asked)
      if (!who || (await hasObjected(db, who.id))) return goTo(way.at.start)
      const items = await answersBefore(db, who)
      const shown = { asked: secondAsked(items, yearOf(now)), judgeThemselves: oldEnough(items.birthYear, yearOf(now)) === 'ask-them' }
      const read = readForm(secondForm, answers, { ethnicGroup: shown.asked.groups })
      if ('problems' in read)
        return again(titles.second, <MoreQuestions form={secondForm} at={way.at} {...shown} answers={answers} problems={read.problems} />)
      await saveAnswers({ db, now }, who, afterSecond(items, secondOf(read.values), yearOf(now)))
      return goTo(way.at.answers)
    },
  })

export const myMore = morePage(ways.mine)
export const receiptMore = morePage(ways.receipt)
