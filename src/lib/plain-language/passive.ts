import type { Finding, Span } from './finding.ts'

const toBe = new Set('am are is was were be been being isn’t aren’t wasn’t weren’t'.split(' '))
/** May stand between “is” and “decided”. */
const between = new Set('not never also always often still now then already just only being been soon all both'.split(' '))

const irregular = new Set(
  `begun bought bound broken brought built caught chosen cut dealt done drawn driven eaten fed felt fought forgotten forgiven found frozen given grown
  heard held hidden hit hurt kept known laid led lent let lost made meant met overseen overtaken paid proven put read rewritten said seen sent
  set shown shut sold sought spent split spoken spread stolen struck sung sworn taken taught thought thrown told torn understood undertaken
  undone withdrawn won worn woken written`.split(/\s+/),
)

/** These end as a participle does, and say how somebody or something is. */
const describing = new Set(
  `advanced aged ashamed bored closed committed complicated concerned confused crowded dedicated delighted detailed determined disabled disappointed
  embarrassed excited experienced frightened gifted hundred indeed interested limited located married mixed naked need pleased qualified
  red related retired sacred scared situated skilled sophisticated speed surprised talented tired united wicked worried`.split(/\s+/),
)

const isParticiple = (word: string): boolean => irregular.has(word) || (word.length > 4 && word.endsWith('ed') && !describing.has(word))
const isBetween = (word: string): boolean => between.has(word) || (word.length > 4 && word.endsWith('ly'))

const suggestion = 'This may hide who does it. Say who: “we decided”, not “it was decided”'

/** Where a sentence seems to be in the passive voice: a form of “to be” and a participle. It looks at words only, so it is a hint. */
export function passives(text: string, sentence: Span): Finding[] {
  const found: Finding[] = []
  let start = -1
  let last = 0
  for (const { index, 0: token } of text.slice(sentence.start, sentence.end).matchAll(/[\p{L}\p{M}'’-]+/gu)) {
    const at = sentence.start + index
    const word = token.toLowerCase().replaceAll("'", '’')
    // Something stands between the words: a comma, a figure.
    if (start >= 0 && text.slice(last, at).trim() !== '') start = -1
    last = at + token.length
    if (start >= 0 && isParticiple(word)) {
      found.push({ start, end: last, kind: 'passive', suggestion })
      start = -1
    } else if (toBe.has(word)) start = at
    else if (!isBetween(word)) start = -1
  }
  return found
}
