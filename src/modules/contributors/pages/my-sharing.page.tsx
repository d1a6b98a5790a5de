import { dayOf } from '#lib/dates.ts'
import { never } from '#lib/result.ts'
import type { Reader } from '#platform/database/types.ts'
import { found } from '#platform/errors.ts'
import { href } from '#platform/http/page.ts'
import { isId } from '#platform/http/permission.ts'
import type { Problems } from '#ui/form/index.ts'
import { consentsInForce } from '../consents.queries.ts'
import { isGiven } from '../consents.ts'
import { currentWordings } from '../current-wordings.action.ts'
import { shareMore, takeBack } from '../share.action.ts'
import { sharedBy } from '../shared.queries.ts'
import { mostShared, type ShareRefusal } from '../shared.ts'
import { readSharing } from '../sharing.form.ts'
import { problemsOf, readTold } from '../told.form.ts'
import type { Whose } from '../whose.ts'
import { Sharing } from './sharing.view.tsx'
import { bothPages } from './whose.page.tsx'

const title = 'What you choose to share'
const itself = (whose: Whose): string => (whose.own ? '/my/sharing' : href('/people/:person/sharing', { person: whose.id }))

/** The only basis on which people are found and invited (R47): what they chose to share, with their consent. */
export const sharingPages = bothPages({
  mine: '/my/sharing',
  theirs: '/people/:person/sharing',
  title,

  look: async ({ db, whose }) => <Sharing {...(await shownTo(db, whose))} answers={new URLSearchParams()} />,

  async submit({ whose, answers, ...work }) {
    const id = answers.get('takeBack')
    if (id !== null) {
      found((isId(id) && (await takeBack(work, whose.id, id))) || undefined, 'part of what you share')
      return itself(whose)
    }
    const [read, told] = [readSharing(answers), readTold(whose.own, answers, dayOf(work.now))]
    const shown = await shownTo(work.db, whose)
    if ('problems' in read || 'problems' in told) return <Sharing {...shown} answers={answers} problems={problemsOf(read, told)} />
    const { agree: agrees, ...more } = read.values
    const shared = await shareMore(work, whose.id, { ...more, agrees, told: told.value })
    return shared.ok ? itself(whose) : <Sharing {...shown} answers={answers} problems={explain(shared.because)} />
  },
})

async function shownTo(db: Reader, whose: Whose) {
  const consented = isGiven(await consentsInForce(db, whose.id), 'involvement')
  return { title, whose, consented, shared: await sharedBy(db, whose.id), consentWords: (await currentWordings(db)).involvement.words }
}

function explain(because: ShareRefusal): Problems {
  switch (because) {
    case 'consent-missing':
      return { agree: 'Tick the box if you agree. Without it we cannot keep what you share' }
    case 'already-shared':
      return { words: 'This is shared already' }
    case 'enough':
      return { words: `You share ${mostShared} things. Take one back to share another` }
    default:
      return never(because)
  }
}
