import { changeInWords, type Lottery, type Method, type Problem, plainReasons, type Selection } from '#lib/fair-selection/index.ts'

const percent = (share: number): string => `${(100 * share).toFixed(2)}%`
const largest = (share: number): string => (Math.floor(share * 1e6) / 1e4).toFixed(4)

/** What to do where no panel can meet the targets. */
export function infeasibleInWords(problem: Problem, { changes, withinFlex }: Extract<Selection, { kind: 'infeasible' }>): string[] {
  const reasons = plainReasons(problem)
  const why = reasons.length > 0 ? reasons : ['No panel of these people can meet all targets together']
  if (changes.length === 0) return [...why, 'No change of the targets helps. Choose a smaller panel, or find more people']
  const heading = withinFlex ? 'The smallest change that helps:' : 'No change within min_flex and max_flex helps. The smallest change beyond them:'
  return [...why, heading, ...changes.map(changeInWords)]
}

/** What to know about a lottery: what it guarantees, how it was drawn, and how to draw it again. */
export function lotteryInWords(problem: Problem, method: Method, lottery: Lottery, drawn: { seed: string; ticket: number }): string[] {
  const { measures, tickets, deviation, never } = lottery
  const m = tickets.length.toLocaleString('en-GB')
  const names = never.map((person) => problem.people[person]!.id)
  return [
    ...(names.length > 0 ? [`No panel that meets the targets has these people: ${names.join(', ')}`] : []),
    `Chances are from ${percent(measures.minimum)} to ${percent(measures.maximum)}`,
    guarantee(method, lottery),
    `The lottery has ${m} tickets, each a whole panel. Nobody’s share of the tickets differs from their chance by more than ${(100 * deviation).toFixed(3)} percentage points`,
    `The seed “${drawn.seed}” draws ticket ${(drawn.ticket + 1).toLocaleString('en-GB')}: SHA-256 of the seed, as a number, modulo ${m}, counted from 0`,
  ]
}

function guarantee(method: Method, { settledFor, proof, measures, tickets }: Lottery): string {
  if (method === 'weighted' || !proof)
    return settledFor === 'fewer-tickets'
      ? `The time was over after ${tickets.length} tickets. Every ticket is a fair draw of names`
      : 'Names were drawn one by one for each ticket. A name was put aside only where the targets could not be met with it'
  if (settledFor === null) return proved[method]
  const share = `Everybody has at least ${largest(proof.share)}% of what is aimed at, and no lottery can give more than that to all`
  if (settledFor === 'maximin')
    return `The time was over. The smallest chance is proved to be as large as can be; larger chances may not be. ${share}`
  const best = method === 'nash' ? proof.geometricMean : proof.minimum
  const got = method === 'nash' ? measures.geometricMean : measures.minimum
  return `The time was over: this is the best lottery that was found. Its ${method === 'nash' ? 'geometric mean' : 'smallest chance'} is ${percent(got)}, and no lottery has more than ${percent(best)}. ${share}`
}

const proved: Readonly<Record<Exclude<Method, 'weighted'>, string>> = {
  leximin: 'The smallest chance is as large as can be, then the next smallest, and so on: this is proved to one part in a million',
  maximin: 'The smallest chance is as large as can be: this is proved to one part in a million',
  nash: 'The product of all chances is as large as can be: this is proved to one part in a million',
}
