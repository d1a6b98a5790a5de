import { choice, day, email, longText, phone, text, yes } from '#ui/form/index.ts'
import { kinds } from './partner.ts'

export const partnerForm = {
  name: text({ label: 'Name of the organisation', empty: 'Enter the name of the organisation', minLength: 2, maxLength: 120, autocomplete: 'off' }),
  kind: choice({ label: 'What kind of organisation is it?', empty: 'Select what kind of organisation it is', options: kinds }),
  reaches: longText({
    label: 'Whom do they reach?',
    called: 'Whom they reach',
    hint: 'In their own words. For example: people with kidney disease, and their families',
    empty: 'Enter whom they reach',
    maxLength: 1000,
    rows: 3,
  }),
  places: text({ label: 'Places', hint: 'Where they meet people. For example: Wennick, Coldwick', optional: true, maxLength: 300 }),
  languages: text({ label: 'Languages', hint: 'Which they speak with people, sign languages too', optional: true, maxLength: 300 }),
  contactName: text({ label: 'Whom we talk to there', called: 'The name', optional: true, maxLength: 120, autocomplete: 'off' }),
  contactEmail: email({ label: 'Their email address', optional: true, maxLength: 200, autocomplete: 'off' }),
  contactPhone: phone({ label: 'Their phone number', optional: true, autocomplete: 'off' }),
  since: day({ label: 'Since when do you know them?', called: 'The day', hint: 'For example, 27 3 2026', empty: 'Enter since when you know them' }),
  mayBeNamed: yes({
    label: 'They agreed that the public may read their name',
    hint: 'It is then shown with the projects that ask people through them',
  }),
}

export const endingForm = {
  endedOn: day({ label: 'When did it end?', called: 'The day', hint: 'For example, 27 3 2026', empty: 'Enter the day when it ended' }),
  reason: longText({
    label: 'Why did it end?',
    called: 'The reason',
    hint: 'For example: the group closed when its hall was sold',
    empty: 'Enter why it ended',
    maxLength: 1000,
    rows: 3,
  }),
}

export const filterForm = {
  group: choice({ label: 'They reach', look: 'select', optional: true }),
  place: text({ label: 'Place', optional: true, maxLength: 100, autocomplete: 'off' }),
  ended: yes({ label: 'Also partners of the past' }),
}
