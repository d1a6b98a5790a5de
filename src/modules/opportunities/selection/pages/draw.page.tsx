import { never } from '#lib/result.ts'
import { again, goTo, href, page, view } from '#platform/http/page.ts'
import { Ask, Form, type Problems, readForm, text } from '#ui/form/index.ts'
import { Button } from '#ui/nhs/button.tsx'
import { drawTicket, isAtHand } from '../draw.action.ts'
import { type Draw, latestDraw } from '../draws.queries.ts'
import { confirmationPath, drawPath, lotteryPath, type Names } from '../paths.ts'
import { seenOf } from '../seen.queries.ts'
import { NotNow } from './lottery.view.tsx'

const title = 'Draw a ticket'
const form = {
  seed: text({
    label: 'The seed',
    hint: 'For example, numbers that people rolled with dice where others could watch. Leave it blank, and we make one by chance.',
    maxLength: 200,
    optional: true,
    spellcheck: false,
  }),
}

const Seed = ({ caption, draw, answers, problems }: { caption: string; draw: Draw; answers: URLSearchParams; problems?: Problems }) => (
  <Form problems={problems} title={title} caption={caption}>
    <p>
      The {draw.tickets?.length.toLocaleString('en-GB')} tickets are fixed. The seed decides which of them is drawn. Once it is drawn, you cannot draw
      again without saying in public why.
    </p>
    <p>Choose the seed so that nobody could have picked it for its outcome.{!draw.publishedAt && ' It is best to publish the tickets first.'}</p>
    <Ask form={form} name="seed" answers={answers} problems={problems} />
    <Button>Draw a ticket</Button>
  </Form>
)

const back = (params: Names) => ({
  back: { href: href(lotteryPath, { project: params.project, opportunity: params.opportunity }), text: 'Back to the lottery' },
})

export { back as backToLottery }

/** The seed, which decides what nobody can change any more. */
export const drawPage = page({
  path: drawPath,
  allow: 'opportunities.select',

  async get({ db, params, answers, now }) {
    const seen = await seenOf(db, params, now)
    const draw = await latestDraw(db, seen.id)
    if (!isAtHand(draw) || !draw.tickets)
      return view(title, <NotNow title={title} caption={seen.title} says="There are no tickets to draw from." />, back(params))
    if (draw.seed !== null) return view(title, <NotNow title={title} caption={seen.title} says="A ticket is drawn already." />, back(params))
    return view(title, <Seed caption={seen.title} draw={draw} answers={answers} />, back(params))
  },

  async post({ params, answers, ...work }) {
    const seen = await seenOf(work.db, params, work.now)
    const draw = await latestDraw(work.db, seen.id)
    if (!isAtHand(draw) || !draw.tickets) return goTo(href(lotteryPath, params))
    const drawn = (problems: Problems) => again(title, <Seed caption={seen.title} draw={draw} answers={answers} problems={problems} />, back(params))
    const read = readForm(form, answers)
    if ('problems' in read) return drawn(read.problems)
    const result = await drawTicket(work, draw, read.values.seed)
    if (result.ok || result.because === 'drawn-already') return goTo(href(confirmationPath, params))
    if (result.because === 'no-tickets') return goTo(href(lotteryPath, params))
    return never(result)
  },
})
