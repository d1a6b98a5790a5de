import type { Channel, ContactPreference, Format } from './contact-preference.ts'

/** Why a message waits for a person who takes it to its reader another way. */
export type HeldBecause = 'channel' | 'format' | 'young' | 'no-address' | 'left'

/** Who a message is for. `email` is '' where there is none that works; `young` is there for somebody under 18 today: `agreed` once they and a guardian have. */
export type Reader = {
  active: boolean
  email: string
  young: { guardianName: string; guardianEmail: string; agreed: boolean } | null
}

/** `for`: the person themselves, or whoever it goes through. */
export type Sending = { do: 'send'; to: string; for: 'themselves' | 'somebody' | 'guardian'; through: string; large: boolean }
export type HowToSend = Sending | { do: 'hold'; because: HeldBecause }

const hold = (because: HeldBecause) => ({ do: 'hold', because }) as const

/** What an email can be: it can be read aloud by a screen reader and enlarged, and is nothing else. */
const inEmail: readonly Format[] = ['standard', 'large-print']

/**
 * How a message reaches somebody as they asked (R52): by email, or not by this service at all. It never goes out in a form that
 * they cannot use, and never straight to somebody under 18: a guardian who has consented gets it.
 */
export function howToSend(preference: ContactPreference, reader: Reader): HowToSend {
  if (!reader.active) return hold('left')
  if (reader.young && !reader.young.agreed) return hold('young')
  if (preference.channel !== 'email' && preference.channel !== 'somebody') return hold('channel')
  if (!inEmail.includes(preference.format)) return hold('format')
  const large = preference.format === 'large-print'
  if (reader.young) {
    const { guardianName, guardianEmail } = reader.young
    return guardianEmail === '' ? hold('no-address') : { do: 'send', to: guardianEmail, for: 'guardian', through: guardianName, large }
  }
  if (preference.channel === 'somebody') {
    const { throughName, throughEmail } = preference
    return throughEmail === '' ? hold('channel') : { do: 'send', to: throughEmail, for: 'somebody', through: throughName, large }
  }
  return reader.email === '' ? hold('no-address') : { do: 'send', to: reader.email, for: 'themselves', through: '', large }
}

const byChannel: Record<Exclude<Channel, 'somebody'>, string> = {
  email: 'an email',
  text: 'a text message',
  phone: 'a phone call',
  letter: 'a letter',
}

const inFormat: Record<Format, string> = {
  standard: 'standard print',
  'large-print': 'large print',
  'easy-read': 'Easy Read',
  audio: 'audio',
  braille: 'braille',
  'sign-language': 'British Sign Language video',
  language: 'another language',
}

/** What somebody asked for, after "They asked for": "a letter in braille", "Easy Read, through Bo Trellis". */
export function askedFor({ channel, format, language, throughName }: ContactPreference): string {
  const form = format === 'language' && language !== '' ? language : inFormat[format]
  if (channel === 'somebody') return format === 'standard' ? `messages through ${throughName}` : `${form}, through ${throughName}`
  if (format === 'standard') return byChannel[channel]
  return channel === 'email' ? form : `${byChannel[channel]} in ${form}`
}

/** Why a message is held, in words for staff. */
export function heldInWords(because: HeldBecause, preference: ContactPreference): string {
  switch (because) {
    case 'channel':
    case 'format':
      return `They asked for ${askedFor(preference)}`
    case 'young':
      return 'They are under 18, and we do not have all consents yet'
    case 'no-address':
      return 'We have no email address for them'
    case 'left':
      return 'They no longer have an account here'
    default:
      return because satisfies never
  }
}
