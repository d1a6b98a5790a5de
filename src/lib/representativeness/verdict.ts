import type { Verdict } from './compare.ts'

export const verdictInWords: Readonly<Record<Verdict, string>> = {
  'too-few-to-say': 'too few to say',
  'in-range': 'within what chance gives',
  'fewer-than-expected': 'fewer than chance would give',
  'more-than-expected': 'more than chance would give',
}
