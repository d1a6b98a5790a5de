import { dayInWords, dayOf } from '#lib/dates.ts'
import { never } from '#lib/result.ts'
import { AccessFlag } from '#modules/contributors/index.ts'
import type { Person } from '#platform/auth/person.ts'
import type { Reader } from '#platform/database/types.ts'
import { again, goTo, href, type Organisation, page, view } from '#platform/http/page.ts'
import { AskAll, answersOf, Form, ProblemSummary, type Problems, readForm } from '#ui/form/index.ts'
import { Title } from '#ui/layout/title.tsx'
import { Button } from '#ui/nhs/button.tsx'
import { InsetText } from '#ui/nhs/inset-text.tsx'
import type { AnswerPiece } from '../answer.words.ts'
import { recordTelling, type ToldRefusal } from '../answers.action.ts'
import { tellingForm } from '../answers.form.ts'
import { toldPieces } from '../letters.action.ts'
import { publishedIn, standingIn } from '../opportunity.queries.ts'
import { placePaths } from '../paths.ts'
import { sharedBy } from '../tell.action.tsx'
import { type Telling, tellingOf, triesOf } from '../tellings.queries.ts'
import { toldInWords } from '../told.words.ts'
import { type Flagged, flagsOf } from '../who.queries.ts'
import { AnswerPieces } from './pieces.view.tsx'

type Asked = {
  db: Reader
  person: Person
  now: Date
  organisation: Organisation
  params: { project: string; opportunity: string; application: string }
}

async function everything({ db, person, now, organisation, params }: Asked) {
  const { offer } = await publishedIn(db, params)
  const { name } = await standingIn(db, offer.id, params.application)
  const telling = await tellingOf(db, offer.id, params.application)
  const flags = await flagsOf(db, [params.application], { id: person.id, today: dayOf(now) })
  const said = telling && (await toldPieces(db, await sharedBy(db, { offer, now, baseUrl: organisation.baseUrl }), telling))
  const tries = telling ? ((await triesOf(db, [telling.tellingId])).get(telling.tellingId) ?? []) : []
  return { offer, name, telling, flag: flags.get(params.application), said: said ?? [], tries }
}

type Props = {
  offer: { title: string }
  name: string
  telling: Telling | undefined
  flag: Flagged | undefined
  said: readonly AnswerPiece[]
  tries: readonly { reason: string; triedOn: string }[]
  answers: URLSearchParams
  problems?: Problems
}

const titleOf = ({ name }: { name: string }): string => `What ${name || 'this person'} was told`

function ToTell(props: Props) {
  const { offer, telling, answers, problems } = props
  if (!telling || telling.state === 'told' || telling.state === 'looked-up')
    return (
      <>
        <ProblemSummary problems={problems ?? {}} />
        <Title caption={offer.title}>{titleOf(props)}</Title>
        {telling ? (
          <p>{toldInWords(telling)}.</p>
        ) : (
          <p>They were not told anything yet. Who is offered a place is told at once, the others when you tell people.</p>
        )}
        <Said {...props} />
      </>
    )
  return (
    <Form problems={problems} title={titleOf(props)} caption={offer.title}>
      <p>{toldInWords(telling)}.</p>
      <Reach {...props} telling={telling} />
      <Said {...props} />
      <AskAll form={tellingForm} answers={answers} problems={problems} />
      <Button preventDoubleClick>Save</Button>
    </Form>
  )
}

const Reach = ({ telling, flag, tries }: Props & { telling: Telling }) => (
  <>
    <p>
      <strong>{telling.contactName || telling.name}</strong>
      {[telling.contactPhone, telling.contactEmail, ...telling.contactAddress.split('\n')].filter(Boolean).map((line) => (
        <>
          <br />
          {line}
        </>
      ))}
      {flag && (
        <>
          <br />
          <AccessFlag {...flag} />
        </>
      )}
    </p>
    {tries.map(({ reason, triedOn }) => (
      <p>
        Tried on {dayInWords(triedOn)}: {reason}
      </p>
    ))}
  </>
)

const Said = ({ said }: Props) =>
  said.length === 0 ? null : (
    <>
      <h2 class="nhsuk-heading-m">What to say</h2>
      <p>Make sure first that you speak with the right person. Do not leave this on an answering machine.</p>
      <InsetText visuallyHiddenText="What to say">
        <AnswerPieces pieces={said} level="h3" />
      </InsetText>
    </>
  )

/** What to say to one person, and that they were told: by a call, or in another way. */
export const tellingPage = page({
  path: placePaths.telling,
  allow: 'opportunities.tell',

  async get(look) {
    const all = await everything(look)
    return view(titleOf(all), <ToTell {...all} answers={answersOf({ day: dayOf(look.now) })} />, back(look.params))
  },

  async post({ params, answers, ...work }) {
    const all = await everything({ ...work, params })
    const wrong = (problems: Problems) => again(titleOf(all), <ToTell {...all} answers={answers} problems={problems} />, back(params))
    if (!all.telling) return wrong({ '': 'There is nothing to tell them yet' })
    if (all.telling.state === 'told' || all.telling.state === 'looked-up') return wrong(explain('told-already'))
    const read = readForm(tellingForm, answers)
    if ('problems' in read) return wrong(read.problems)
    const { result, day, how } = read.values
    const tried = result === 'told' ? ({ reached: true, day, how } as const) : ({ reached: false, day, reason: how } as const)
    const done = await recordTelling(work, all.offer.id, params.application, tried)
    return done.ok ? goTo(href(placePaths.answers, { project: params.project, opportunity: params.opportunity })) : wrong(explain(done.because))
  },
})

const back = ({ project, opportunity }: { project: string; opportunity: string }) => ({
  back: { href: href(placePaths.answers, { project, opportunity }), text: 'Back to telling people' },
})

function explain(because: ToldRefusal): Problems {
  switch (because) {
    case 'told-in-future':
      return { day: 'The day must be today or in the past' }
    case 'told-before-made':
      return { day: 'The day must not be before there was something to tell' }
    case 'told-already':
      return { '': 'They know already' }
    default:
      return never(because)
  }
}
