import { never } from '#lib/result.ts'
import type { Reader } from '#platform/database/types.ts'
import { again, goTo, href, page, view } from '#platform/http/page.ts'
import { type Problems, readForm } from '#ui/form/index.ts'
import { areas } from '../population/figures.queries.ts'
import { type MakeUpRefusal, makeUpArea } from './make-up-area.action.ts'
import { togetherForm } from './together.form.ts'
import { Together } from './together.view.tsx'

const title = 'Put areas together'
const frame = { back: { href: href('/organisation/area'), text: 'Back to your area' } }

/** An own area made up of others, from a day on. */
export default page({
  path: '/organisation/area/together',
  allow: 'organisations.settings',

  async get({ db, organisation }) {
    const answers = new URLSearchParams({ serve: 'yes' })
    return view(title, <Together title={title} organisation={organisation.name} answers={answers} options={await optionsOf(db)} />, frame)
  },

  async post({ db, person, organisation, now, answers }) {
    const options = await optionsOf(db)
    const wrong = (problems: Problems) =>
      again(title, <Together title={title} organisation={organisation.name} answers={answers} problems={problems} options={options} />, frame)
    const read = readForm(togetherForm, answers, { parts: options })
    if ('problems' in read) return wrong(read.problems)
    const made = await makeUpArea({ db, person, now }, read.values)
    return made.ok ? goTo(href('/organisation/area')) : wrong(explain(made.because))
  },
})

/** Every area but a country, which holds others already. */
const optionsOf = async (db: Reader) =>
  (await areas(db)).filter(({ kind }) => kind !== 'country').map(({ id, code, name }) => ({ value: id, label: `${name} (${code})` }))

function explain(because: MakeUpRefusal): Problems {
  switch (because) {
    case 'fewer-than-two':
      return { parts: 'Select two or more areas' }
    case 'a-country-with-others':
      return { parts: 'A country holds the other areas already. Leave it out' }
    case 'inside-itself':
      return { parts: 'This area would be a part of itself. Leave it out, and whatever holds it' }
    case 'counted-twice':
      return { parts: 'Two of these areas have small areas in common, so people would be counted twice. Leave one out' }
    case 'not-there-yet':
      return { from: 'On that day one of these areas was not there yet. Give a later day' }
    case 'before-the-last-change':
      return { from: 'This area was changed on that day or later. Give a day after its last change' }
    case 'name-taken':
      return { name: 'There is an area with this name that has figures of its own. Give another name' }
    default:
      return never(because)
  }
}
