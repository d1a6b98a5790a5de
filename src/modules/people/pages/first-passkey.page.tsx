import type { Reader } from '#platform/database/types.ts'
import { again, type Cookies, goTo, type Organisation, page, view } from '#platform/http/page.ts'
import { ownPath } from '#platform/http/reply.ts'
import { type Problems, readForm } from '#ui/form/index.ts'
import { Title } from '#ui/layout/title.tsx'
import { passkeyForm } from '../passkey.form.ts'
import { standingOf } from '../passkey.queries.ts'
import { afterEmail } from '../passkey.ts'
import { addFirstPasskey } from '../passkey-add.action.tsx'
import { optionsToAdd } from '../passkey-options.action.ts'
import { firstStepOf } from '../passkey-stamp.action.ts'
import { AddPasskey } from './passkey.view.tsx'

const title = 'Add your passkey'

const drawn = (answers: URLSearchParams, problems?: Problems) => (
  <AddPasskey title={title} answers={answers} next={ownPath(answers.get('next'))} problems={problems}>
    <p>Your code was right. One more step: everybody who works here has a passkey. You add yours now, once, and are signed in.</p>
    <p>
      Your device asks for your fingerprint, your face or its PIN, and keeps the passkey. We never see them. From then on you can sign in with it
      alone.
    </p>
  </AddPasskey>
)

const Nobody = () => (
  <>
    <Title>{title}</Title>
    <p>This page is the second step of signing in, for people who work here. It can be used for ten minutes after the code.</p>
    <p>
      <a href="/sign-in">Sign in</a>
    </p>
  </>
)

/** Who is here between the code and their first passkey. */
async function newcomer({ db, cookies, organisation, now }: { db: Reader; cookies: Cookies; organisation: Organisation; now: Date }) {
  const personId = firstStepOf(cookies, organisation.id, now)
  const standing = personId ? await standingOf(db, personId) : undefined
  return standing && afterEmail(standing) === 'add-passkey' ? standing.id : undefined
}

/** The session begins once the passkey is there: until then there is nothing else that they could do. */
export default page({
  path: '/sign-in/first-passkey',
  allow: 'anyone',
  postsPerMinute: 20,

  async get(asked) {
    const personId = await newcomer(asked)
    if (!personId) return view(title, <Nobody />)
    if (asked.answers.has('options')) return optionsToAdd(asked, personId, { purpose: 'passkey-first', about: personId })
    return view(title, drawn(new URLSearchParams({ next: ownPath(asked.answers.get('next')) })))
  },

  async post({ answers, ...work }) {
    const next = ownPath(answers.get('next'))
    if (!(await newcomer(work))) return again(title, <Nobody />)
    const read = readForm(passkeyForm, answers)
    if ('problems' in read) return again(title, drawn(answers, read.problems))
    const added = await addFirstPasskey(work, { name: read.values.name, text: answers.get('credential') ?? '' })
    if (!added.ok) return again(title, drawn(answers, { '': 'The passkey could not be added. Try again' }))
    return goTo(next === '/' ? '/desk' : next)
  },
})
