import { choice, email, longText, type Problems, phone, readForm, text } from '#ui/form/index.ts'
import { type Channel, type ContactPreference, channels, formats, usualPreference } from './contact-preference.ts'

/** What is asked about how somebody wants to hear from us. Each channel and each format needs only its own: read it with `readPreference`. */
export const preferenceForm = {
  channel: choice({ label: 'How should we contact you?', empty: 'Select how we should contact you', options: channels }),
  phone: phone({ label: 'Your phone number', empty: 'Enter your phone number' }),
  textPhone: phone({ label: 'Your mobile phone number', empty: 'Enter your mobile phone number' }),
  address: longText({
    label: 'Your postal address, with the postcode',
    called: 'Postal address',
    empty: 'Enter your postal address',
    maxLength: 500,
    rows: 4,
  }),
  throughName: text({ label: 'Name of this person', empty: 'Enter the name of this person', maxLength: 120, autocomplete: 'off' }),
  throughEmail: email({
    label: 'Their email address',
    hint: 'We need an email address or a phone number',
    optional: true,
    maxLength: 200,
    autocomplete: 'off',
  }),
  throughPhone: phone({ label: 'Their phone number', optional: true, autocomplete: 'off' }),
  format: choice({
    label: 'In which form can you use information best?',
    empty: 'Select in which form you can use information best',
    options: formats,
  }),
  language: text({ label: 'Which language?', empty: 'Enter the language', called: 'Language', maxLength: 60, autocomplete: 'off' }),
  notes: longText({
    label: 'Anything else about contacting you',
    hint: 'For example, times when we should not call',
    optional: true,
    maxLength: 500,
    rows: 3,
  }),
}

/** As it is drawn: of two where one is needed, neither label says that it is optional. */
export const drawnPreference = {
  ...preferenceForm,
  throughEmail: { ...preferenceForm.throughEmail, optional: false },
  throughPhone: { ...preferenceForm.throughPhone, optional: false },
}

export type PreferenceRead = { preference: ContactPreference; phone: string | undefined }

/**
 * How somebody wants to hear from us. Only the fields of the chosen channel and format are read: a slip in another one stops nobody.
 *
 * @param email the address of their account; '' where there is none
 */
export function readPreference(answers: URLSearchParams, email: string): { value: PreferenceRead } | { problems: Problems } {
  const { channel, format, language, notes } = preferenceForm
  const chosen = readForm({ channel, format, notes }, answers)
  const kept = 'values' in chosen ? chosen.values : undefined
  const read = readChannel(answers, email)
  const named = answers.get('format') === 'language' ? readForm({ language }, answers) : { values: { language: '' } }
  const problems = [chosen, read, named].map((part) => ('problems' in part ? part.problems : {}))
  if (!kept || !('values' in read) || !('values' in named)) return { problems: Object.assign({}, ...problems) }
  const { phone: own, ...rest } = read.values
  return { value: { preference: { ...usualPreference, ...kept, ...named.values, ...rest }, phone: own } }
}

type ChannelValues = Partial<Pick<ContactPreference, 'address' | 'throughName' | 'throughEmail' | 'throughPhone'>> & { phone?: string }

function readChannel(answers: URLSearchParams, email: string): { values: ChannelValues } | { problems: Problems } {
  const { phone, textPhone, address, throughName, throughEmail, throughPhone } = preferenceForm
  switch (answers.get('channel') as Channel | null) {
    case 'email':
      return email === ''
        ? { problems: { channel: 'We have no email address for you. Choose another way, or add an email address first' } }
        : { values: {} }
    case 'phone':
      return readForm({ phone }, answers)
    case 'text': {
      const read = readForm({ textPhone }, answers)
      return 'problems' in read ? read : { values: { phone: read.values.textPhone } }
    }
    case 'letter':
      return readForm({ address }, answers)
    case 'somebody': {
      const read = readForm({ throughName, throughEmail, throughPhone }, answers)
      if ('problems' in read) return read
      const reachable = read.values.throughEmail !== '' || read.values.throughPhone !== ''
      return reachable ? read : { problems: { throughEmail: 'Enter their email address or their phone number' } }
    }
    default:
      return { values: {} }
  }
}
