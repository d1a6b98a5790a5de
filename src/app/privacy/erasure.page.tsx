import { confirmedLately } from '#modules/people/code.ts'
import { endSession } from '#platform/auth/sessions.ts'
import { found } from '#platform/errors.ts'
import { again, goTo, href, page, view } from '#platform/http/page.ts'
import { readForm } from '#ui/form/index.ts'
import { erasePerson } from './erase-person.action.ts'
import { erasureForm } from './erasure.form.ts'
import { Erased, ErasedBefore, ErasureForm, erasureTitle, SignInAgain, StaffStay, theirErasureTitle } from './erasure.view.tsx'
import { somebodyOf } from './somebody.queries.ts'

const yourBack = { back: { href: href('/my/data'), text: 'Back to what we keep about you' } }

/** Somebody erases themselves. */
export const myErasurePage = page({
  path: '/my/erasure',
  allow: 'self',
  postsPerMinute: 10,

  async get({ db, person, session, now, answers }) {
    const { kind } = found(await somebodyOf(db, person.id), 'person')
    if (kind === 'staff') return view(erasureTitle, <StaffStay title={erasureTitle} />, yourBack)
    if (!confirmedLately(session.confirmedAt, now)) return view(erasureTitle, <SignInAgain />, yourBack)
    return view(erasureTitle, <ErasureForm title={erasureTitle} whose="your" answers={answers} />, yourBack)
  },

  async post({ person, session, answers, cookies, ...work }) {
    const { kind } = found(await somebodyOf(work.db, person.id), 'person')
    if (kind === 'staff') return again(erasureTitle, <StaffStay title={erasureTitle} />, yourBack)
    if (!confirmedLately(session.confirmedAt, work.now)) return again(erasureTitle, <SignInAgain />, yourBack)
    const read = readForm(erasureForm, answers)
    if ('problems' in read)
      return again(erasureTitle, <ErasureForm title={erasureTitle} whose="your" answers={answers} problems={read.problems} />, yourBack)
    const erased = await erasePerson(work, { personId: person.id, words: read.values.words, askedBy: person.id })
    if (!erased.ok) return again(erasureTitle, <StaffStay title={erasureTitle} />, yourBack)
    await endSession({ ...work, cookies })
    return goTo(href(erasedPage))
  },
})

/** What somebody reads who has just been erased. Anybody may read it: there is nobody left to whom it could be shown alone. */
export const erasedPage = page({
  path: '/erased',
  allow: 'anyone',
  get: () => view('We have erased what we kept about you', <Erased />),
})

const theirBack = { back: { href: href('/organisation/personal-data'), text: 'Back to everybody' } }

/** Staff who look after people erase somebody who asked on paper or by phone. */
export const theirErasurePage = page({
  path: '/people/:person/erasure',
  allow: 'organisations.personal-data',

  async get({ db, params, answers }) {
    const { kind, name, erasedAt } = found(await somebodyOf(db, params.person), 'person')
    if (kind === 'staff') return view(theirErasureTitle, <StaffStay title={theirErasureTitle} caption={name} />, theirBack)
    if (erasedAt) return view(theirErasureTitle, <ErasedBefore title={theirErasureTitle} on={erasedAt} />, theirBack)
    return view(theirErasureTitle, <ErasureForm title={theirErasureTitle} caption={name} whose="their" answers={answers} />, theirBack)
  },

  async post({ person, params, answers, ...work }) {
    const { kind, name, erasedAt } = found(await somebodyOf(work.db, params.person), 'person')
    if (kind === 'staff') return again(theirErasureTitle, <StaffStay title={theirErasureTitle} caption={name} />, theirBack)
    if (erasedAt) return goTo(href('/people/:person/erasure', params))
    const read = readForm(erasureForm, answers)
    if ('problems' in read)
      return again(
        theirErasureTitle,
        <ErasureForm title={theirErasureTitle} caption={name} whose="their" answers={answers} problems={read.problems} />,
        theirBack,
      )
    await erasePerson(work, { personId: params.person, words: read.values.words, askedBy: person.id })
    return goTo(href('/people/:person/erasure', params))
  },
})
