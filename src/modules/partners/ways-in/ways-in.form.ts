import { choice, text } from '#ui/form/index.ts'

export const wayInForm = {
  channel: text({
    label: 'Where will people see it?',
    called: 'The place',
    hint: 'For example: poster at the surgery in Coldwick. Use a new one for each place',
    empty: 'Enter where people will see it',
    minLength: 2,
    maxLength: 80,
    autocomplete: 'off',
  }),
  partner: choice({ label: 'Through which partner?', look: 'select', optional: true }),
}

export const typedCodeForm = {
  code: text({
    label: 'The code on the poster or leaflet',
    called: 'The code',
    hint: 'Six letters and numbers, such as K7M 2PQ. Capital letters and spaces do not matter',
    empty: 'Enter the code',
    maxLength: 60,
    autocomplete: 'off',
  }),
}
