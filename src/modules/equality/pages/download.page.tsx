import { file, page } from '#platform/http/page.ts'
import { download } from '../addresses.ts'
import { answersOf } from '../answers.queries.ts'
import { answerInWords, asked, items } from '../categories.ts'

/** A person's own answers as JSON, in words and codes. */
export default page({
  path: download,
  allow: 'self',
  role: 'heard_monitoring',

  async get({ db, person }) {
    const kept = await answersOf(db, person.id)
    const answers = items.map((item) => ({
      question: asked[item],
      answer: kept ? answerInWords(item, kept.items[item]) : 'Not asked',
      code: kept?.items[item] ?? null,
    }))
    return file('equality-answers.json', 'application/json', JSON.stringify({ lastChanged: kept?.month.slice(0, 7) ?? null, answers }, null, 2))
  },
})
