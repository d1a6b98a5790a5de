/** The organisation of the demonstration. It does not exist; its phone numbers are ones that Ofcom keeps for drama. */
export const organisation = {
  name: 'Tarrowdale and Wennick Integrated Care Board',
  phone: '01632 960140',
  email: 'involvement@tarrowdale-wennick.example',
  address: 'Involvement team\nTarrow House\n4 Sluice Lane\nWennick\nTW1 4ZZ',
  about: 'We plan and pay for health services for the people of Tarrowdale and Wennick, with the councils and with the people who use them.',
} as const

/** What the organisation has decided about how it works. */
export const settings = {
  safeguardingName: 'Sunniva Darko',
  safeguardingEmail: 'safeguarding@tarrowdale-wennick.example',
  safeguardingPhone: '01632 960143',
  protectionOfficer: 'Sunniva Darko',
  protectionContact: 'dataprotection@tarrowdale-wennick.example, 01632 960143',
  accessibilityContact: 'involvement@tarrowdale-wennick.example, 01632 960140',
} as const

export type Member = {
  name: string
  email: string
  kind: 'staff' | 'contributor'
  position: string
  phone: string
  role: 'lead' | 'decision-maker' | 'administrator' | 'co-lead' | null
  /** Who they are, after their name. */
  is: string
  /** What brings them here, and what they fear. */
  story: string
}

const member = (name: string, role: Member['role'], is: string, story: string, phone = ''): Member => ({
  name,
  email: `${name.toLowerCase().replace(/[^a-z]+/g, '.')}@tarrowdale-wennick.example`,
  kind: role === null || role === 'co-lead' ? 'contributor' : 'staff',
  position: role === null || role === 'co-lead' ? '' : is.charAt(0).toUpperCase() + is.slice(1),
  phone,
  role,
  is,
  story,
})

export const marged = member(
  'Marged Oduya',
  'lead',
  'involvement lead',
  'She runs the patient transport review. She has 200 comments, two weeks, and a promise to keep.',
  '01632 960141',
)
export const kwabena = member(
  'Kwabena Trellis',
  'lead',
  'involvement officer',
  'He types in the paper forms and makes the phone calls. He checks what Marged writes.',
  '01632 960142',
)
export const ruth = member(
  'Ruth Ansah-Pryce',
  'decision-maker',
  'head of urgent care and transport',
  'She has ten minutes between meetings to hear what people said, and must answer it.',
)
export const ignacy = member(
  'Ignacy Holloway',
  'administrator',
  'digital services administrator',
  'He invites colleagues, and ends their accounts on the day they leave.',
)
export const sunniva = member(
  'Sunniva Darko',
  'administrator',
  'information governance manager',
  'She is the second administrator, so that nobody is ever locked out.',
)
export const bettrys = member(
  'Bettrys Calloway',
  'co-lead',
  'carer and public co-lead of the transport review',
  'She drives her father to dialysis when the transport does not come. She sorts comments and checks answers as an equal.',
)
export const idris = member(
  'Idris Fenwick-Shah',
  null,
  'kidney patient',
  'He answered the survey on his phone during dialysis, and wants to know whether it was worth it.',
)
export const morwen = member(
  'Morwen Achebe',
  null,
  'sign language user',
  'She cannot ring the transport line. She said so, and asked to be told by email.',
)

/** Everyone whose shoes can be stepped into, in the order of the page. */
export const cast: readonly Member[] = [marged, bettrys, ruth, kwabena, idris, morwen, ignacy, sunniva]
