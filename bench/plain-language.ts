// How many words a second are looked at for plain language: a text as people write it, and the slowest of some that nobody would.

import { findings, firstUses } from '#lib/plain-language/index.ts'
import { usualTerms } from '#modules/organisations/usual-terms.ts'
import { median, tell } from './measure.ts'

const paragraph =
  'We want to hear about patient transport, because the contract ends in March. The integrated care board (ICB) decides in May what the next one says. Tell us what helps you, e.g. a call before the car comes. Nothing is decided yet by the VCSE partners, and people suffering from long waits were asked first.'
const text = Array.from({ length: 400 }, () => paragraph).join('\n\n')
const words = text.split(/\s+/).length
const rounds = Number(process.env.ROUNDS ?? 20)

function cpuSeconds(work: () => unknown): number {
  const began = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(began)
  return (user + system) / 1e6
}

const times = (work: () => unknown): number[] => Array.from({ length: rounds }, () => cpuSeconds(work))
for (const layout of ['typed', 'markdown'] as const) {
  const took = median(times(() => findings(text, { glossary: usualTerms, layout })))
  tell(`findings, ${layout}`, `${Math.round(words / took).toLocaleString('en-GB')} words a second of CPU`, `${words.toLocaleString('en-GB')} words`)
}
tell(
  'terms in their first use',
  `${Math.round(words / median(times(() => firstUses([text], usualTerms)))).toLocaleString('en-GB')} words a second of CPU`,
)
const one = median(times(() => findings(paragraph, { glossary: usualTerms })))
tell('one paragraph of a page', `${(one * 1000).toFixed(2)} ms`)
