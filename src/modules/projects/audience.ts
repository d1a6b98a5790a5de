import { countInWords, listInWords } from '#lib/text.ts'

type Described = { name: string; why: string; howMany: number | null }

const sentence = (text: string): string => (text === '' || /[.!?…]$/.test(text) ? text : `${text}.`)

/** An audience in sentences: who, how many, why, and through whom, as far as each is said. `through`: names of those who reach it. */
export function audienceInWords({ name, why, howMany }: Described, through: readonly string[]): string {
  const who = howMany === null ? name : `${name} (${countInWords(howMany, 'person', 'people')})`
  return [sentence(who), sentence(why), through.length > 0 ? `We reach them through ${listInWords(through)}.` : ''].filter(Boolean).join(' ')
}
