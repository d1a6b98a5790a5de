import { dayOf } from '#lib/dates.ts'
import { found } from '#platform/errors.ts'
import { page, view } from '#platform/http/page.ts'
import { standingOf } from '../my-home.queries.ts'
import { personById } from '../whose.queries.ts'
import { MyPage, StaffPage, title } from './my.view.tsx'

/** Where everything starts that somebody can see and change about themselves. */
export default page({
  path: '/my',
  allow: 'self',

  async get({ db, person, now }) {
    const { kind, name, email } = found(await personById(db, person.id), 'page')
    if (kind === 'staff') return view(title, <StaffPage name={name} email={email ?? ''} />)
    return view(title, <MyPage name={name} email={email ?? ''} standing={await standingOf(db, person.id, dayOf(now))} />)
  },
})
