/** What helps somebody take part, area by area. Needs, never diagnoses (R53). The first four are the kinds of the Accessible Information Standard (DAPB1605). */
export const areas = {
  'contact-method': {
    title: 'How we contact you',
    need: {
      'text-relay': 'Text relay calls',
      'video-relay': 'Sign language video relay',
      'no-phone': 'No phone calls',
      'warn-before': 'A text message before you call',
    },
  },
  'information-format': {
    title: 'Information you can use',
    need: {
      'large-print': 'Large print',
      'easy-read': 'Easy Read',
      braille: 'Braille',
      audio: 'Audio',
      'screen-reader': 'Files that work with a screen reader',
      'sign-language-video': 'British Sign Language video',
    },
  },
  'communication-professional': {
    title: 'Somebody to interpret or speak with you',
    need: {
      'sign-language': 'British Sign Language interpreter',
      'deafblind-manual': 'Deafblind manual interpreter',
      lipspeaker: 'Lipspeaker',
      'speech-to-text': 'Speech-to-text reporter',
      'spoken-language': 'Interpreter for another language',
      advocate: 'Advocate',
    },
  },
  'communication-support': {
    title: 'Support to communicate',
    need: {
      'hearing-loop': 'Hearing loop',
      'lip-reading': 'To see faces, for lip-reading',
      makaton: 'Makaton',
      'communication-passport': 'You read my communication passport first',
      'time-to-speak': 'Time to speak',
    },
  },
  place: {
    title: 'The place',
    need: { 'step-free': 'Step-free access', toilet: 'Accessible toilet', 'quiet-room': 'A quiet room', parking: 'Parking close by' },
  },
  time: {
    title: 'Times',
    need: {
      'not-early': 'Not early in the day',
      'not-school-hours': 'Not when children need taking to or from school',
      short: 'Short meetings',
      'papers-before': 'Papers a week before',
    },
  },
  rest: { title: 'Rest and breaks', need: { breaks: 'A break every hour', 'lie-down': 'Somewhere to lie down' } },
  carer: { title: 'Caring', need: { 'comes-too': 'My carer comes with me', 'replacement-care': 'Replacement care for somebody I look after' } },
  travel: { title: 'Travel', need: { taxi: 'A taxi booked for me', 'met-there': 'Somebody to meet me' } },
  digital: {
    title: 'Going online',
    need: { data: 'Help with the cost of data', device: 'A device to borrow', 'practice-call': 'A practice call' },
  },
} as const satisfies Record<string, { title: string; need: Record<string, string> }>

export type Area = keyof typeof areas
export const areaNames = Object.keys(areas) as Area[]

/** `need` is a word of its area, or 'other', which `details` says in the person's own words. */
export type Need = { area: Area; need: string; details: string }

export const otherNeed = 'other'
export const needsOf = (area: Area): Readonly<Record<string, string>> => areas[area].need

/** A need in words that staff and the person read. */
export const needInWords = ({ area, need, details }: Need): string => (need === otherNeed ? details : (needsOf(area)[need] ?? need))

/** The needs that a form for one area gives: each word of the list once, and one in their own words where they wrote any. */
export function needsKept(area: Area, ticked: readonly string[], ownWords: string): Need[] {
  const known = Object.keys(needsOf(area)).filter((need) => ticked.includes(need))
  const other = ownWords.trim()
  return [...known.map((need) => ({ area, need, details: '' })), ...(other === '' ? [] : [{ area, need: otherNeed, details: other }])]
}

/** Who sees it. */
export const seenBy = {
  staff: 'All staff who deal with me',
  'named-contact': 'Only my named contact',
} as const
export type SeenBy = keyof typeof seenBy

/** An ISO day one year later; 29 February becomes 28 February. */
export function reviewDueOn(reviewedOn: string): string {
  const next = `${String(Number(reviewedOn.slice(0, 4)) + 1).padStart(4, '0')}${reviewedOn.slice(4)}`
  return next.endsWith('-02-29') ? next.replace(/29$/, '28') : next
}

/** Needs change: once a year their owner looks at them again (the sixth step of the standard). */
export const reviewDue = (reviewedOn: string, today: string): boolean => today >= reviewDueOn(reviewedOn)
