import { choice, day, longText } from '#ui/form/index.ts'
import { logChannels, logKinds } from './contact-log.ts'

export const logForm = {
  kind: choice({ label: 'What was it?', empty: 'Select what it was', options: logKinds }),
  channel: choice({ label: 'How?', hint: 'Leave this out for a note', optional: true, options: withoutNone() }),
  happenedOn: day({ label: 'On which day?', called: 'The day', empty: 'Enter the day', hint: 'For example, 27 3 2026' }),
  words: longText({
    label: 'What was said',
    hint: 'They can read what you write here. Write it so that you could read it to them',
    optional: true,
    maxLength: 2000,
  }),
}

function withoutNone() {
  const { none: _, ...others } = logChannels
  return others
}
