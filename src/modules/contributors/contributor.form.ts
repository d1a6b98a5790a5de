import { choice, day, email, phone, text, yes } from '#ui/form/index.ts'
import { waysTold } from './consents.ts'

export const contributorForm = {
  name: text({ label: 'Full name', empty: 'Enter their full name', maxLength: 120, autocomplete: 'off' }),
  email: email({ label: 'Email address', hint: 'Only if they use email', optional: true, maxLength: 200, autocomplete: 'off' }),
  phone: phone({ label: 'Phone number', optional: true, autocomplete: 'off' }),
  cameBy: text({
    label: 'How did they come to you?',
    called: 'How they came',
    hint: 'For example, a stall at the market',
    optional: true,
    maxLength: 200,
  }),
  agreed: yes({
    label: 'They agreed that we get in touch with them',
    required: 'We can only keep people who agreed to it. Ask them, then tick the box',
  }),
  how: choice({ label: 'How did they tell you?', empty: 'Select how they told you', options: waysTold }),
  saidOn: day({ label: 'When did they tell you?', called: 'The day', empty: 'Enter the day when they told you', hint: 'For example, 27 3 2026' }),
}
