import { again, goTo, href, page, view } from '#platform/http/page.ts'
import { Ask, Form, longText, type Problems, readForm } from '#ui/form/index.ts'
import { Button } from '#ui/nhs/button.tsx'
import { isAtHand, publishDraw, setDrawAside } from '../draw.action.ts'
import { latestDraw } from '../draws.queries.ts'
import { lotteryPath, publicationPath, publicSelectionPath, selectionPath, setAsidePath } from '../paths.ts'
import { seenOf } from '../seen.queries.ts'
import { backToLottery } from './draw.page.tsx'
import { NotNow } from './lottery.view.tsx'

const publicationTitle = 'Publish the record'

/** From here on everybody can read how people are chosen, and check it. */
export const publicationPage = page({
  path: publicationPath,
  allow: 'opportunities.select',

  async get({ db, params, now }) {
    const seen = await seenOf(db, params, now)
    const draw = await latestDraw(db, seen.id)
    const back = backToLottery(params)
    if (!draw?.tickets || draw.setAsideAt)
      return view(
        publicationTitle,
        <NotNow title={publicationTitle} caption={seen.title} says="There is no record to publish yet. Run the lottery first." />,
        back,
      )
    if (draw.publishedAt)
      return view(publicationTitle, <NotNow title={publicationTitle} caption={seen.title} says="The record is published already." />, back)
    return view(
      publicationTitle,
      <Form title={publicationTitle} caption={seen.title}>
        <p>Everybody can then read:</p>
        <ul>
          <li>the method in plain words, and the targets</li>
          <li>the tickets, by the numbers of applications</li>
          <li>each number’s chance</li>
          <li>once a draw is confirmed: the seed, the ticket, and how anybody can check it</li>
        </ul>
        <p>There are no names in it, and no answers. It cannot be taken back.</p>
        <Button>Publish it</Button>
      </Form>,
      back,
    )
  },

  async post({ params, ...work }) {
    const seen = await seenOf(work.db, params, work.now)
    const draw = await latestDraw(work.db, seen.id)
    const published = draw && (await publishDraw(work, draw))
    if (published && (published.ok || published.because === 'published-already'))
      return goTo(href(draw.confirmedAt ? publicSelectionPath : lotteryPath, params))
    return goTo(href(lotteryPath, params))
  },
})

const asideTitle = 'Set this draw aside'
const form = {
  because: longText({
    label: 'Why?',
    hint: 'Everybody reads this, because a ticket was drawn. Nobody should wonder whether you drew until you liked the outcome.',
    maxLength: 1000,
  }),
}

const SetAside = ({ caption, drawn, answers, problems }: { caption: string; drawn: boolean; answers: URLSearchParams; problems?: Problems }) => (
  <Form problems={problems} title={asideTitle} caption={caption}>
    <p>You can then change the places and the targets, and run the lottery again. This cannot be undone.</p>
    {drawn && <Ask form={form} name="because" answers={answers} problems={problems} />}
    <Button variant="warning">Set it aside</Button>
  </Form>
)

/** Takes back a draw that is not confirmed. */
export const setAsidePage = page({
  path: setAsidePath,
  allow: 'opportunities.select',

  async get({ db, params, answers, now }) {
    const seen = await seenOf(db, params, now)
    const draw = await latestDraw(db, seen.id)
    const back = backToLottery(params)
    if (!isAtHand(draw) || draw.state !== 'found')
      return view(
        asideTitle,
        <NotNow title={asideTitle} caption={seen.title} says="There is no draw to set aside. One that is confirmed stands." />,
        back,
      )
    return view(asideTitle, <SetAside caption={seen.title} drawn={draw.seed !== null} answers={answers} />, back)
  },

  async post({ params, answers, ...work }) {
    const seen = await seenOf(work.db, params, work.now)
    const draw = await latestDraw(work.db, seen.id)
    if (!isAtHand(draw) || draw.state !== 'found') return goTo(href(lotteryPath, params))
    const drawn = draw.seed !== null
    const read = drawn ? readForm(form, answers) : { values: { because: '' } }
    if ('problems' in read)
      return again(asideTitle, <SetAside caption={seen.title} drawn={drawn} answers={answers} problems={read.problems} />, backToLottery(params))
    await setDrawAside(work, draw, read.values.because)
    return goTo(href(selectionPath, params))
  },
})
