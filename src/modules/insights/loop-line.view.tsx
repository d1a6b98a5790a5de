import { dayInWords, dayOf } from '#lib/dates.ts'
import { capital, countInWords, listInWords } from '#lib/text.ts'
import { type Station, type StationState, Stations } from '#ui/stations.tsx'
import type { ThemeLoop } from './loop.queries.ts'
import type { LoopCounts, LoopState } from './loop.ts'
import { type Outcome, outcomeNames } from './outcome.ts'
import { type AsideReason, asideNames } from './set-aside.ts'
import { sourceName } from './sources.ts'

/** The day that people are told, and the day that was missed. As `standing()` of projects gives it. */
export type Promised = { dueOn: string; missedOn: string | null } | undefined

/** Where each station leads, for those who may go there. */
export type Links = Readonly<Partial<Record<'said' | 'theme' | 'decision' | 'answer' | 'told', string>>>

type Drawn = Omit<Station, 'state' | 'name'> & { done: boolean }
const names = ['Said', 'Theme', 'Decision', 'Answer', 'Told'] as const
const linkNames = ['said', 'theme', 'decision', 'answer', 'told'] as const

/** The five stations. The first that is not done is the next one due, by the promised day; when that was missed, it is late. */
function fiveStations(drawn: readonly [Drawn, Drawn, Drawn, Drawn, Drawn], promise: Promised, links: Links = {}): Station[] {
  const next = drawn.findIndex(({ done }) => !done)
  return drawn.map(({ done, ...station }, place) => {
    const state: StationState = done ? 'done' : place > next ? 'waiting' : promise?.missedOn ? 'late' : 'next'
    const due = place === next ? dueWords(promise) : {}
    return { name: names[place]!, state, href: links[linkNames[place]!], ...station, ...due }
  })
}

function dueWords(promise: Promised): Pick<Station, 'when' | 'says'> {
  if (!promise) return {}
  if (promise.missedOn === null) return { when: `Due by ${dayInWords(promise.dueOn)}` }
  const now = promise.dueOn > promise.missedOn ? ` Now promised by ${dayInWords(promise.dueOn)}.` : ''
  return { when: `Was due by ${dayInWords(promise.missedOn)}`, says: `We promised an answer by ${dayInWords(promise.missedOn)}. We are late.${now}` }
}

/** The line of a whole project: how many have come how far. The counts balance, in the picture and in the words under it. */
export function LoopLineOfProject({ counts, promise, links }: { counts: LoopCounts; promise: Promised; links?: Links }) {
  const { received, themed, setAside, answered, fedBack } = counts
  const all = (count: number) => received > 0 && count === received
  const stations = fiveStations(
    [
      { done: received > 0, count: received },
      { done: all(themed + setAside), count: themed + setAside },
      { done: all(answered) },
      { done: all(answered), count: answered },
      { done: all(fedBack), count: fedBack },
    ],
    promise,
    links,
  )
  return (
    <>
      <Stations label="How far we are" stations={stations} />
      <p>{balance(counts)}</p>
    </>
  )
}

/** The counts of the line as sentences that add up. */
export function balance({ received, themed, setAside, answered, fedBack }: LoopCounts): string {
  if (received === 0) return 'Nobody has said anything yet.'
  const unsorted = received - themed - setAside
  const sorted = [
    `${amount(themed)} under a theme`,
    ...(setAside > 0 ? [`${amount(setAside)} set aside with a reason`] : []),
    ...(unsorted > 0 ? [`${amount(unsorted)} not sorted yet`] : []),
  ]
  const first = `Of ${countInWords(received, 'thing', 'things')} that people said, ${listInWords(sorted)}.`
  if (answered === 0) return `${first} None is answered yet.`
  const second =
    answered === received ? 'All are answered.' : `${capital(amount(answered))} answered, and ${amount(received - answered)} not answered yet.`
  const third =
    fedBack === answered
      ? 'Of what is answered, all is told or public.'
      : `Of what is answered, ${amount(fedBack)} told or public, and ${amount(answered - fedBack)} still to be told.`
  return [first, second, third].join(' ')
}

const amount = (count: number): string => `${count === 0 ? 'none' : count.toLocaleString('en-GB')} ${count <= 1 ? 'is' : 'are'}`

/** An answer and what stands behind it. Days are ISO days in London. */
export type AnswerOnLine = { outcome: Outcome; releasedAt: Date; what: string | null; decidedBy: string | null; decidedOn: string | null }

export type ThemeOnLine = { name: string; madeAt: Date; loop: ThemeLoop; answer: AnswerOnLine | null }

