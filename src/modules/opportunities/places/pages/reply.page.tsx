import { dayInWords } from '#lib/dates.ts'
import { never } from '#lib/result.ts'
import type { Reader } from '#platform/database/types.ts'
import { again, goTo, href, type Organisation, page, view } from '#platform/http/page.ts'
import { Ask, Form, ProblemSummary, type Problems, readForm } from '#ui/form/index.ts'
import { Title } from '#ui/layout/title.tsx'
import { Button } from '#ui/nhs/button.tsx'
import { Details } from '#ui/nhs/details.tsx'
import { standingNames } from '../../apply/standings.ts'
import { mayFollow } from '../../apply/steps.ts'
import { type ReplyRefusal, replies } from '../line.ts'
import { publishedIn, standingIn } from '../opportunity.queries.ts'
import { placePaths } from '../paths.ts'
import { replyForm, replyOptions } from '../places.form.ts'
import { piecesOfYes, reply } from '../reply.action.ts'
import { AnswerPieces } from './pieces.view.tsx'
import { backToBoard } from './screening.page.tsx'

type Asked = { db: Reader; now: Date; organisation: Organisation; params: { project: string; opportunity: string; application: string } }

async function everything({ db, now, organisation, params }: Asked) {
  const { offer } = await publishedIn(db, params)
  const standing = await standingIn(db, offer.id, params.application)
  const options = replies.filter((one) => mayFollow(standing.kind, one)).map((value) => ({ value, label: replyOptions[value] }))
  const tell = standing.kind === 'offered' ? await piecesOfYes(db, offer, standing.applicationId, { now, baseUrl: organisation.baseUrl }) : []
  return { offer, standing, options, tell }
}

type Props = Awaited<ReturnType<typeof everything>> & { answers: URLSearchParams; problems?: Problems }

const titleOf = ({ standing }: Pick<Props, 'standing'>): string => `What ${standing.name} said`

const Said = ({ offer, standing, options, tell, answers, problems }: Props) =>
  options.length === 0 ? (
    <>
      <ProblemSummary problems={problems ?? {}} />
      <Title caption={offer.title}>{titleOf({ standing })}</Title>
      <p>
        {standingNames[standing.kind]}. There is nothing more that they can say here. If they would like to take part after all, they can apply for
        something else.
      </p>
    </>
  ) : (
    <Form problems={problems} title={titleOf({ standing })} caption={offer.title}>
      <p>
        {standingNames[standing.kind]}
        {standing.kind === 'offered' && standing.answerBy && `, with an answer by ${dayInWords(standing.answerBy)}`}. Write down what they told you,
        by phone or in person.
      </p>
      <Ask form={replyForm} name="reply" answers={answers} problems={problems} options={options} />
      {tell.length > 0 && (
        <Details summary="If they say yes: what to tell them">
          <AnswerPieces pieces={tell} level="h2" />
        </Details>
      )}
      <Button preventDoubleClick>Save</Button>
    </Form>
  )

/** Staff write down what somebody said by phone: yes, no, or that they withdraw. */
export const replyPage = page({
  path: placePaths.reply,
  allow: 'opportunities.places',

  async get({ answers, ...look }) {
    const all = await everything(look)
    return view(titleOf(all), <Said {...all} answers={answers} />, backToBoard(look.params))
  },

  async post({ params, answers, ...work }) {
    const all = await everything({ ...work, params })
    const wrong = (problems: Problems) => again(titleOf(all), <Said {...all} answers={answers} problems={problems} />, backToBoard(params))
    if (all.options.length === 0) return wrong({ '': 'There is nothing more that they can say here' })
    const read = readForm(replyForm, answers, { reply: all.options })
    if ('problems' in read) return wrong(read.problems)
    const said = replies.find((one) => one === read.values.reply) ?? 'withdrawn'
    const done = await reply(work, all.offer, all.standing, said)
    return done.ok
      ? goTo(href(placePaths.board, { project: params.project, opportunity: params.opportunity }))
      : wrong({ reply: explain(done.because) })
  },
})

function explain(because: ReplyRefusal | 'changed-meanwhile'): string {
  switch (because) {
    case 'not-offered':
      return 'No place is offered to them now'
    case 'too-late':
      return 'The last day to answer is over'
    case 'over-already':
      return 'They have left, or the place went to somebody else'
    case 'changed-meanwhile':
      return 'They answered themselves at the same time. Look at the places again'
    default:
      return never(because)
  }
}
