import { again, goTo, page, view } from '#platform/http/page.ts'
import { answersOf } from '#ui/form/index.ts'
import { readWording } from '../consents.form.ts'
import { purposeNames } from '../consents.ts'
import { currentWordings } from '../current-wordings.action.ts'
import { writeWording } from '../write-wording.action.ts'
import { ConsentWording, titleOfWording as title } from './consent-wording.view.tsx'

const refusals = {
  'same-words': { words: 'These are the words as they are now. Change them, or leave them' },
  'changed-meanwhile': { words: 'Somebody else has changed these words a moment ago. Look at theirs first' },
}

/** The words that people agree to. A change makes a new version; whoever agreed before keeps the words that they agreed to. */
export default page({
  path: '/people/consent-wording',
  allow: 'contributors.word-consents',

  async get({ db, answers }) {
    const wordings = await currentWordings(db)
    const purpose = purposeNames.find((one) => one === answers.get('purpose'))
    const shown = purpose ? answersOf({ purpose, words: wordings[purpose].words }) : new URLSearchParams()
    return view(title, <ConsentWording wordings={wordings} answers={shown} />)
  },

  async post({ answers, ...work }) {
    const wordings = await currentWordings(work.db)
    const read = readWording(answers)
    if ('problems' in read) return again(title, <ConsentWording wordings={wordings} answers={answers} problems={read.problems} />)
    const written = await writeWording(work, read.values.purpose, read.values.words)
    if (written.ok) return goTo('/people/consent-wording')
    return again(title, <ConsentWording wordings={wordings} answers={answers} problems={refusals[written.because]} />)
  },
})
