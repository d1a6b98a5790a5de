import { addMonths, dayOf } from '#lib/dates.ts'
import { setPeriod } from '#modules/organisations/retention.action.ts'
import { keptFor, periods } from '#modules/organisations/retention.queries.ts'
import type { Period } from '#modules/organisations/retention.ts'
import type { Reader } from '#platform/database/types.ts'
import { type AnyPage, again, goTo, href, page, view } from '#platform/http/page.ts'
import { answersOf, readForm } from '#ui/form/index.ts'
import { type RecordClass, recordClasses } from './record-classes.ts'
import { periodForm } from './retention.form.ts'
import { type ClassShown, PeriodForm, Retention, retentionTitle } from './retention.view.tsx'

/** Every class of records with its period, and what of it is due for a look (R61). */
export const retentionPage = page({
  path: '/organisation/retention',
  allow: 'organisations.settings',

  async get({ db, organisation, now }) {
    const set = await periods(db)
    const classes: ClassShown[] = []
    for (const recordClass of recordClasses) {
      const period = set.get(recordClass.name)
      classes.push({ recordClass, period, due: period ? await dueOf(db, recordClass, period, dayOf(now)) : [] })
    }
    return view(retentionTitle, <Retention name={organisation.name} classes={classes} />, {
      back: { href: href('/organisation'), text: 'Back to the settings' },
    })
  },
})

/** What of a class has reached its period, and was not kept for longer by somebody who looked at it. */
async function dueOf(db: Reader, { name, due }: RecordClass, { months }: Period, today: string): Promise<ClassShown['due']> {
  if (!due) return []
  const kept = await keptFor(db, name, today)
  return (await due(db, addMonths(today, -months))).filter(({ id }) => !kept.has(id))
}

const back = { back: { href: href(retentionPage), text: 'Back to how long records are kept' } }

/** One page for each class: its period, and where that comes from. */
export const periodPages: readonly AnyPage[] = recordClasses.map((recordClass) =>
  page({
    path: `/organisation/retention/${recordClass.name}`,
    allow: 'organisations.settings',

    async get({ db }) {
      const period = (await periods(db)).get(recordClass.name)
      return view(recordClass.title, <PeriodForm form={periodForm} recordClass={recordClass} answers={answersOf(period ?? {})} />, back)
    },

    async post({ answers, ...work }) {
      const read = readForm(periodForm, answers)
      if ('problems' in read)
        return again(recordClass.title, <PeriodForm form={periodForm} recordClass={recordClass} answers={answers} problems={read.problems} />, back)
      const { months, citation } = read.values
      await setPeriod(work, recordClass.name, months === undefined ? null : { months, citation })
      return goTo(href(retentionPage))
    },
  }),
)
