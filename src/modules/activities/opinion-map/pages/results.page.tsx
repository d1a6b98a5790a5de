import { Readable } from 'node:stream'
import type { Reader } from '#platform/database/types.ts'
import { renderPdf } from '#platform/documents/pdf.ts'
import { file, goTo, href, page, paperFrame, type Reply, view } from '#platform/http/page.ts'
import { Title } from '#ui/layout/title.tsx'
import { Button } from '#ui/nhs/button.tsx'
import type { OpinionMapRow } from '../maps.queries.ts'
import { maySeeResults } from '../opinion-map.ts'
import { titles } from '../opinion-map.words.ts'
import { groupName, type OwnPlace, seenPicture } from '../picture.ts'
import { reportOf } from '../report.words.ts'
import { placeOf, resultOf } from '../results.queries.ts'
import { statementsOf } from '../statements.queries.ts'
import { type MapPart, mapPart, mapState } from '../voting.action.ts'
import { mapStandstill } from './part.page.tsx'
import { MapRehearsal } from './part.view.tsx'
import { ResultsOfMap } from './results.view.tsx'
import { backToMap, namedMap } from './staff.page.ts'

/** The newest stored result with its words; undefined before the first. Nothing is worked out here. */
async function resultsSeen(db: Reader, map: OpinionMapRow) {
  const result = await resultOf(db, map.id)
  if (result === undefined || result.people === 0) return undefined
  const statements = await statementsOf(db, map.id)
  const count = (wanted: string) => statements.filter(({ state }) => state === wanted).length
  const shown = statements.filter(({ state }) => state === 'shown')
  const picture = seenPicture(result.picture, shown)
  return { map, picture, computedAt: result.computedAt, keptOut: count('kept-out'), waiting: count('waiting') }
}

/** Where this browser's voter stands; nothing for who has not answered since the picture was made. */
async function ownPlace(db: Reader, { voter }: MapPart): Promise<OwnPlace | undefined> {
  const place = voter && (await placeOf(db, voter.id))
  return place && { at: [place.across, place.up], group: place.groupNumber === null ? null : groupName(place.groupNumber) }
}

const NoResults = ({ map, staff }: { map: { slug: string; title: string }; staff: boolean }) => (
  <>
    <Title caption={map.title}>{titles.noResults}</Title>
    <p>Results show here within about a minute of the first answers.</p>
    {!staff && <Button href={href('/opinion/:map', { map: map.slug })}>Go to the opinion map</Button>}
  </>
)

const AnswerFirst = ({ map }: { map: { slug: string; title: string } }) => (
  <>
    <Title caption={map.title}>{titles.answerFirst}</Title>
    <p>While the map is open, results are for people who have answered at least one statement. So nobody is swayed by what others said.</p>
    <Button href={href('/opinion/:map', { map: map.slug })}>Go to the opinion map</Button>
  </>
)

const Links = ({ map, paper }: { map: { slug: string }; paper: boolean }) =>
  paper ? null : (
    <ul class="nhsuk-list heard-not-on-paper">
      <li>
        <a href={href('/opinion/:map/results', { map: map.slug }, { paper: 'normal' })}>Print the results</a>, or{' '}
        <a href={href('/opinion/:map/results', { map: map.slug }, { paper: 'large' })}>in large print</a>
      </li>
      <li>
        <a href={href('/opinion/:map/report', { map: map.slug })}>Download the report (PDF)</a>
      </li>
    </ul>
  )

/** The results, for everybody who may see them now, or what they see instead. */
async function forPublic(asked: Parameters<typeof mapPart>[0] & { now: Date }, slug: string) {
  const part = await mapPart(asked, slug)
  const state = mapState(part, asked.now)
  const instead = (reply: Reply) => ({ instead: reply })
  if (state === 'not-yet-open') return instead(mapStandstill(part, state))
  if (!maySeeResults(part.map, { open: state === 'open', answered: part.voter?.answered ?? 0 }))
    return instead(view(titles.answerFirst, <AnswerFirst map={part.map} />))
  const seen = await resultsSeen(asked.db, part.map)
  return seen ? { part, seen } : instead(view(titles.noResults, <NoResults map={part.map} staff={false} />))
}

/** What came of a map so far, for everybody, on the screen and on paper. */
export const publicResultsPage = page({
  path: '/opinion/:map/results',
  allow: 'anyone',

  async get({ db, cookies, params, now, answers }) {
    const shown = await forPublic({ db, cookies, now }, params.map)
    if ('instead' in shown) return shown.instead
    const { part, seen } = shown
    const paper = paperFrame(answers)
    return view(
      titles.results,
      <>
        {part.voter?.rehearsal && <MapRehearsal slug={params.map} />}
        <ResultsOfMap {...seen} own={paper ? undefined : await ownPlace(db, part)} />
        <Links map={part.map} paper={paper !== undefined} />
      </>,
      paper ?? { width: 'full', back: { href: href('/opinion/:map', { map: params.map }), text: 'Back to the opinion map' } },
    )
  },
})

/** The same as a document for universal access. It is made after the database was read. */
export const reportPage = page({
  path: '/opinion/:map/report',
  allow: 'anyone',

  async get({ db, cookies, params, now, organisation }) {
    const shown = await forPublic({ db, cookies, now }, params.map)
    if ('instead' in shown) return goTo(href('/opinion/:map/results', { map: params.map }))
    const data = reportOf(shown.seen, organisation.name)
    return file(`${params.map}.pdf`, 'application/pdf', Readable.from(printed(data)))
  },
})

async function* printed(data: ReturnType<typeof reportOf>) {
  yield Buffer.from((await renderPdf(new URL('../report.typ', import.meta.url), data)).pdf)
}

const StaffLinks = ({ names, mayEdit }: { names: { project: string; map: string }; mayEdit: boolean }) => (
  <>
    <h2 class="nhsuk-heading-m">Use the results</h2>
    <ul class="nhsuk-list heard-not-on-paper">
      {mayEdit && (
        <li>
          <a href={href('/projects/:project/opinion-maps/:map/contributions', names)}>Take results up as contributions</a>, so that they are themed
          and answered
        </li>
      )}
      <li>
        <a href={href('/opinion/:map/results', { map: names.map })}>See what the public sees</a>, to print it or to download the report
      </li>
      <li>
        <a href={href('/projects/:project/opinion-maps/:map/votes', names)}>Download the answers (votes.csv)</a> and{' '}
        <a href={href('/projects/:project/opinion-maps/:map/comments', names)}>the statements (comments.csv)</a>, without names, as Polis writes them
      </li>
    </ul>
  </>
)

/** The same for staff, at any time, with what can be done with it. */
export const resultsOfMapPage = page({
  path: '/projects/:project/opinion-maps/:map/results',
  allow: 'activities.see',

  async get({ db, params, person, answers }) {
    const { project, map } = await namedMap(db, params)
    const mayEdit = person.may('activities.edit', project.id)
    const back = mayEdit
      ? backToMap(params)
      : { back: { href: href('/projects/:project/opinion-maps', { project: params.project }), text: 'Back to the opinion maps' } }
    const seen = await resultsSeen(db, map)
    if (!seen) return view(titles.noResults, <NoResults map={map} staff />, back)
    return view(
      titles.results,
      <>
        <ResultsOfMap {...seen} />
        <StaffLinks names={params} mayEdit={mayEdit && project.closedAt === null} />
      </>,
      paperFrame(answers) ?? { ...back, width: 'full' },
    )
  },
})
