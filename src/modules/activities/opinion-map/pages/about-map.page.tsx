import { never } from '#lib/result.ts'
import { again, goTo, href, page, view } from '#platform/http/page.ts'
import { AskAll, answersOf, Form, Hidden, type Problems, readForm } from '#ui/form/index.ts'
import { Button } from '#ui/nhs/button.tsx'
import { shownTimes, timesForm, timesFrom } from '../../opening-times.form.ts'
import { type AboutRefusal, changeMap } from '../keep-map.action.ts'
import type { AboutMap, OpinionMapRow } from '../maps.queries.ts'
import { aboutMapForm } from '../opinion-map.form.ts'
import { titles } from '../opinion-map.words.ts'
import { backToMap, namedMap } from './staff.page.ts'

const form = { ...aboutMapForm, ...timesForm('map') }

const About = ({ map, answers, problems }: { map: OpinionMapRow; answers: URLSearchParams; problems?: Problems }) => (
  <Form problems={problems} title={titles.about} caption={map.title}>
    <Hidden name="version" value={map.version} />
    <AskAll form={form} answers={answers} problems={problems} />
    <p>Times are those of the clocks in the United Kingdom.</p>
    <Button>Save</Button>
  </Form>
)

function readAbout(answers: URLSearchParams): { about: AboutMap } | { problems: Problems } {
  const read = readForm(form, answers)
  if ('problems' in read) return read
  const { opensOn, opensTime, closesOn, closesTime, ...words } = read.values
  const times = timesFrom({ opensOn, opensTime, closesOn, closesTime })
  return 'problems' in times ? times : { about: { ...words, ...times } }
}

/** What a map says of itself, and when it is open. */
export const aboutMapPage = page({
  path: '/projects/:project/opinion-maps/:map/about',
  allow: 'activities.edit',

  async get({ db, params }) {
    const { map } = await namedMap(db, params)
    return view(titles.about, <About map={map} answers={answersOf({ ...map, ...shownTimes(map) })} />, backToMap(params))
  },

  async post({ params, answers, ...work }) {
    const { map } = await namedMap(work.db, params)
    const drawn = (problems: Problems) => again(titles.about, <About map={map} answers={answers} problems={problems} />, backToMap(params))
    if (answers.get('version') !== String(map.version)) return drawn(explain('changed-meanwhile'))
    const read = readAbout(answers)
    if ('problems' in read) return drawn(read.problems)
    const changed = await changeMap(work, map, read.about)
    if (!changed.ok) return drawn(explain(changed.because))
    return goTo(href('/projects/:project/opinion-maps/:map', params))
  },
})

function explain(because: AboutRefusal): Problems {
  switch (because) {
    case 'title-too-short':
      return { title: 'Name of the opinion map must be 3 characters or more' }
    case 'closes-before-it-opens':
      return { closesOn: 'The map must close after it opens' }
    case 'needed-while-published':
      return { '': 'The map is published, so it must say why you ask, who sees what people say, and how you read new statements' }
    case 'changed-meanwhile':
      return { '': 'Somebody else changed this while you were writing. Save again to replace what they wrote with what stands here' }
    default:
      return never(because)
  }
}
