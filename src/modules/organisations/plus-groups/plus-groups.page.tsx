import { dayOf } from '#lib/dates.ts'
import { href, page, view } from '#platform/http/page.ts'
import { kindsOfGroups } from './kinds-of-groups.ts'
import { endedPlusGroups, plusGroupsOn } from './plus-groups.queries.ts'
import { PlusGroups, PublicPlusGroups } from './plus-groups.view.tsx'

/** Whom the organisation most needs to hear from, for everyone. */
export const publicPlusGroupsPage = page({
  path: '/plus-groups',
  allow: 'anyone',

  async get({ db, person, now }) {
    const title = 'Groups we most need to hear from'
    const mayChange = person?.may('organisations.plus-groups') ?? false
    const back = { back: { href: '/', text: 'Back to the public page' } }
    return view(title, <PublicPlusGroups title={title} groups={await plusGroupsOn(db, dayOf(now))} mayChange={mayChange} />, back)
  },
})

export const plusGroupsPage = page({
  path: '/organisation/plus-groups',
  allow: 'organisations.plus-groups',

  async get({ db, organisation, now }) {
    const title = 'Groups you most need to hear from'
    const groups = await plusGroupsOn(db, dayOf(now))
    const there = new Set(groups.map(({ name }) => name.toLowerCase()))
    return view(
      title,
      <PlusGroups
        title={title}
        organisation={organisation.name}
        groups={groups}
        ended={await endedPlusGroups(db, dayOf(now))}
        suggestions={kindsOfGroups.filter(({ name }) => !there.has(name.toLowerCase()))}
      />,
      { back: { href: href(publicPlusGroupsPage), text: 'Back to the public list' } },
    )
  },
})
