import { momentInWords } from '#lib/dates.ts'
import { countInWords } from '#lib/text.ts'
import { again, goTo, href, page, view } from '#platform/http/page.ts'
import { Form, type Problems } from '#ui/form/index.ts'
import { Title } from '#ui/layout/title.tsx'
import { Button } from '#ui/nhs/button.tsx'
import { closeMap, publishMap } from '../keep-map.action.ts'
import type { OpinionMapRow } from '../maps.queries.ts'
import { missingBeforePublishing } from '../opinion-map.ts'
import { titles } from '../opinion-map.words.ts'
import { statementsOf } from '../statements.queries.ts'
import { Gaps } from './map.view.tsx'
import { backToMap, type Names, namedMap } from './staff.page.ts'

const Publication = ({ map, statements }: { map: OpinionMapRow; statements: number }) => (
  <Form title={titles.publication} caption={map.title}>
    <ul>
      <li>
        {map.opensAt ? `People can take part from ${momentInWords(map.opensAt)}` : 'People can take part at once'}
        {map.closesAt && ` until ${momentInWords(map.closesAt)}`}.
      </li>
      <li>It has {countInWords(statements, 'statement', 'statements')} of yours. You can add more, but not change these.</li>
      <li>Somebody on your team reads each new statement. Until then, others do not see it.</li>
      <li>It shows on the public page of the project.</li>
    </ul>
    <Button>Publish the opinion map</Button>
  </Form>
)

const CannotPublish = ({ map, missing, names }: { map: OpinionMapRow; missing: ReturnType<typeof missingBeforePublishing>; names: Names }) => (
  <>
    <Title caption={map.title}>{titles.publication}</Title>
    <p>Before it can be published:</p>
    <Gaps missing={missing} names={names} />
  </>
)

async function readyOf(db: Parameters<typeof namedMap>[0], params: Names, now: Date) {
  const { project, map } = await namedMap(db, params)
  const statements = (await statementsOf(db, map.id)).filter(({ state }) => state === 'shown').length
  return { project, map, statements, missing: missingBeforePublishing(map, project, statements, now) }
}

/** From here on people can take part. */
export const mapPublicationPage = page({
  path: '/projects/:project/opinion-maps/:map/publication',
  allow: 'activities.edit',

  async get({ db, params, now }) {
    const { map, statements, missing } = await readyOf(db, params, now)
    if (missing.length > 0) return view(titles.publication, <CannotPublish map={map} missing={missing} names={params} />, backToMap(params))
    return view(titles.publication, <Publication map={map} statements={statements} />, backToMap(params))
  },

  async post({ params, ...work }) {
    const { project, map, missing } = await readyOf(work.db, params, work.now)
    const published = await publishMap(work, project, map)
    if (published.ok) return goTo(href('/projects/:project/opinion-maps/:map', params))
    return again(titles.publication, <CannotPublish map={map} missing={missing} names={params} />, backToMap(params))
  },
})

const Closing = ({ map, problems }: { map: OpinionMapRow; problems?: Problems }) => (
  <Form problems={problems} title={titles.closing} caption={map.title}>
    <p>Answers stand from then on. Everybody can see the results.</p>
    <p>You can still type in sheets that come on paper. To open it again, set a later closing date.</p>
    <Button id="closing" variant="warning">
      Close the opinion map
    </Button>
  </Form>
)

export const mapClosingPage = page({
  path: '/projects/:project/opinion-maps/:map/closing',
  allow: 'activities.edit',

  async get({ db, params }) {
    const { map } = await namedMap(db, params)
    return view(titles.closing, <Closing map={map} />, backToMap(params))
  },

  async post({ params, ...work }) {
    const { map } = await namedMap(work.db, params)
    const closed = await closeMap(work, map)
    if (closed.ok || closed.because === 'closed-already') return goTo(href('/projects/:project/opinion-maps/:map', params))
    const problems = { closing: 'This opinion map is not published, so there is nothing to close' }
    return again(titles.closing, <Closing map={map} problems={problems} />, backToMap(params))
  },
})
