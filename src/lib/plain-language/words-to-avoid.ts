import type { Finding } from './finding.ts'

/** Pages of the NHS digital service manual (github.com/nhsuk/nhsuk-service-manual, app/views/content, as of 20 August 2026). */
const aToZ = 'a-to-z-of-nhs-health-writing'
const inclusive = 'inclusive-content'
const figures = 'numbers-measurements-dates-time'

/** What the NHS style asks to avoid: how it is found, what to write instead, and the page that asks for it. */
type Rule = { find: string; say: string | ((found: string) => string); from: string; keepCase?: true }

const instead = (words: string): string => `Write “${words}”`
const byForm = (forms: Readonly<Record<string, string>>) => (found: string) => instead(forms[found.toLowerCase()] ?? found)

export const rules: readonly Rule[] = [
  { find: 'BAME|BME', say: 'Write “ethnic minorities”, or name the groups that you mean', from: inclusive },
  { find: '(?<!human )race', say: 'If this is about where people’s families come from, write “ethnicity”', from: inclusive },
  { find: 'suffer(?:s|ed|ing)?\\s{1,3}from', say: 'Say “has” or “with”: “people with asthma”', from: inclusive },
  { find: 'victims?\\s{1,3}of', say: 'If this is about a condition, say “has” or “with”: “people who have had a stroke”', from: inclusive },
  { find: 'confined\\s{1,3}to\\s{1,3}(?:a|her|his|their)\\s{1,3}wheelchairs?', say: 'Write “uses a wheelchair”', from: inclusive },
  {
    find: 'sex\\s{1,3}assigned\\s{1,3}at\\s{1,3}birth|biological\\s{1,3}sex',
    say: 'Write “the sex someone was registered with at birth”',
    from: inclusive,
  },
  { find: '(?:unpaid|family)\\s{1,3}carers?', say: 'Write “carer” alone: it means somebody who is not paid for it', from: aToZ },
  { find: 'care\\s{1,3}workers?', say: 'Write “paid carer”', from: aToZ },
  // "Crohn’s disease", "Parkinson's disease" and others are names.
  { find: "(?<![’']s\\s)diseases?", say: 'Write “condition”, unless this is a part of its name', from: aToZ },
  { find: 'clinicians?', say: 'Say who it is, such as “doctor”, “nurse” or “healthcare professional”', from: aToZ },
  { find: 'SMS', say: instead('text message'), from: aToZ, keepCase: true },
  { find: 'telephones?', say: instead('phone'), from: aToZ },
  { find: 'log(?:ged|ging|s)?[ -]?on', say: instead('log in'), from: aToZ },
  { find: 'log(?:ged|ging|s)?[ -]off', say: instead('log out'), from: aToZ },
  { find: "can[’']t", say: instead('cannot'), from: aToZ },
  { find: "don[’']t", say: instead('do not'), from: aToZ },
  { find: 'etc\\.?', say: 'Name the rest, or begin with “such as”', from: aToZ, keepCase: true },
  { find: '[Ee]\\.g\\.?|[Ee]g', say: instead('for example'), from: aToZ, keepCase: true },
  { find: '[Ii]\\.e\\.?|ie', say: instead('that is'), from: aToZ, keepCase: true },
  {
    find: 'occur(?:s|red|ring)?',
    say: byForm({ occur: 'happen', occurs: 'happens', occurred: 'happened', occurring: 'happening' }),
    from: aToZ,
  },
  { find: 'normally', say: instead('usually'), from: aToZ },
  { find: '(?:medical|patient)\\s{1,3}records?', say: instead('health record'), from: aToZ },
  { find: 'GP\\s{1,3}practices?', say: instead('GP surgery'), from: aToZ },
  { find: 'hospital\\s{1,3}settings?', say: instead('hospital'), from: aToZ },
  { find: 'community\\s{1,3}settings?', say: 'Name the place, such as “at home” or “in a clinic near you”', from: aToZ },
  { find: '£[\\d,]{1,12}\\.00', say: (found) => instead(found.slice(0, -3)), from: figures },
]

const patterns = rules.map(({ find, say, keepCase }) => ({
  pattern: new RegExp(`(?<![\\p{L}\\p{N}\\p{M}_])(?:${find})(?![\\p{L}\\p{N}\\p{M}_])`, keepCase ? 'gu' : 'giu'),
  say,
}))

/** The words of the list in a text, wherever they stand. */
export const wordsToAvoid = (text: string): Finding[] =>
  patterns.flatMap(({ pattern, say }) =>
    Array.from(text.matchAll(pattern), ({ index, 0: found }) => ({
      start: index,
      end: index + found.length,
      kind: 'word-to-avoid' as const,
      suggestion: typeof say === 'string' ? say : say(found),
    })),
  )
