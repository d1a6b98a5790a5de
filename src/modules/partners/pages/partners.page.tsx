import { knownGroups } from '#modules/organisations/index.ts'
import { page, view } from '#platform/http/page.ts'
import { filterForm } from '../partner.form.ts'
import { type Looked, partnersFound, reachOf } from '../reach.queries.ts'
import { groupInWords, keyOf, reachable } from '../reach.ts'
import { Partners, partnersTitle } from './partners.view.tsx'

const groups = reachable(knownGroups).flatMap((characteristic) => characteristic.groups)
const options = groups.map((group) => ({ value: keyOf(group), label: groupInWords(knownGroups, group) }))

export const partnersPage = page({
  path: '/partners',
  allow: 'partners.read',
  onAnyProject: true,

  async get({ db, answers, person }) {
    const looked = lookedFor(answers)
    const partners = await partnersFound(db, looked)
    const reach = await reachOf(
      db,
      partners.map(({ id }) => id),
    )
    const inWords = partners.map((partner) => ({
      ...partner,
      groups: (reach.get(partner.id) ?? []).map((group) => groupInWords(knownGroups, group)),
    }))
    return view(partnersTitle, <Partners partners={inWords} looked={looked} options={options} mayKeep={mayKeep(person)} />)
  },
})

/** Whether somebody may change what is written about partners: on any project, because partners belong to none. */
export const mayKeep = (person: { grants: readonly { projectId: string | null }[]; may: (permission: string, projectId?: string) => boolean }) =>
  person.grants.some(({ projectId }) => person.may('partners.keep', projectId ?? undefined))

/** What an address asks. What cannot be read is left out. */
function lookedFor(answers: URLSearchParams): Looked {
  const key = filterForm.group.read(answers, 'group', options)
  const place = filterForm.place.read(answers, 'place')
  return {
    group: 'value' in key ? groups.find((group) => keyOf(group) === key.value) : undefined,
    place: 'value' in place ? place.value : '',
    ended: answers.getAll('ended').includes('yes'),
  }
}
