import { choice, day, text } from '#ui/form/index.ts'
import { logChannels } from './contact-log.ts'

const { none: _, ...ways } = logChannels

export const heldForm = {
  channel: choice({ label: 'How did you tell them?', empty: 'Select how you told them', options: ways }),
  day: day({ label: 'On which day?', called: 'The day', empty: 'Enter the day on which you told them', hint: 'For example, 27 3 2026' }),
  details: text({ label: 'Anything to add?', hint: 'For example, who printed it', called: 'What you add', optional: true, maxLength: 400 }),
}
