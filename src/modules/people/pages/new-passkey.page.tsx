import { never } from '#lib/result.ts'
import { sessionsOf } from '#platform/auth/sessions.ts'
import { again, goTo, href, page, view } from '#platform/http/page.ts'
import { type Problems, readForm } from '#ui/form/index.ts'
import { confirmedLately } from '../code.ts'
import { passkeyForm } from '../passkey.form.ts'
import { MOST_PASSKEYS } from '../passkey.ts'
import { addPasskey } from '../passkey-add.action.tsx'
import { optionsToAdd } from '../passkey-options.action.ts'
import confirmPage from './confirm.page.tsx'
import { AddPasskey } from './passkey.view.tsx'

const title = 'Add a passkey'
const path = '/my/passkeys/new'
const back = { back: { href: '/my/passkeys', text: 'Your passkeys' } }
const toConfirm = () => goTo(href(confirmPage, undefined, { next: path }))

const drawn = (answers: URLSearchParams, problems?: Problems) => (
  <AddPasskey title={title} answers={answers} problems={problems}>
    <p>Your device asks for your fingerprint, your face or its PIN, and keeps the passkey. We are given its public half only.</p>
  </AddPasskey>
)

/** Only for somebody who has just shown that it is them: whoever adds a passkey can come back with it. */
export default page({
  path,
  allow: 'self',
  postsPerMinute: 20,

  async get(asked) {
    const { db, person, session, now, answers } = asked
    if (!confirmedLately(session.confirmedAt, now)) return toConfirm()
    if (answers.has('options')) return optionsToAdd(asked, person.id, { purpose: 'passkey-add', about: session.id })
    const here = (await sessionsOf(db, person.id, now)).find(({ id }) => id === session.id)
    return view(title, drawn(new URLSearchParams({ name: here?.device ?? '' })), back)
  },

  async post({ answers, ...work }) {
    if (!confirmedLately(work.session.confirmedAt, work.now)) return toConfirm()
    const read = readForm(passkeyForm, answers)
    if ('problems' in read) return again(title, drawn(answers, read.problems), back)
    const added = await addPasskey(work, { name: read.values.name, text: answers.get('credential') ?? '' })
    return added.ok ? goTo('/my/passkeys') : again(title, drawn(answers, { '': wordsFor(added.because) }), back)
  },
})

function wordsFor(because: 'elsewhere' | 'too-many' | 'not-proved'): string {
  switch (because) {
    case 'elsewhere':
      return 'Your organisation signs you in, so you need no passkey here'
    case 'too-many':
      return `You have ${MOST_PASSKEYS} passkeys already. Take one away first`
    case 'not-proved':
      return 'The passkey could not be added. Try again'
    default:
      return never(because)
  }
}
