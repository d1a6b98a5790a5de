import type { Problem, Target } from './problem.ts'

/** Reasons, in words, why no panel can be that show without any reckoning. Where there is none, there may still be no panel. */
export function plainReasons({ panelSize, targets, people }: Problem): string[] {
  const reasons: string[] = []
  for (const category of new Set(targets.map((target) => target.category))) {
    const own = targets.filter((target) => target.category === category)
    const sum = (number: (target: Target) => number) => own.reduce((all, target) => all + number(target), 0)
    const [least, most] = [sum(({ min }) => min), sum(({ max }) => max)]
    if (least > panelSize) reasons.push(`The minimums of ${category} add up to ${least}, which is more than the ${panelSize} people wanted`)
    if (most < panelSize) reasons.push(`The maximums of ${category} add up to ${most}, which is less than the ${panelSize} people wanted`)
  }
  targets.forEach(({ category, value, min }, target) => {
    const there = people.filter(({ values }) => values.includes(target)).length
    if (there < min)
      reasons.push(`${category}, ${value}: at least ${min} are wanted, and ${there === 0 ? 'nobody is' : `only ${there} are`} in the pool`)
  })
  const homes = new Set(people.map(({ household }, n) => household ?? n)).size
  if (homes < panelSize) reasons.push(`${panelSize} people are wanted, and the pool has ${people.length} people of ${homes} households`)
  return reasons
}
