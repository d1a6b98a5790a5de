/** How the public reads an outcome: as a heading over themes, and as a tag beside one. */
export const outcomeWords = {
  changed: { heading: 'What changed', tag: 'Changed', colour: 'green' },
  'will-change': { heading: 'What will change', tag: 'Will change', colour: 'blue' },
  'already-in-place': { heading: 'What is already in place', tag: 'Already in place', colour: 'aqua-green' },
  considering: { heading: 'What is still being considered', tag: 'Still considering', colour: 'yellow' },
  partly: { heading: 'What is partly possible', tag: 'Partly possible', colour: 'purple' },
  'not-possible': { heading: 'What is not possible, and why', tag: 'Not possible', colour: 'red' },
  'out-of-scope': { heading: 'What somebody else decides', tag: 'Not ours to decide', colour: 'grey' },
} as const

/** How people took part, in words that follow a number. */
export const routeWords = {
  web: 'online',
  paper: 'on paper',
  phone: 'by phone',
  meeting: 'at a meeting',
  visit: 'on a visit',
  session: 'at a session of a community group',
  call: 'in a phone call',
  letter: 'by letter',
  import: 'in comments we already had',
} as const
export type Route = keyof typeof routeWords
