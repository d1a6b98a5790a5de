/** How what was said came in. */
const sourceNames: Readonly<Record<string, string>> = {
  web: 'Survey on the web',
  paper: 'Survey on paper',
  phone: 'Survey by phone',
  meeting: 'Meeting',
  visit: 'Visit',
  session: 'Session of a partner',
  call: 'Phone call',
  letter: 'Letter',
  import: 'Earlier comments, brought in',
  'opinion-map': 'Result of an opinion map',
}

export const sourceName = (source: string): string => sourceNames[source] ?? source
