import { never } from '#lib/result.ts'
import { ContactQuestions, readContact } from '#modules/contributions/index.ts'
import { AtRisk } from '#modules/organisations/index.ts'
import type { Reader } from '#platform/database/types.ts'
import { found } from '#platform/errors.ts'
import { again, goTo, href, page, view } from '#platform/http/page.ts'
import { Ask, answersOf, Form, type Problems, readForm } from '#ui/form/index.ts'
import { Title } from '#ui/layout/title.tsx'
import { Button } from '#ui/nhs/button.tsx'
import { InsetText } from '#ui/nhs/inset-text.tsx'
import { noContact } from '../../take-in.action.ts'
import type { OpinionMapRow } from '../maps.queries.ts'
import { ownForm } from '../opinion-map.form.ts'
import { type MayChange, mayChange } from '../opinion-map.ts'
import { statementProblemWords, stateWords, titles } from '../opinion-map.words.ts'
import { addOwn, changeOwn, ownStatement, takeBackOwn } from '../own-statement.action.ts'
import { answeredByOthers, type Statement } from '../statements.queries.ts'
import { atRiskOf, type MapPart } from '../voting.action.ts'
import { goingOnMap, mapStandstill, refusedFor, startHref } from './part.page.tsx'
import { MapRehearsal } from './part.view.tsx'
import { HowWeRead } from './start.view.tsx'

type AddProps = { map: OpinionMapRow; rehearsal: boolean; hasReceipt: boolean; atRisk: string; answers: URLSearchParams; problems?: Problems }

const AddOwn = ({ map, rehearsal, hasReceipt, atRisk, answers, problems }: AddProps) => (
  <>
    {rehearsal && <MapRehearsal slug={map.slug} />}
    <Form problems={problems} title={titles.add} caption={map.title}>
      <Ask form={ownForm} name="words" answers={answers} problems={problems} size="m" />
      <AtRisk words={atRisk} />
      <p>Somebody on our team reads it first. Then others see it, without your name, and say whether they agree. You get a receipt for it.</p>
      {!hasReceipt && <ContactQuestions answers={answers} problems={problems} heading={2} label={titles.receipt} />}
      <Button preventDoubleClick>Send my statement</Button>
    </Form>
    <HowWeRead policy={map.policy} />
  </>
)

const backToNext = (map: string) => ({ back: { href: href('/opinion/:map/next', { map }), text: 'Back to the statements' } })

/** A statement of one's own: a contribution with a receipt from the moment it is sent. */
export const addOwnPage = page({
  path: '/opinion/:map/add',
  allow: 'anyone',

  async get({ params, ...asked }) {
    const part = await goingOnMap(asked, params.map)
    if ('instead' in part) return part.instead
    if (!part.map.mayAdd) return goTo(href('/opinion/:map/next', { map: params.map }))
    return view(titles.add, <AddOwn {...(await seenOf(asked.db, part))} answers={new URLSearchParams()} />, backToNext(params.map))
  },

  async post({ params, answers, ...work }) {
    const part = await goingOnMap({ ...work, answers }, params.map)
    if ('instead' in part) return refusedFor(part.instead)
    const seen = await seenOf(work.db, part)
    const drawn = (problems: Problems) => again(titles.add, <AddOwn {...seen} answers={answers} problems={problems} />, backToNext(params.map))
    const read = readForm(ownForm, answers)
    const contact = seen.hasReceipt ? { value: noContact } : readContact(answers)
    if ('problems' in read || 'problems' in contact) return drawn({ ...problemsOf(read), ...problemsOf(contact) })
    const added = await addOwn(work, part, read.values.words, contact.value)
    if (added.ok) return goTo(href('/opinion/:map/end', { map: params.map }, { added: 'yes' }))
    switch (added.because) {
      case 'too-short':
      case 'said-already':
        return drawn({ words: statementProblemWords(added.because) })
      case 'none-wanted':
        return drawn({ words: 'No new statements are taken in this map. Call us to tell us more' })
      case 'not-open':
        return refusedFor(mapStandstill(part, 'closed', read.values.words))
      case 'not-begun':
        return goTo(startHref(params.map, true))
      default:
        return never(added)
    }
  },
})

