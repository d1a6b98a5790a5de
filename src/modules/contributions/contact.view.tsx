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

const needed = {
  contactName: text({ label: 'Name', empty: 'Enter a name', maxLength: 120, autocomplete: 'name' }),
  channel: choice({
    label: 'How can we reach you?',
    hint: 'Everybody gets an answer, so we need one way. We use it for nothing else',
    empty: 'Select how we can reach you',
    options: { email: 'By email', phone: 'By phone', letter: 'By letter' },
  }),
}

/**
 * The contact that a form gives. Only the fields of the chosen channel are read: a slip in another one stops nobody.
 *
 * @param asked `needed`: a name and a way to reach them cannot be left out, because they are owed an answer
 */
export function readContact(answers: URLSearchParams, asked: { needed?: boolean } = {}): { value: Contact } | { problems: Problems } {
  const who = asked.needed ? readForm({ contactName: needed.contactName }, answers) : undefined
  const chosen = readForm({ channel: asked.needed ? needed.channel : contactFields.channel }, answers)
  const read = 'problems' in chosen ? chosen : readChannel(chosen.values.channel, answers)
  const problems = { ...(who && 'problems' in who && who.problems), ...('problems' in read && read.problems) }
  if ('problems' in chosen || 'problems' in read || Object.keys(problems).length > 0) return { problems }
  const { channel } = chosen.values
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
  /** A name and a way to reach them cannot be left out. */
  needed?: boolean
}

/** The question with each channel's own fields under it. Without a script all of them show. */
export function ContactQuestions({ answers, problems = {}, heading, label, hint, needed: isNeeded = false }: Props) {
  const ask = (name: keyof typeof contactFields) => <Ask form={contactFields} name={name} answers={answers} problems={problems} />
  const under: Record<Channel, readonly (keyof typeof contactFields)[]> = {
    email: ['contactEmail'],
    phone: ['contactPhone'],
    letter: ['contactAddress', 'largePrint'],
    none: [],
  }
  const { channel } = isNeeded ? needed : contactFields
  const options = channel.look.kind === 'choice' ? (channel.look.options ?? []) : []
  return (
    <>
      {isNeeded && <Ask form={needed} name="contactName" answers={answers} problems={problems} />}
      <Radios
        name="channel"
        legend={label ?? channel.label}
        legendLook={{ size: heading === 1 ? 'l' : 'm', heading }}
        hint={hint ?? channel.hint}
        error={problems.channel}
        value={answers.get('channel') ?? undefined}
        items={(isNeeded ? channels.filter((one) => one !== 'none') : channels).map((value) => ({
          value,
          label: options.find((option) => option.value === value)?.label ?? value,
          conditional: under[value].length > 0 ? under[value].map(ask) : undefined,
        }))}
      />
      {!isNeeded && (
        <Ask
          form={drawnName}
          name="contactName"
          answers={answers}
          problems={problems}
          hint="We need it for a letter. For an email or a call you can leave it blank"
        />
      )}
    </>
  )
}
