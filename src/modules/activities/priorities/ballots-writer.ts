const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim()

type Named = { number: number; words: string }

/**
 * Rankings as a `.soi` file of PrefLib: strict orders, which may leave options out. Ballots that are alike are one line, most frequent first, so that the file says
 * nothing of when they came. Source: preflib.org, format of files. `heard priorities` reads it back.
 */
export function writePreflib(title: string, options: readonly Named[], orders: readonly (readonly number[])[]): string {
  const counts = new Map<string, number>()
  for (const order of orders) counts.set(order.join(','), (counts.get(order.join(',')) ?? 0) + 1)
  const ballots = [...counts].sort(([a, one], [b, other]) => other - one || (a < b ? -1 : 1))
  return [
    `# TITLE: ${oneLine(title)}`,
    '# DATA TYPE: soi',
    `# NUMBER ALTERNATIVES: ${options.length}`,
    `# NUMBER VOTERS: ${orders.length}`,
    `# NUMBER UNIQUE ORDERS: ${ballots.length}`,
    ...options.map(({ number, words }) => `# ALTERNATIVE NAME ${number}: ${oneLine(words)}`),
    ...ballots.map(([order, count]) => `${count}: ${order}`),
    '',
  ].join('\n')
}

const quotedCell = (text: string): string => `"${oneLine(text).replaceAll('"', '""')}"`

/** A budget vote as a `.pb` file of Pabulib, in pounds. Voters are numbered in the order of what they chose, not of when. Source: pabulib.org, format of files. */
export function writePabulib(
  title: string,
  budget: number,
  options: readonly (Named & { cost: number })[],
  ballots: readonly (readonly number[])[],
): string {
  const inPounds = (pence: number): string => (pence % 100 === 0 ? String(pence / 100) : (pence / 100).toFixed(2))
  const votes = ballots.map((listed) => [...listed].sort((a, b) => a - b).join(',')).sort()
  return [
    'META',
    'key;value',
    `description;${quotedCell(title)}`,
    `num_projects;${options.length}`,
    `num_votes;${votes.length}`,
    `budget;${inPounds(budget)}`,
    'vote_type;approval',
    'PROJECTS',
    'project_id;cost;name',
    ...options.map(({ number, cost, words }) => `${number};${inPounds(cost)};${quotedCell(words)}`),
    'VOTES',
    'voter_id;vote',
    ...votes.map((vote, at) => `${at + 1};${vote}`),
    '',
  ].join('\n')
}
