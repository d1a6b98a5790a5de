import { countInWords } from '#lib/text.ts'
import type { Reader } from '#platform/database/types.ts'
import { again, goTo, href, page, view } from '#platform/http/page.ts'
import { Form, Hidden } from '#ui/form/index.ts'
import { Button } from '#ui/nhs/button.tsx'
import { Table } from '#ui/nhs/table.tsx'
import { confirmDraw, keepInReserve, selectEverybody } from '../confirm.action.ts'
import { isAtHand } from '../draw.action.ts'
import { type Draw, latestDraw } from '../draws.queries.ts'
import { confirmationPath, lotteryPath, type Names, selectionPath, setAsidePath } from '../paths.ts'
import { type Applicant, selectionOf } from '../pool.queries.ts'
import { mayRun } from '../run.ts'
import { type Seen, seenOf } from '../seen.queries.ts'
import { runRefusalWords } from '../selection.words.ts'
import { NotNow } from './lottery.view.tsx'
import { backToSelection } from './places.page.tsx'

const title = 'Who is chosen'

type Drawn = { caption: string; names: Names; draw: Draw; people: readonly Applicant[]; problem?: string }

/** By number and name, and never with what anybody answered. */
function WhoIsChosen({ caption, names, draw, people, problem }: Drawn) {
  const byNumber = new Map(people.map((one) => [one.number, one]))
  const shown = (numbers: readonly number[]) =>
    numbers.map((number) => {
      const one = byNumber.get(number)
      return [String(number), `${one?.name ?? ''}${one && one.kind !== 'eligible' ? ' (not in the pool any more)' : ''}`]
    })
  const panel = draw.tickets![draw.ticket!]!
  const reserves = draw.reserves ?? []
  return (
    <Form title={title} caption={caption} problems={problem === undefined ? {} : { '': problem }}>
      <p>
        Ticket {draw.ticket! + 1} of {draw.tickets!.length.toLocaleString('en-GB')}, by the seed “{draw.seed}”. Nobody has been told yet.
      </p>
      <Table caption={{ children: 'Chosen', size: 'm' }} columns={['Number', 'Name']} rows={shown(panel)} />
      {reserves.length > 0 && (
        <Table
          caption={{ children: 'Reserves, in the order in which they are asked', size: 'm' }}
          columns={['Number', 'Name']}
          rows={shown(reserves)}
        />
      )}
      <p>When you confirm, everybody who was in the pool gets their outcome, with their chance. It cannot be undone.</p>
      <Hidden name="draw" value={draw.id} />
      <Button>Confirm this draw</Button>
      <p>
        <a href={href(setAsidePath, names)}>Set this draw aside</a>. The reason is read in public.
      </p>
    </Form>
  )
}

/** Everybody gets a place, or waits, without a draw. */
const WithoutDraw = ({ caption, says, button, step }: { caption: string; says: string; button: string; step: string }) => (
  <Form title={title} caption={caption}>
    <p>{says}</p>
    <Hidden name="step" value={step} />
    <Button>{button}</Button>
  </Form>
)

export const confirmationPage = page({
  path: confirmationPath,
  allow: 'opportunities.select',

  async get({ db, params, now }) {
    const seen = await seenOf(db, params, now)
    return view(title, await shown(db, seen, params), backToSelection(params))
  },

  async post({ params, answers, ...work }) {
    const seen = await seenOf(work.db, params, work.now)
    const step = answers.get('step')
    if (step === 'everybody' || step === 'reserve') {
      const done = await (step === 'everybody' ? selectEverybody(work, seen) : keepInReserve(work, seen))
      return done.ok ? goTo(href(selectionPath, params)) : again(title, await shown(work.db, seen, params), backToSelection(params))
    }
    const draw = await latestDraw(work.db, seen.id)
    if (!isAtHand(draw) || draw.seed === null) return goTo(href(lotteryPath, params))
    if (answers.get('draw') !== draw.id) {
      const { people } = await selectionOf(work.db, seen.id)
      const problem = 'There is another draw since this page was opened. Look at it before you confirm'
      return again(title, <WhoIsChosen caption={seen.title} names={params} draw={draw} people={people} problem={problem} />, backToSelection(params))
    }
    await confirmDraw(work, draw)
    return goTo(href(lotteryPath, params))
  },
})

async function shown(db: Reader, seen: Seen, names: Names) {
  const draw = await latestDraw(db, seen.id)
  const { people, tally } = await selectionOf(db, seen.id)
  if (isAtHand(draw)) {
    if (draw.seed !== null) return <WhoIsChosen caption={seen.title} names={names} draw={draw} people={people} />
    return <NotNow title={title} caption={seen.title} says="No ticket is drawn yet." />
  }
  const allowed = mayRun(seen.state, tally, false)
  const many = countInWords(tally.eligible, 'person', 'people')
  if (allowed.ok && allowed.value === 'place-for-all') {
    const says = `There are places enough for the ${many} who can take part. Everybody gets one, without a draw. Targets and households are not looked at.`
    return <WithoutDraw caption={seen.title} says={says} button="Give everybody a place" step="everybody" />
  }
  if (!allowed.ok && allowed.because === 'all-taken' && tally.eligible > 0) {
    const says = `All places are taken, and ${many} could still take part. They can wait, after those who were drawn as reserves.`
    return <WithoutDraw caption={seen.title} says={says} button="Put them on the waiting list" step="reserve" />
  }
  return (
    <NotNow
      title={title}
      caption={seen.title}
      says={allowed.ok ? 'No ticket is drawn yet. Run the lottery first.' : runRefusalWords[allowed.because]}
    />
  )
}
