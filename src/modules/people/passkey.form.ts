import { text } from '#ui/form/index.ts'

export const passkeyForm = {
  name: text({
    label: 'What to call it',
    hint: 'So that you know it again, for example “Work laptop”. Leave it empty and we name it after the device',
    optional: true,
    maxLength: 80,
    autocomplete: 'off',
  }),
}

/** One message for every passkey that cannot be used, so that it tells nobody what is known here. */
export const passkeyRefused = 'This passkey cannot be used here. Try again, or sign in with a code'
