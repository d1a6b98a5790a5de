import { dayOf } from '#lib/dates.ts'
import { never } from '#lib/result.ts'
import { found } from '#platform/errors.ts'
import { again, goTo, href, page, view } from '#platform/http/page.ts'
import { answersOf, type Problems, readForm } from '#ui/form/index.ts'
import { addPlusGroup, endPlusGroup, reviewPlusGroup } from './change-plus-groups.action.ts'
import { kindsOfGroups } from './kinds-of-groups.ts'
import { endForm, plusGroupForm } from './plus-groups.form.ts'
import { plusGroupsPage } from './plus-groups.page.tsx'
import { datesOfGroup } from './plus-groups.queries.ts'
import { mostPlusGroups, type PlusGroupRefusal } from './plus-groups.ts'
import { EndGroup, WriteGroup } from './plus-groups.view.tsx'

const back = { back: { href: href(plusGroupsPage), text: 'Back to the list' } }
const adding = 'Add a group'

export const newPlusGroupPage = page({
  path: '/organisation/plus-groups/new',
  allow: 'organisations.plus-groups',

  get({ answers, organisation, now }) {
    const suggested = kindsOfGroups.find(({ id }) => id === answers.get('kind'))
    const begun = answersOf({ name: suggested?.name, validFrom: dayOf(now) })
    return view(adding, <WriteGroup title={adding} organisation={organisation.name} answers={begun} />, back)
  },

  async post({ answers, ...work }) {
    const drawn = (problems: Problems) =>
      again(adding, <WriteGroup title={adding} organisation={work.organisation.name} answers={answers} problems={problems} />, back)
    const read = readForm(plusGroupForm, answers)
    if ('problems' in read) return drawn(read.problems)
    const added = await addPlusGroup(work, read.values)
    return added.ok ? goTo(href(plusGroupsPage)) : drawn(explain(added.because))
  },
})

const changing = 'Review or change a group'

export const plusGroupPage = page({
  path: '/organisation/plus-groups/:plusGroup',
  allow: 'organisations.plus-groups',

  async get({ db, params, organisation, now }) {
    const dates = await datesOfGroup(db, params.plusGroup)
    const answers = answersOf({ ...found(dates[0], 'group'), validFrom: dayOf(now) })
    return view(changing, <WriteGroup title={changing} organisation={organisation.name} answers={answers} dates={dates} />, back)
  },

  async post({ params, answers, ...work }) {
    const dates = await datesOfGroup(work.db, params.plusGroup)
    found(dates[0], 'group')
    const asked = { title: changing, organisation: work.organisation.name, answers, dates }
    const drawn = (problems: Problems) => again(changing, <WriteGroup {...asked} problems={problems} />, back)
    const read = readForm(plusGroupForm, answers)
    if ('problems' in read) return drawn(read.problems)
    const reviewed = await reviewPlusGroup(work, params.plusGroup, read.values)
    return reviewed.ok ? goTo(href(plusGroupsPage)) : drawn(explain(reviewed.because))
  },
})

const ending = 'Take a group off the list'

export const plusGroupEndPage = page({
  path: '/organisation/plus-groups/:plusGroup/end',
  allow: 'organisations.plus-groups',

  async get({ db, params, organisation, now }) {
    const { name } = found((await datesOfGroup(db, params.plusGroup))[0], 'group')
    const answers = answersOf({ validFrom: dayOf(now) })
    return view(ending, <EndGroup title={ending} organisation={organisation.name} name={name} answers={answers} />, back)
  },

  async post({ params, answers, ...work }) {
    const { name } = found((await datesOfGroup(work.db, params.plusGroup))[0], 'group')
    const asked = { title: ending, organisation: work.organisation.name, name, answers }
    const drawn = (problems: Problems) => again(ending, <EndGroup {...asked} problems={problems} />, back)
    const read = readForm(endForm, answers)
    if ('problems' in read) return drawn(read.problems)
    const ended = await endPlusGroup(work, params.plusGroup, read.values)
    return ended.ok ? goTo(href(plusGroupsPage)) : drawn(explain(ended.because))
  },
})

function explain(because: PlusGroupRefusal): Problems {
  switch (because) {
    case 'in-the-future':
      return { validFrom: 'The day must be today or in the past' }
    case 'before-the-last':
      return { validFrom: 'The day must not be before the one that is on record for this group' }
    case 'name-twice':
      return { name: 'This group is on the list already' }
    case 'too-many':
      return { '': `The list has ${mostPlusGroups} groups already. Take one off before you add another` }
    case 'ended-already':
      return { '': 'This group is not on the list any more. Add it anew if it should be' }
    default:
      return never(because)
  }
}
