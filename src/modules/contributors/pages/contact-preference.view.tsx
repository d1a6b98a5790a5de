import type { Settings } from '#modules/organisations/index.ts'
import { Ask, answersOf, Form, type Problems } from '#ui/form/index.ts'
import { Button } from '#ui/nhs/button.tsx'
import { Radios } from '#ui/nhs/radios.tsx'
import { drawnPreference, preferenceForm } from '../contact-preference.form.ts'
import { type Channel, type ContactPreference, channels, formats } from '../contact-preference.ts'
import type { Whose } from '../whose.ts'
import { ForThem, HowTold, IfAtRisk } from './told.view.tsx'

type Field = keyof typeof preferenceForm
type Props = { title: string; whose: Whose; settings: Settings; answers: URLSearchParams; problems?: Problems }

const fieldsOf: Record<Channel, readonly Field[]> = {
  email: [],
  text: ['textPhone'],
  phone: ['phone'],
  letter: ['address'],
  somebody: ['throughName', 'throughEmail', 'throughPhone'],
}

/** What is kept already, under the names of the form's fields. */
export const preferenceAnswers = (preference: ContactPreference | undefined, { phone }: Whose): URLSearchParams =>
  answersOf({ ...preference, phone, textPhone: phone })

/** How somebody wants to hear from us. Under each choice stands only what it needs; without a script all of it shows. */
export function ContactPreferenceForm({ title, whose, settings, answers, problems = {} }: Props) {
  const ask = (name: Field) => <Ask form={drawnPreference} name={name} answers={answers} problems={problems} />
  const under = (channel: Channel) => (channel === 'email' ? <OwnEmail whose={whose} /> : fieldsOf[channel].map(ask))
  return (
    <Form problems={problems} title={title} caption={whose.own ? undefined : whose.name}>
      <ForThem whose={whose} />
      <Radios
        name="channel"
        legend={preferenceForm.channel.label}
        legendLook={{ size: 'm' }}
        error={problems.channel}
        value={answers.get('channel') ?? undefined}
        items={Object.entries(channels).map(([value, label]) => ({ value, label, conditional: under(value as Channel) }))}
      />
      <Radios
        name="format"
        legend={preferenceForm.format.label}
        legendLook={{ size: 'm' }}
        hint="If we cannot send something in this form, a person gets in touch with you instead"
        error={problems.format}
        value={answers.get('format') ?? undefined}
        items={Object.entries(formats).map(([value, label]) => ({ value, label, conditional: value === 'language' ? ask('language') : undefined }))}
      />
      {ask('notes')}
      <IfAtRisk whose={whose} settings={settings} />
      <HowTold whose={whose} answers={answers} problems={problems} />
      <Button>Save</Button>
    </Form>
  )
}

function OwnEmail({ whose: { own, email } }: { whose: Whose }) {
  if (!own) return <p>{email === '' ? 'We have no email address for them.' : `We write to ${email}.`}</p>
  return (
    <p>
      {email === '' ? 'We have no email address for you. ' : `We write to ${email}. `}
      <a href="/my/email">{email === '' ? 'Add an email address' : 'Change it'}</a>
    </p>
  )
}
