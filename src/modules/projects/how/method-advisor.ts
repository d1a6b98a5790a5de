import type { Method, MethodNeed } from './method.ts'
import { type Effort, effortOf } from './method-effort.ts'
import { always, reasons } from './method-reasons.ts'
import { type Aspect, sizeOf, type Way, ways } from './method-weights.ts'

export type Advice = {
  /** One method, or two of which the second follows the first. */
  methods: readonly Method[]
  fit: 'well' | 'in-part' | 'less'
  /** At least one, as a sentence. */
  reasonsFor: readonly string[]
  /** At least one, as a sentence. */
  reasonsAgainst: readonly string[]
  effort: Effort
}

/** From which sum of weights a way is said to suit. They divide the order into three parts for the reader, and mean nothing else. */
const suitsWell = 8
const suitsInPart = 2
/** A weight from which an answer is worth a sentence. */
const worthSaying = 2

/**
 * Every way of asking, the one that suits best first. Total: there is advice for every need, and each has a reason for and one against.
 *
 * @throws RangeError when `people` is not a whole number of 1 or more
 */
export function adviseOnMethods(need: MethodNeed): readonly Advice[] {
  if (!Number.isInteger(need.people) || need.people < 1) throw new RangeError(`people: ${need.people}`)
  return ways
    .map((way) => ({ way, score: scoreOf(way, need) }))
    .sort((one, other) => other.score - one.score)
    .map(({ way, score }) => adviceOn(way, score, need))
}

const aspects: readonly Aspect[] = ['exchange', 'people', 'depth', 'duration', 'sensitivity']

const answersOf = (need: MethodNeed): Readonly<Record<Aspect, string>> => ({ ...need, people: sizeOf(need.people) })

const weightOf = (way: Way, aspect: Aspect, answer: string): number => (way.weights[aspect] as Readonly<Record<string, number>>)[answer] ?? 0

function scoreOf(way: Way, need: MethodNeed): number {
  const answers = answersOf(need)
  return aspects.reduce((sum, aspect) => sum + weightOf(way, aspect, answers[aspect]), 0)
}

function adviceOn(way: Way, score: number, need: MethodNeed): Advice {
  const answers = answersOf(need)
  const effort = effortOf(way.methods)
  const ofNature = always[way.key]
  const said = aspects.map((aspect) => {
    const weight = weightOf(way, aspect, answers[aspect])
    const words = reasons[aspect][answers[aspect]]?.[way.manner]
    return { for: weight >= worthSaying ? words?.for : undefined, against: weight <= -worthSaying ? words?.against : undefined }
  })
  const tooLong =
    need.duration === 'days' && effort.weeks[0] > 1
      ? `Our rule of thumb for getting it ready is ${effort.weeks[0]} weeks or more. You have days.`
      : undefined
  return {
    methods: way.methods,
    fit: score >= suitsWell ? 'well' : score >= suitsInPart ? 'in-part' : 'less',
    reasonsFor: sentences(ofNature?.for, ...said.map((one) => one.for)),
    reasonsAgainst: sentences(ofNature?.against, ...said.map((one) => one.against), tooLong),
    effort,
  }
}

const sentences = (...all: readonly (string | undefined)[]): string[] => [...new Set(all.filter((one) => one !== undefined))]

/** Whether what was chosen is the way that the advice put first. */
export const isAsAdvised = (chosen: readonly string[], advised: readonly string[]): boolean =>
  advised.length === chosen.length && advised.every((method) => chosen.includes(method))
