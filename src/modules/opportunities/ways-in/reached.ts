/** Fewer people than this are not told apart by what they answered. */
export const leastShown = 5

export type Values = readonly { value: string; people: number }[]

/**
 * What may be shown of how the people of one way in answered one question: values with 5 people or more, and only while the people who
 * are left over are none, or 5 or more. Otherwise the smallest that could be shown is held back too, because the rest could be worked out.
 *
 * @param people everybody who came by this way; those who left the question out are the difference
 */
export function valuesShown(values: Values, people: number): Values {
  let shown = values.filter((one) => one.people >= leastShown)
  const rest = () => people - shown.reduce((sum, one) => sum + one.people, 0)
  while (shown.length > 0 && rest() > 0 && rest() < leastShown) {
    const smallest = Math.min(...shown.map((one) => one.people))
    const goes = shown.findLastIndex((one) => one.people === smallest)
    shown = shown.filter((_, place) => place !== goes)
  }
  return shown
}
