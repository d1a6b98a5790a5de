export const channels = ['email', 'phone', 'letter', 'none'] as const
export type Channel = (typeof channels)[number]

/** How somebody wants to hear what came of their words. Texts are '' where the channel does not need them. */
export type Contact = { channel: Channel; name: string; email: string; phone: string; address: string; largePrint: boolean }

export const noContact: Contact = { channel: 'none', name: '', email: '', phone: '', address: '', largePrint: false }

/** Only what the channel needs is kept: who chose a letter leaves no phone number behind. An email address is kept in small letters. */
export function contactKept(given: Contact): Contact {
  switch (given.channel) {
    case 'email':
      return { ...noContact, channel: 'email', name: given.name, email: given.email.toLowerCase() }
    case 'phone':
      return { ...noContact, channel: 'phone', name: given.name, phone: given.phone }
    case 'letter':
      return { ...noContact, channel: 'letter', name: given.name, address: given.address, largePrint: given.largePrint }
    case 'none':
      return noContact
  }
}
