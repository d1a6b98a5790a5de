import { PageError } from '#platform/errors.ts'
import { again, goTo, href, page, view } from '#platform/http/page.ts'
import { isId } from '#platform/http/permission.ts'
import { confirmedLately } from '../code.ts'
import { passkeysOf, standingOf } from '../passkey.queries.ts'
import { removePasskey } from '../passkey-remove.action.ts'
import confirmPage from './confirm.page.tsx'
import { MyPasskeys } from './my-passkeys.view.tsx'

const title = 'Your passkeys'
const path = '/my/passkeys'

const isRequired = (standing: Awaited<ReturnType<typeof standingOf>>) => standing?.kind === 'staff' && standing.required

export default page({
  path,
  allow: 'self',

  async get({ db, person }) {
    const required = isRequired(await standingOf(db, person.id)) ?? false
    return view(title, <MyPasskeys title={title} passkeys={await passkeysOf(db, person.id)} required={required} />)
  },

  async post({ answers, ...work }) {
    if (!confirmedLately(work.session.confirmedAt, work.now)) return goTo(href(confirmPage, undefined, { next: path }))
    const id = answers.get('passkey') ?? ''
    const removed = isId(id) ? await removePasskey(work, id) : ({ ok: false, because: 'not-there' } as const)
    if (removed.ok) return goTo(path)
    if (removed.because === 'not-there') throw new PageError(404, 'This passkey is taken away already, or is not yours')
    const problems = { '': 'This is your only passkey, and everybody who works here needs one. Add another one first' }
    return again(title, <MyPasskeys title={title} passkeys={await passkeysOf(work.db, work.person.id)} required problems={problems} />)
  },
})
