import { never } from '#lib/result.ts'
import { found } from '#platform/errors.ts'
import { again, goTo, href, page, view } from '#platform/http/page.ts'
import { Ask, answersOf, Form, type Problems, readForm } from '#ui/form/index.ts'
import { Title } from '#ui/layout/title.tsx'
import { Button } from '#ui/nhs/button.tsx'
import { InsetText } from '#ui/nhs/inset-text.tsx'
import { addSeed, changeSeed, withdrawSeed } from '../keep-statement.action.ts'
import { seedForm } from '../opinion-map.form.ts'
import { statementProblemWords, titles } from '../opinion-map.words.ts'
import { statementById } from '../statements.queries.ts'
import { backToMap, type Names, namedMap } from './staff.page.ts'

const NewStatement = ({ map, answers, problems }: { map: { title: string }; answers: URLSearchParams; problems?: Problems }) => (
  <Form problems={problems} title={titles.newStatement} caption={map.title}>
    <p>People see that it is yours. Write some that you do not agree with yourself.</p>
    <Ask form={seedForm} name="words" answers={answers} problems={problems} />
    <Button name="then" value="another">
      Save and add another
    </Button>
    <Button variant="secondary" name="then" value="back">
      Save
    </Button>
  </Form>
)

/** A statement of the organisation's own. */
export const newStatementPage = page({
  path: '/projects/:project/opinion-maps/:map/statements/new',
  allow: 'activities.edit',

  async get({ db, params }) {
    const { map } = await namedMap(db, params)
    return view(titles.newStatement, <NewStatement map={map} answers={new URLSearchParams()} />, backToMap(params))
  },

  async post({ params, answers, ...work }) {
    const { map } = await namedMap(work.db, params)
    const drawn = (problems: Problems) =>
      again(titles.newStatement, <NewStatement map={map} answers={answers} problems={problems} />, backToMap(params))
    const read = readForm(seedForm, answers)
    if ('problems' in read) return drawn(read.problems)
    const added = await addSeed(work, map, read.values.words)
    if (!added.ok) return drawn({ words: statementProblemWords(added.because) })
    if (answers.get('then') === 'another') return goTo(href('/projects/:project/opinion-maps/:map/statements/new', params))
    return goTo(`${href('/projects/:project/opinion-maps/:map', params)}#statements`)
  },
})

type Props = { map: { title: string; publishedAt: Date | null }; words: string; answers: URLSearchParams; problems?: Problems }

const ChangeStatement = ({ map, words, answers, problems }: Props) => (
  <>
    {map.publishedAt === null ? (
      <Form problems={problems} title={titles.statement} caption={map.title}>
        <Ask form={seedForm} name="words" answers={answers} problems={problems} />
        <Button name="then" value="save">
          Save
        </Button>
      </Form>
    ) : (
      <>
        <Title caption={map.title}>{titles.statement}</Title>
        <InsetText>
          <p>{words}</p>
        </InsetText>
        <p>The map is published, so these words stand. You can take the statement out, and add another.</p>
      </>
    )}
    <Form>
      <p>Taken out, it is asked no more, and the answers to it count no more.</p>
      <Button variant="warning" name="then" value="withdraw">
        Take this statement out
      </Button>
    </Form>
  </>
)

async function named(db: Parameters<typeof namedMap>[0], params: Names & { statement: string }) {
  const { map } = await namedMap(db, params)
  const statement = await statementById(db, params.statement)
  const ours = statement?.mapId === map.id && statement.whose === 'organisation' && statement.state !== 'withdrawn'
  return { map, statement: found(ours ? statement : undefined, 'statement') }
}

/** Changes a statement of the organisation's own, or takes it out. */
export const statementPage = page({
  path: '/projects/:project/opinion-maps/:map/statements/:statement',
  allow: 'activities.edit',

  async get({ db, params }) {
    const { map, statement } = await named(db, params)
    const answers = answersOf({ words: statement.words })
    return view(titles.statement, <ChangeStatement map={map} words={statement.words} answers={answers} />, backToMap(params))
  },

  async post({ params, answers, ...work }) {
    const { map, statement } = await named(work.db, params)
    const drawn = (problems: Problems) =>
      again(titles.statement, <ChangeStatement map={map} words={statement.words} answers={answers} problems={problems} />, backToMap(params))
    const back = goTo(`${href('/projects/:project/opinion-maps/:map', { project: params.project, map: params.map })}#statements`)
    if (answers.get('then') === 'withdraw') {
      await withdrawSeed(work, map, statement)
      return back
    }
    const read = readForm(seedForm, answers)
    if ('problems' in read) return drawn(read.problems)
    const changed = await changeSeed(work, map, statement, read.values.words)
    if (changed.ok) return back
    switch (changed.because) {
      case 'published':
      case 'not-ours':
        return drawn({ words: 'These words stand. Take the statement out, and add another' })
      case 'too-short':
      case 'said-already':
        return drawn({ words: statementProblemWords(changed.because) })
      default:
        return never(changed)
    }
  },
})
