/** How somebody wants to hear from us. "Somebody" is a person whom they named. */
export const channels = { email: 'Email', text: 'Text message', phone: 'Phone call', letter: 'Letter', somebody: 'Through somebody I name' } as const
export type Channel = keyof typeof channels

/** In which form. `language` is written information in another language than English. */
export const formats = {
  standard: 'Standard print',
  'large-print': 'Large print',
  'easy-read': 'Easy Read',
  audio: 'Audio',
  braille: 'Braille',
  'sign-language': 'British Sign Language video',
  language: 'Another language',
} as const
export type Format = keyof typeof formats

/** Texts are '' where the channel or the format does not need them. `address` is postal. */
export type ContactPreference = {
  channel: Channel
  format: Format
  language: string
  address: string
  throughName: string
  throughEmail: string
  throughPhone: string
  notes: string
}

/** What holds for somebody who has said nothing yet. */
export const usualPreference: ContactPreference = {
  channel: 'email',
  format: 'standard',
  language: '',
  address: '',
  throughName: '',
  throughEmail: '',
  throughPhone: '',
  notes: '',
}

/** Only what the channel and the format need is kept: who no longer wants letters leaves no address behind. */
export function preferenceKept({ channel, format, ...given }: ContactPreference): ContactPreference {
  const through = { throughName: given.throughName, throughEmail: given.throughEmail.toLowerCase(), throughPhone: given.throughPhone }
  return {
    ...usualPreference,
    channel,
    format,
    notes: given.notes,
    ...(format === 'language' && { language: given.language }),
    ...(channel === 'letter' && { address: given.address }),
    ...(channel === 'somebody' && through),
  }
}

/** 'By letter, in large print'. */
export function preferenceInWords({ channel, format, language, throughName }: ContactPreference): string {
  return [channelInWords(channel, throughName), formatInWords(format, language)].filter(Boolean).join(', ')
}

function channelInWords(channel: Channel, throughName: string): string {
  if (channel === 'somebody') return `Through ${throughName}`
  return { email: 'By email', text: 'By text message', phone: 'By phone', letter: 'By letter' }[channel]
}

function formatInWords(format: Format, language: string): string {
  switch (format) {
    case 'standard':
      return ''
    case 'language':
      return `in ${language}`
    case 'large-print':
      return 'in large print'
    case 'easy-read':
      return 'in Easy Read'
    case 'audio':
      return 'as audio'
    case 'braille':
      return 'in braille'
    case 'sign-language':
      return 'as British Sign Language video'
  }
}
