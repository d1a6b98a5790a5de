import { never } from '#lib/result.ts'
import type { Reader } from '#platform/database/types.ts'
import { again, goTo, href, page, view } from '#platform/http/page.ts'
import { Ask, Form, many, type Problems, readForm } from '#ui/form/index.ts'
import { Title } from '#ui/layout/title.tsx'
import { Button } from '#ui/nhs/button.tsx'
import type { OpinionMapRow } from '../maps.queries.ts'
import { titles } from '../opinion-map.words.ts'
import { type FoundStatement, seenPicture } from '../picture.ts'
import { findingInWords, sharesInWords } from '../picture.words.ts'
import { resultOf } from '../results.queries.ts'
import { statementsOf } from '../statements.queries.ts'
import { takeUp } from '../take-up.action.ts'
import { takenUpOf } from '../taken-up.queries.ts'
import { backToMap, type Names, namedMap } from './staff.page.ts'

const form = { statement: many({ label: 'Which results?', atLeastOne: 'Select at least one result' }) }

type Props = {
  map: OpinionMapRow
  names: Names
  left: readonly FoundStatement[]
  taken: readonly (FoundStatement & { contribution: string })[]
  answers: URLSearchParams
  problems?: Problems
}

const optionsOf = (left: readonly FoundStatement[]) =>
  left.map((found) => ({
    value: found.statement.id,
    label: found.statement.words,
    hint: `${findingInWords(found)} ${sharesInWords(found.all, found.kind === 'common' ? found.direction : 'agree')}.`,
  }))

const TakeUp = ({ map, names, left, taken, answers, problems }: Props) => (
  <>
    {left.length === 0 ? (
      <>
        <Title caption={map.title}>{titles.takeUp}</Title>
        <p>
          {taken.length === 0
            ? 'No common ground and no real disagreement is certain yet. Come back when more people have answered.'
            : 'Everything that was found has been taken up.'}
        </p>
      </>
    ) : (
      <Form problems={problems} title={titles.takeUp} caption={map.title}>
        <p>Each becomes a contribution that says how many answered what. You can then put it under a theme, and it is answered like any other.</p>
        <Ask form={form} name="statement" answers={answers} problems={problems} options={optionsOf(left)} size="m" />
        <Button preventDoubleClick>Take up</Button>
      </Form>
    )}
    {taken.length > 0 && (
      <>
        <h2 class="nhsuk-heading-m">Taken up before</h2>
        <ul>
          {taken.map(({ statement, contribution }) => (
            <li>
              <a href={href('/projects/:project/contributions/:contribution', { project: names.project, contribution })}>{statement.words}</a>
            </li>
          ))}
        </ul>
      </>
    )}
  </>
)

/** What was found for certain, each statement once, apart by whether it was taken up. */
async function foundIn(db: Reader, map: OpinionMapRow) {
  const result = await resultOf(db, map.id)
  const shown = (await statementsOf(db, map.id)).filter(({ state }) => state === 'shown')
  const picture = result && seenPicture(result.picture, shown)
  const all = [...(picture?.common ?? []), ...(picture?.dividing ?? [])]
  const once = [...new Map(all.map((found) => [found.statement.id, found])).values()]
  const before = await takenUpOf(db, map.id)
  return {
    left: once.filter(({ statement }) => !before.has(statement.id)),
    taken: once.flatMap((found) => {
      const contribution = before.get(found.statement.id)
      return contribution === undefined ? [] : [{ ...found, contribution }]
    }),
  }
}

/** Results go where everything that was said goes: into themes, decisions and answers. */
export const takeUpPage = page({
  path: '/projects/:project/opinion-maps/:map/contributions',
  allow: 'activities.edit',

  async get({ db, params }) {
    const { map } = await namedMap(db, params)
    const seen = await foundIn(db, map)
    return view(titles.takeUp, <TakeUp map={map} names={params} {...seen} answers={new URLSearchParams()} />, backToMap(params))
  },

  async post({ params, answers, ...work }) {
    const { project, map } = await namedMap(work.db, params)
    const seen = await foundIn(work.db, map)
    const drawn = (problems: Problems) =>
      again(titles.takeUp, <TakeUp map={map} names={params} {...seen} answers={answers} problems={problems} />, backToMap(params))
    const read = readForm(form, answers, { statement: optionsOf(seen.left) })
    if ('problems' in read) return drawn(read.problems)
    const chosen = seen.left.filter(({ statement }) => read.values.statement.includes(statement.id))
    const taken = await takeUp(work, project, map, chosen)
    if (taken.ok) return goTo(href('/projects/:project/opinion-maps/:map/contributions', params))
    switch (taken.because) {
      case 'project-closed':
        return drawn({ '': 'This project is closed. Reopen it to take results up' })
      case 'none-chosen':
        return drawn({ statement: 'Select at least one result that was not taken up before' })
      default:
        return never(taken)
    }
  },
})
