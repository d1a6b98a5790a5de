import { dayOf } from '#lib/dates.ts'
import type { Reader } from '#platform/database/types.ts'
import { again, goTo, href, page, view } from '#platform/http/page.ts'
import { answersOf, readForm } from '#ui/form/index.ts'
import { figuresOn, servedPeriods } from '../areas/figures-on.queries.ts'
import { smallAreasOn } from '../areas/small-areas.queries.ts'
import { areas } from '../population/figures.queries.ts'
import { serveArea } from '../population/serve-area.action.ts'
import { servedArea } from '../population/served-area.queries.ts'
import { areaForm } from './area.form.ts'
import { Area } from './area.view.tsx'
import organisationPage from './organisation.page.tsx'

const title = 'The area you serve'
const frame = { back: { href: href(organisationPage), text: 'Back to the settings' } }

/** The area of the organisation: who lives there is set beside who takes part. */
export default page({
  path: '/organisation/area',
  allow: 'organisations.settings',

  async get({ db, organisation, now }) {
    const today = dayOf(now)
    const served = await servedArea(db, today)
    return view(
      title,
      <Area title={title} organisation={organisation.name} answers={answersOf({ area: served?.id ?? '' })} {...(await shown(db, today))} />,
      frame,
    )
  },

  async post({ db, person, organisation, now, answers }) {
    const today = dayOf(now)
    const read = readForm(areaForm, answers, { area: optionsOf(await areas(db)) })
    if ('values' in read) {
      await serveArea({ db, person, now }, read.values.area, read.values.from)
      return goTo(href('/organisation/area'))
    }
    const asked = { title, organisation: organisation.name, answers, problems: read.problems }
    return again(title, <Area {...asked} {...(await shown(db, today))} />, frame)
  },
})

const optionsOf = (all: Awaited<ReturnType<typeof areas>>) => all.map(({ id, code, name }) => ({ value: id, label: `${name} (${code})` }))

async function shown(db: Reader, today: string) {
  const [served, all, periods] = [await servedArea(db, today), await areas(db), await servedPeriods(db)]
  const since = periods.findLast(({ from }) => from <= today)?.from
  return { options: optionsOf(all), periods, profile: served && { ...(await profileOf(db, served, today)), validFrom: since ?? served.validFrom } }
}

async function profileOf(db: Reader, served: NonNullable<Awaited<ReturnType<typeof servedArea>>>, today: string) {
  const figures = await figuresOn(db, served.id, today)
  const sources = [...new Set(figures.populations.map(({ source }) => source))].sort()
  return { ...served, ...figures, sources, smallAreas: await smallAreasOn(db, figures.madeOf, today) }
}
