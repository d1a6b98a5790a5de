import { again, goTo, href, page, view } from '#platform/http/page.ts'
import { comeBack } from '../return-code.action.ts'
import { takingPart } from '../taking-part-of.action.ts'
import { ReturnCode, readReturnCode } from './return-code.view.tsx'
import { titles } from './taking-part.words.ts'

/** Comes back to saved answers with their code. A wrong code is told nothing but that it is wrong, and few may be tried. */
export default page({
  path: '/surveys/:survey/return',
  allow: 'anyone',
  postsPerMinute: 10,

  async get({ params, ...asked }) {
    const { survey } = await takingPart(asked, params.survey)
    return view(titles.comeBack, <ReturnCode title={titles.comeBack} caption={survey.title} answers={new URLSearchParams()} />)
  },

  async post({ params, answers, ...work }) {
    const { survey } = await takingPart(work, params.survey)
    const read = readReturnCode(answers)
    if ('problems' in read)
      return again(titles.comeBack, <ReturnCode title={titles.comeBack} caption={survey.title} answers={answers} problems={read.problems} />)
    const back = await comeBack(work, survey, read.code)
    if (back !== 'unknown') return goTo(href(back === 'sent' ? '/surveys/:survey/thank-you' : '/surveys/:survey', { survey: params.survey }))
    return again(titles.comeBack, <ReturnCode title={titles.comeBack} caption={survey.title} answers={answers} problems="unknown" />)
  },
})
