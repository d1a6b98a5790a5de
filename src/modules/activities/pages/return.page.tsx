import { again, goTo, href, page, view } from '#platform/http/page.ts'
import { readForm, text } from '#ui/form/index.ts'
import { comeBack } from '../return-code.action.ts'
import { takingPart } from '../taking-part-of.action.ts'
import { Return } from './saved.view.tsx'
import { titles, unknownCode } from './taking-part.words.ts'

export const returnForm = {
  code: text({
    label: 'Your code',
    hint: 'For example, KITE-4821-RIVER-MOSS. Capital letters and dashes do not matter',
    empty: 'Enter your code',
    maxLength: 100,
    autocomplete: 'off',
    spellcheck: false,
    width: 20,
  }),
}

/** Comes back to saved answers with their code. A wrong code is told nothing but that it is wrong, and few may be tried. */
export default page({
  path: '/surveys/:survey/return',
  allow: 'anyone',
  postsPerMinute: 10,

  async get({ params, ...asked }) {
    const { survey } = await takingPart(asked, params.survey)
    return view(titles.comeBack, <Return form={returnForm} survey={survey} answers={new URLSearchParams()} />)
  },

  async post({ params, answers, ...work }) {
    const { survey } = await takingPart(work, params.survey)
    const read = readForm(returnForm, answers)
    if ('problems' in read) return again(titles.comeBack, <Return form={returnForm} survey={survey} answers={answers} problems={read.problems} />)
    const back = await comeBack(work, survey, read.values.code)
    if (back !== 'unknown') return goTo(href(back === 'sent' ? '/surveys/:survey/thank-you' : '/surveys/:survey', { survey: params.survey }))
    return again(titles.comeBack, <Return form={returnForm} survey={survey} answers={answers} problems={{ code: unknownCode }} />)
  },
})