const problemsOf = (read: object): Problems => ('problems' in read ? (read.problems as Problems) : {})

async function seenOf(db: Reader, { map, voter }: MapPart) {
  return { map, rehearsal: voter?.rehearsal ?? false, hasReceipt: voter?.receiptId != null, atRisk: await atRiskOf(db, map) }
}

type ChangeProps = {
  map: OpinionMapRow
  rehearsal: boolean
  statement: Statement
  may: MayChange
  atRisk: string
  answers: URLSearchParams
  problems?: Problems
}

const ChangeOwn = ({ map, rehearsal, statement, may, atRisk, answers, problems }: ChangeProps) => (
  <>
    {rehearsal && <MapRehearsal slug={map.slug} />}
    {may === 'nothing' ? (
      <Gone map={map} statement={statement} />
    ) : (
      <Form problems={problems} title={titles.mine} caption={map.title}>
        {may === 'replace' && (
          <InsetText>
            <p>
              Others have answered this statement. If you change it, it is taken back with their answers. Your new words are a new statement, and we
              read them first.
            </p>
          </InsetText>
        )}
        {may === 'edit' && statement.state !== 'waiting' && <p>Nobody else has answered it yet. We read your new words before others see them.</p>}
        <Ask form={ownForm} name="words" answers={answers} problems={problems} size="m" />
        <AtRisk words={atRisk} />
        <Button name="then" value="save">
          {may === 'replace' ? 'Take it back and send this instead' : 'Save'}
        </Button>
        <Button variant="warning" name="then" value="take-back">
          Take it back
        </Button>
      </Form>
    )}
  </>
)

const Gone = ({ map, statement }: { map: OpinionMapRow; statement: Statement }) => (
  <>
    <Title caption={map.title}>{titles.mine}</Title>
    <p>{stateWords[statement.state]}. It can no longer be changed here.</p>
    <p>
      <a href={href('/opinion/:map/answers', { map: map.slug })}>See your answers</a>
    </p>
  </>
)

async function changeSeen(db: Reader, part: MapPart, id: string) {
  const statement = found(await ownStatement(db, part, id), 'statement')
  const may = mayChange({ ...statement, answeredByOthers: await answeredByOthers(db, id, part.voter?.id ?? null) }, true)
  return { map: part.map, rehearsal: part.voter?.rehearsal ?? false, statement, may, atRisk: await atRiskOf(db, part.map) }
}

/** Changes or takes back what this browser added. */
export const ownPage = page({
  path: '/opinion/:map/mine/:statement',
  allow: 'anyone',

  async get({ params, ...asked }) {
    const part = await goingOnMap(asked, params.map)
    if ('instead' in part) return part.instead
    const seen = await changeSeen(asked.db, part, params.statement)
    return view(titles.mine, <ChangeOwn {...seen} answers={answersOf({ words: seen.statement.words })} />, backToAnswers(params.map))
  },

  async post({ params, answers, ...work }) {
    const part = await goingOnMap({ ...work, answers }, params.map)
    if ('instead' in part) return refusedFor(part.instead)
    const seen = await changeSeen(work.db, part, params.statement)
    const drawn = (problems: Problems) => again(titles.mine, <ChangeOwn {...seen} answers={answers} problems={problems} />, backToAnswers(params.map))
    if (answers.get('then') === 'take-back') {
      await takeBackOwn(work, part, params.statement)
      return goTo(href('/opinion/:map/answers', { map: params.map }))
    }
    const read = readForm(ownForm, answers)
    if ('problems' in read) return drawn(read.problems)
    const changed = await changeOwn(work, part, params.statement, read.values.words)
    if (changed.ok) return goTo(href('/opinion/:map/answers', { map: params.map }))
    switch (changed.because) {
      case 'too-short':
      case 'said-already':
        return drawn({ words: statementProblemWords(changed.because) })
      case 'not-open':
      case 'not-yours':
        return drawn({ '': 'It can no longer be changed here' })
      default:
        return never(changed)
    }
  },
})

const backToAnswers = (map: string) => ({ back: { href: href('/opinion/:map/answers', { map }), text: 'Back to your answers' } })
