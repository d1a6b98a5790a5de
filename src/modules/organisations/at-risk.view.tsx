import { Details } from '#ui/nhs/details.tsx'
import { InsetText } from '#ui/nhs/inset-text.tsx'
import { atRiskWords } from './at-risk.ts'
import type { Settings } from './settings.ts'

type Props = {
  /** The organisation's `atRisk`, or words of the form's own. Their first sentence says whom to call. */
  words: string
  /** On a page of staff: whom they tell next. */
  tell?: Settings
}

/** What to do when somebody is at risk, for every form that takes free text (R62): whom to call is always seen, the rest opens. */
export function AtRisk({ words, tell }: Props) {
  const { line, rest } = atRiskWords(words)
  if (rest.length === 0 && !tell)
    return (
      <InsetText visuallyHiddenText="If somebody is at risk">
        <p>{line}</p>
      </InsetText>
    )
  return (
    <Details summary={line || 'What to do if somebody is at risk'}>
      {rest.map((part) => (
        <p class="heard-words">{part}</p>
      ))}
      {tell && <p>If this is about what somebody told you, do not wait until it is saved. Tell a person at once.</p>}
      {tell && <SafeguardingContact settings={tell} />}
    </Details>
  )
}

/** Whom staff call about harm: the phone first. */
export function SafeguardingContact({ settings }: { settings: Settings }) {
  const { safeguardingName: name, safeguardingPhone: phone, safeguardingEmail: email } = settings
  if (name === '' && phone === '' && email === '')
    return <p>Nobody is named here yet for safeguarding. Call the person whom your own rules name. An administrator can add them in the settings.</p>
  return (
    <p>
      {phone === '' ? (
        <strong>Tell {name || 'the safeguarding contact'} now. No phone number is set.</strong>
      ) : (
        <strong>
          Call now: {name || 'the safeguarding contact'}, <a href={callable(phone)}>{phone}</a>
        </strong>
      )}
      {email !== '' && (
        <>
          <br />
          Email: <a href={writable(email)}>{email}</a>
        </>
      )}
    </p>
  )
}

const callable = (phone: string): string => `tel:${phone.replace(/[^+\d]/g, '')}`
const writable = (address: string): string => `mailto:${encodeURI(address)}`
