/** Longer than any search that somebody types. */
const longest = 500

export type AskedFor = { words: string; page: number }

/** What an address asks: its words, or those of the plan where it names none; and which page, from 1. Whatever else is written there is the first. */
export function askedFor(answers: URLSearchParams, ofPlan = ''): AskedFor {
  const page = Number(answers.get('page'))
  const words = (answers.get('words') ?? ofPlan).replace(/\s+/g, ' ').trim()
  return { words: [...words].slice(0, longest).join(''), page: Number.isInteger(page) && page >= 1 && page <= 1000 ? page : 1 }
}
