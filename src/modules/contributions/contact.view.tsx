import { Ask, choice, email, longText, type Problems, phone, readForm, text, yes } from '#ui/form/index.ts'
import { Radios } from '#ui/nhs/radios.tsx'
import { type Channel, type Contact, channels, contactKept } from './contact.ts'

/** What is asked about hearing back. Each channel needs only its own: read it with `readContact`. */
export const contactFields = {
  channel: choice({
    label: 'How can we tell you what happens?',
    hint: 'We use this only to tell you what came of what you said',
    empty: 'Select how we can tell you what happens',
    options: { email: 'By email', phone: 'By phone', letter: 'By letter', none: 'I do not need to hear, or I will look it up with my receipt' },
  }),
  contactName: text({ label: 'Name', empty: 'Enter a name', optional: true, maxLength: 120, autocomplete: 'name' }),
  contactEmail: email({ label: 'Email address', empty: 'Enter an email address', maxLength: 200 }),
  contactPhone: phone({ label: 'Phone number', empty: 'Enter a phone number' }),
  contactAddress: longText({
    label: 'Postal address, with the postcode',
    empty: 'Enter a postal address',
    called: 'Postal address',
    maxLength: 500,
    rows: 4,
  }),
  largePrint: yes({ label: 'In large print, please' }),
}

/** Whether the name is needed depends on the channel, so its label does not say that it is optional: its hint says when. */
const drawnName = { contactName: { ...contactFields.contactName, optional: false } }
const letterName = text({ label: 'Name on the letter', empty: 'Enter a name for the letter', maxLength: 120, autocomplete: 'name' })
const nothing = { contactName: '', contactEmail: '', contactPhone: '', contactAddress: '', largePrint: false }

/** The contact that a form gives. Only the fields of the chosen channel are read: a slip in another one stops nobody. */
export function readContact(answers: URLSearchParams): { value: Contact } | { problems: Problems } {
  const chosen = readForm({ channel: contactFields.channel }, answers)
  if ('problems' in chosen) return chosen
  const { channel } = chosen.values
  const read = readChannel(channel, answers)
  if ('problems' in read) return read
  const { contactName, contactEmail, contactPhone, contactAddress, largePrint } = { ...nothing, ...read.values }
  return { value: contactKept({ channel, name: contactName, email: contactEmail, phone: contactPhone, address: contactAddress, largePrint }) }
}

function readChannel(channel: Channel, answers: URLSearchParams) {
  const { contactName, contactEmail, contactPhone, contactAddress, largePrint } = contactFields
  switch (channel) {
    case 'email':
      return readForm({ contactName, contactEmail }, answers)
    case 'phone':
      return readForm({ contactName, contactPhone }, answers)
    case 'letter':
      return readForm({ contactName: letterName, contactAddress, largePrint }, answers)
    case 'none':
      return { values: {} }
  }
}

type Props = {
  answers: URLSearchParams
  problems?: Problems
  /** 1 makes the question the title of its page. */
  heading?: 1 | 2
  /** The question in other words, where somebody answers for another person. */
  label?: string
  hint?: string
}

/** The question with each channel's own fields under it. Without a script all of them show. */
export function ContactQuestions({ answers, problems = {}, heading, label, hint }: Props) {
  const ask = (name: keyof typeof contactFields) => <Ask form={contactFields} name={name} answers={answers} problems={problems} />
  const under: Record<Channel, readonly (keyof typeof contactFields)[]> = {
    email: ['contactEmail'],
    phone: ['contactPhone'],
    letter: ['contactAddress', 'largePrint'],
    none: [],
  }
  const options = contactFields.channel.look.kind === 'choice' ? (contactFields.channel.look.options ?? []) : []
  return (
    <>
      <Radios
        name="channel"
        legend={label ?? contactFields.channel.label}
        legendLook={{ size: heading === 1 ? 'l' : 'm', heading }}
        hint={hint ?? contactFields.channel.hint}
        error={problems.channel}
        value={answers.get('channel') ?? undefined}
        items={channels.map((value) => ({
          value,
          label: options.find((option) => option.value === value)?.label ?? value,
          conditional: under[value].length > 0 ? under[value].map(ask) : undefined,
        }))}
      />
      <Ask
        form={drawnName}
        name="contactName"
        answers={answers}
        problems={problems}
        hint="We need it for a letter. For an email or a call you can leave it blank"
      />
    </>
  )
}
