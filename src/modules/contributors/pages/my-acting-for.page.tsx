import { found } from '#platform/errors.ts'
import { isId } from '#platform/http/permission.ts'
import { actFor, stopActingFor } from '../acting-for.action.ts'
import { readActingFor } from '../acting-for.form.ts'
import { actedForBy } from '../acting-for.queries.ts'
import { mostActedFor } from '../acting-for.ts'
import { ActingFor } from './acting-for.view.tsx'
import { myPage } from './whose.page.tsx'

const title = 'Whom you speak for'
const path = '/my/acting-for'

const refusals = {
  'noted-already': { forName: 'You have told us about this person already' },
  enough: { forName: `You speak for ${mostActedFor} people. End one to add another` },
}

/** Carers and others who act for somebody: who, for whom, and on what footing. */
export const actingForPage = myPage({
  path,
  title,

  look: async ({ db, whose }) => <ActingFor title={title} actedFor={await actedForBy(db, whose.id)} answers={new URLSearchParams()} />,

  async submit({ whose, answers, ...work }) {
    const id = answers.get('end')
    if (id !== null) {
      found((isId(id) && (await stopActingFor(work, id))) || undefined, 'person')
      return path
    }
    const read = readActingFor(answers)
    const actedFor = await actedForBy(work.db, whose.id)
    if ('problems' in read) return <ActingFor title={title} actedFor={actedFor} answers={answers} problems={read.problems} />
    const noted = await actFor(work, read.values)
    return noted.ok ? path : <ActingFor title={title} actedFor={actedFor} answers={answers} problems={refusals[noted.because]} />
  },
})
