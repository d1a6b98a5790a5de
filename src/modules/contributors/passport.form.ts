import { choice, type Field, longText, many, type Problems, readForm, text } from '#ui/form/index.ts'
import { type Area, areas, type Need, needsKept, needsOf, otherNeed, seenBy } from './passport.ts'

export const otherName = (area: Area): string => `${area}-other`

/** The question of one area: words of a list, and a line for what is not in it. */
export const areaForm = (area: Area): Record<string, Field<readonly string[]> | Field<string>> => ({
  [area]: many({ label: areas[area].title, options: needsOf(area) }),
  [otherName(area)]: text({
    label: 'Something else, in your own words',
    called: 'Something else',
    optional: true,
    maxLength: 500,
    autocomplete: 'off',
  }),
})

/** The needs of one area that a form gives. */
export function readArea(area: Area, answers: URLSearchParams): { value: Need[] } | { problems: Problems } {
  const read = readForm(areaForm(area), answers)
  if ('problems' in read) return read
  return { value: needsKept(area, read.values[area] as readonly string[], read.values[otherName(area)] as string) }
}

/** What is kept of an area, under the names of its form. */
export function areaAnswers(needs: readonly Need[]): Record<string, string | string[]> {
  const answers: Record<string, string | string[]> = {}
  for (const { area, need, details } of needs) {
    if (need === otherNeed) answers[otherName(area)] = details
    else answers[area] = [answers[area] ?? [], need].flat()
  }
  return answers
}

export const ownWordsForm = {
  ownWords: longText({
    label: 'In your own words',
    hint: 'What helps you take part, and what makes it hard? You do not have to name a condition.',
    optional: true,
    maxLength: 2000,
    rows: 8,
  }),
}

export const seenByForm = {
  seenBy: choice({ label: 'Who sees your access passport?', empty: 'Select who sees your access passport', options: seenBy }),
}
