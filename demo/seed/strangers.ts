export type Route = 'web' | 'paper' | 'phone' | 'meeting' | 'visit' | 'call'

type Contact = { channel: 'email' | 'phone' | 'letter' | 'none'; name: string; email: string; phone: string; address: string; largePrint: boolean }
type Consent = { quoteAs: 'named' | 'first-name' | 'anonymous' | 'not-public'; quoteName: string }

const firstNames = [
  'Alwen',
  'Bashir',
  'Corisande',
  'Dafydd',
  'Eilidh',
  'Folasade',
  'Gethin',
  'Halima',
  'Iestyn',
  'Jocasta',
  'Kestrel',
  'Lubna',
  'Mungo',
  'Nerys',
  'Orla',
  'Pavel',
  'Quenby',
  'Rohan',
  'Seren',
  'Tobiah',
]
const lastNames = [
  'Ashgrove',
  'Brindlecote',
  'Crowhurst-Ali',
  'Dunmorrow',
  'Elverstone',
  'Fernleigh',
  'Garrowby',
  'Hexworthy',
  'Islesworth',
  'Jarrowin',
  'Kittering',
  'Larkswell',
]

const pick = <Item>(items: readonly Item[], place: number): Item => items[place % items.length] as Item

/** Somebody made up, the same for the same place in the story. */
export const nameOf = (place: number): string => `${pick(firstNames, place * 7)} ${pick(lastNames, place * 5 + 3)}`

const nobody: Contact = { channel: 'none', name: '', email: '', phone: '', address: '', largePrint: false }

/** How somebody wants to hear back. Most leave nothing; those who spoke by phone want a call, those who wrote on paper a letter. */
export function contactOf(place: number, route: Route): Contact {
  const name = nameOf(place)
  if (route === 'phone' && place % 3 !== 0)
    return { ...nobody, channel: 'phone', name, phone: `01632 960${String(200 + (place % 700)).padStart(3, '0')}` }
  if (route === 'paper' && place % 3 !== 0)
    return { ...nobody, channel: 'letter', name, address: `${1 + (place % 60)} Mill Lane\nWennick\nTW2 ${place % 9}ZZ`, largePrint: place % 4 === 0 }
  if (route === 'web' && place % 4 === 0)
    return { ...nobody, channel: 'email', name, email: `${name.toLowerCase().replace(/[^a-z]+/g, '.')}.${place}@mail.example` }
  return nobody
}

/** Whether somebody may be quoted: about two thirds agree, most without their name. */
export function consentOf(place: number): Consent {
  if (place % 9 === 0) return { quoteAs: 'named', quoteName: nameOf(place) }
  if (place % 5 === 0) return { quoteAs: 'first-name', quoteName: nameOf(place) }
  return { quoteAs: place % 3 === 0 ? 'not-public' : 'anonymous', quoteName: '' }
}