/** The line of one theme. */
export function LoopLineOfTheme({ theme: { name, madeAt, loop, answer }, promise, links }: { theme: ThemeOnLine; promise: Promised; links?: Links }) {
  const { contributions, people, fedBack, firstSaidOn, lastSaidOn } = loop
  const stations = fiveStations(
    [
      {
        done: contributions > 0,
        count: contributions,
        when: daysBetween(firstSaidOn, lastSaidOn),
        says: contributions > 0 ? `By ${countInWords(people, 'person', 'people')}.` : undefined,
      },
      { done: true, when: dayInWords(dayOf(madeAt)), says: name },
      decided(answer ? [answer] : []),
      {
        done: answer !== null,
        when: answer ? dayInWords(dayOf(answer.releasedAt)) : undefined,
        says: answer ? outcomeNames[answer.outcome] : undefined,
      },
      { done: answer !== null && fedBack === contributions, count: answer ? fedBack : undefined },
    ],
    promise,
    links,
  )
  return <Stations label={`Where the theme “${name}” is`} stations={stations} />
}

function daysBetween(first: string | null, last: string | null): string | undefined {
  if (first === null || last === null) return undefined
  return first === last ? dayInWords(first) : `${dayInWords(first)} to ${dayInWords(last)}`
}

/** The decision behind answers: the newest one, where there are several. */
function decided(answers: readonly AnswerOnLine[]): Drawn {
  const decisions = answers.flatMap(({ what, decidedBy, decidedOn }) => (what !== null && decidedOn !== null ? [{ what, decidedBy, decidedOn }] : []))
  const [newest] = decisions.toSorted((a, b) => (a.decidedOn < b.decidedOn ? 1 : -1))
  if (newest) return { done: true, when: dayInWords(newest.decidedOn), says: `${newest.decidedBy ? `${newest.decidedBy}: ` : ''}${newest.what}` }
  return answers.length > 0 ? { done: true, says: 'No separate decision was needed.' } : { done: false }
}

export type SaidOnLine = {
  saidOn: string | null
  /** The date as it was written, where nobody could read it. */
  saidOnText: string
  receivedAt: Date
  source: string
  state: Pick<LoopState, 'setAside' | 'themed' | 'answered' | 'fedBack'>
  themes: readonly { name: string; placedAt: Date; answer: AnswerOnLine | null }[]
  aside: { reason: AsideReason | 'withdrawn'; at: Date } | null
  /** How and on which day they were told; null where the public answer tells, or nothing does yet. */
  told: { on: string; how: string } | null
}

/** The line of one thing that somebody said. */
export function LoopLineOfContribution({ said, promise, links }: { said: SaidOnLine; promise: Promised; links?: Links }) {
  const { state, themes, aside } = said
  const answers = state.answered ? themes.flatMap((theme) => theme.answer ?? []) : []
  const sorted: Drawn = aside
    ? { done: true, when: dayInWords(dayOf(aside.at)), says: `Set aside. ${asideNames[aside.reason]}.` }
    : {
        done: state.themed,
        when: newest(themes.map((theme) => theme.placedAt)),
        says: state.themed ? `Part of ${listInWords(themes.map((theme) => theme.name))}.` : undefined,
      }
  const answer: Drawn = aside
    ? { done: true, says: 'It needs no other answer.' }
    : {
        done: state.answered,
        when: newest(answers.map((one) => one.releasedAt)),
        says: listInWords([...new Set(answers.map((one) => outcomeNames[one.outcome]))]) || undefined,
      }
  const stations = fiveStations(
    [
      { done: true, when: saidWhen(said), says: sourceName(said.source) },
      sorted,
      aside ? { done: true, says: 'No decision is needed.' } : decided(answers),
      answer,
      {
        done: state.fedBack,
        when: state.fedBack && said.told ? dayInWords(said.told.on) : undefined,
        says: state.fedBack ? (said.told?.how ?? toldWithout(aside)) : undefined,
      },
    ],
    promise,
    links,
  )
  return <Stations label="What became of it" stations={stations} />
}

const toldWithout = (aside: SaidOnLine['aside']): string =>
  aside?.reason === 'withdrawn' ? 'They took it back themselves.' : 'They left no contact. The answers are public.'

const saidWhen = ({ saidOn, saidOnText, receivedAt }: SaidOnLine): string =>
  saidOn !== null ? dayInWords(saidOn) : saidOnText !== '' ? `Dated “${saidOnText}”` : dayInWords(dayOf(receivedAt))

function newest(moments: readonly Date[]): string | undefined {
  if (moments.length === 0) return undefined
  return dayInWords(dayOf(new Date(Math.max(...moments.map((moment) => moment.getTime())))))
}
