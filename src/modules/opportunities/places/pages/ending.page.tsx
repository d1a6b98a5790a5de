import { never } from '#lib/result.ts'
import { countInWords } from '#lib/text.ts'
import type { Reader } from '#platform/database/types.ts'
import { again, goTo, href, page, view } from '#platform/http/page.ts'
import { AskAll, Form, ProblemSummary, type Problems, readForm } from '#ui/form/index.ts'
import { Title } from '#ui/layout/title.tsx'
import { Button } from '#ui/nhs/button.tsx'
import { standingNames } from '../../apply/standings.ts'
import { lineOf } from '../line.action.ts'
import { publishedIn, standingIn } from '../opportunity.queries.ts'
import { placePaths } from '../paths.ts'
import { endWaitingList, standDown } from '../places.action.ts'
import { becauseForm } from '../places.form.ts'
import { backToBoard } from './screening.page.tsx'

type Ending = { title: string; caption: string; says: string; button: string; possible: boolean; instead: string }

const Why = ({ title, caption, says, button, possible, instead, answers, problems }: Ending & { answers: URLSearchParams; problems?: Problems }) =>
  possible ? (
    <Form problems={problems} title={title} caption={caption}>
      <p>{says} This cannot be undone.</p>
      <AskAll form={becauseForm} answers={answers} problems={problems} />
      <Button variant="warning" preventDoubleClick>
        {button}
      </Button>
    </Form>
  ) : (
    <>
      <ProblemSummary problems={problems ?? {}} />
      <Title caption={caption}>{title}</Title>
      <p>{instead}</p>
    </>
  )

async function oneWithPlace(db: Reader, params: { project: string; opportunity: string; application: string }) {
  const { offer } = await publishedIn(db, params)
  const standing = await standingIn(db, offer.id, params.application)
  const form: Ending = {
    title: `Take the place of ${standing.name} back`,
    caption: offer.title,
    says: 'They are told at once, with your reason and kind words. Ring them first if you can.',
    button: 'Take the place back',
    possible: standing.kind === 'confirmed',
    instead: `${standingNames[standing.kind]}. Only a place that somebody has said yes to can be taken back.`,
  }
  return { offer, standing, form }
}

/** Taking a place back from somebody who has it, with a reason. Only people do this: fewer places alone never do. */
export const standDownPage = page({
  path: placePaths.standDown,
  allow: 'opportunities.places',

  async get({ db, params, answers }) {
    const { form } = await oneWithPlace(db, params)
    return view(form.title, <Why {...form} answers={answers} />, backToBoard(params))
  },

  async post({ params, answers, ...work }) {
    const { offer, standing, form } = await oneWithPlace(work.db, params)
    const wrong = (problems: Problems) => again(form.title, <Why {...form} answers={answers} problems={problems} />, backToBoard(params))
    if (!form.possible) return wrong({ '': explain('has-no-place') })
    const read = readForm(becauseForm, answers)
    if ('problems' in read) return wrong(read.problems)
    const done = await standDown(work, offer, standing, read.values.because)
    return done.ok ? goTo(href(placePaths.board, { project: params.project, opportunity: params.opportunity })) : wrong({ '': explain(done.because) })
  },
})

const settleTitle = 'End the waiting list'

async function waitingList(db: Reader, params: { project: string; opportunity: string }) {
  const { offer } = await publishedIn(db, params)
  const reserves = (await lineOf(db, offer.id)).standings.filter(({ kind }) => kind === 'reserve').length
  const form: Ending = {
    title: settleTitle,
    caption: offer.title,
    says: `${countInWords(reserves, 'person is', 'people are')} on it, and will get no place. You read what they are told before it goes out.`,
    button: 'End the waiting list',
    possible: reserves > 0,
    instead: 'Nobody is on the waiting list.',
  }
  return { offer, form }
}

/** Ending the waiting list: those on it are told that it is over, and why. */
export const settlePage = page({
  path: placePaths.settle,
  allow: 'opportunities.places',

  async get({ db, params, answers }) {
    const { form } = await waitingList(db, params)
    return view(settleTitle, <Why {...form} answers={answers} />, backToBoard(params))
  },

  async post({ params, answers, ...work }) {
    const { offer, form } = await waitingList(work.db, params)
    const wrong = (problems: Problems) => again(settleTitle, <Why {...form} answers={answers} problems={problems} />, backToBoard(params))
    if (!form.possible) return wrong({ '': explain('nobody-waits') })
    const read = readForm(becauseForm, answers)
    if ('problems' in read) return wrong(read.problems)
    const done = await endWaitingList(work, offer, read.values.because)
    return done.ok ? goTo(href(placePaths.answers, params)) : wrong({ '': explain(done.because) })
  },
})

function explain(because: 'has-no-place' | 'nobody-waits' | 'changed-meanwhile'): string {
  switch (because) {
    case 'has-no-place':
      return 'They have no place now'
    case 'nobody-waits':
      return 'Nobody is on the waiting list'
    case 'changed-meanwhile':
      return 'Somebody changed this at the same time. Look at the places again'
    default:
      return never(because)
  }
}
