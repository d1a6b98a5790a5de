import { again, goTo, href, page, view } from '#platform/http/page.ts'
import { ownPath } from '#platform/http/reply.ts'
import { passkeyRefused } from '../passkey.form.ts'
import { optionsToUse } from '../passkey-options.action.ts'
import { signInWithPasskey } from '../passkey-sign-in.action.ts'
import { firstStepOf } from '../passkey-stamp.action.ts'
import { administratorNames } from '../staff.queries.ts'
import { UsePasskey } from './passkey.view.tsx'

const title = 'Sign in with a passkey'
const path = '/sign-in/passkey'

/** Signing in with a passkey alone, or as the second step. As with codes, a refusal leads back here, so that what was used up stays so. */
export default page({
  path,
  allow: 'anyone',
  postsPerMinute: 20,

  async get(asked) {
    const { db, answers, cookies, organisation, now } = asked
    if (answers.has('options')) return optionsToUse(asked)
    const second = firstStepOf(cookies, organisation.id, now) !== undefined
    const shown = { title, next: ownPath(answers.get('next')), second, ask: second ? await administratorNames(db) : [] }
    if (!answers.has('refused')) return view(title, <UsePasskey {...shown} />)
    return again(title, <UsePasskey {...shown} problems={{ '': passkeyRefused }} />)
  },

  async post({ answers, ...work }) {
    const next = ownPath(answers.get('next'))
    const signedIn = await signInWithPasskey(work, answers.get('credential') ?? '')
    if (!signedIn.ok) return goTo(href(path, undefined, { next, refused: 'yes' }))
    return goTo(next === '/' ? '/desk' : next)
  },
})
