import { day, longText, text, yes } from '#ui/form/index.ts'

const inThePack = (label: string, hint: string, called: string) => longText({ label, hint, called, optional: true, maxLength: 2000, rows: 3 })

/** What the parts of a formal consultation ask, one page for each. Only the proposal is required: the rest is asked for when it is marked complete. */
export const consultationParts = {
  window: {
    title: 'What is consulted on, and for how long?',
    form: {
      proposal: longText({ label: 'What is proposed?', empty: 'Enter what is proposed', called: 'The proposal', maxLength: 2000, rows: 4 }),
      startsOn: day({ label: 'First day on which people can respond', called: 'The first day', optional: true }),
      endsOn: day({ label: 'Last day on which people can respond', called: 'The last day', optional: true }),
      lengthReason: longText({
        label: 'Why is this long enough?',
        hint: 'Think of how hard the subject is, who is affected, and holidays in that time. The law sets no number of days',
        called: 'The reason for the length',
        optional: true,
        maxLength: 2000,
      }),
    },
  },
  options: {
    title: 'Was it still open?',
    form: {
      options: longText({
        label: 'Which options could still be chosen when it began?',
        hint: 'Include the option to change nothing, if it was one',
        called: 'The options',
        optional: true,
        maxLength: 4000,
      }),
      stillOpen: yes({ label: 'On the day on which it began, each of these could still have been chosen. Nothing was decided' }),
    },
  },
  information: {
    title: 'What did people have to know?',
    form: {
      pack: inThePack(
        'What does the information pack hold, and where is it?',
        'For example: a booklet of 12 pages, on our site and in each practice',
        'The pack',
      ),
      packCosts: inThePack('Where does it give the costs?', 'Of each option, also of changing nothing', 'The costs'),
      packOptions: inThePack('Where does it set out the options?', 'Those too that you do not prefer', 'The options in the pack'),
      packNegatives: inThePack('Where does it tell of the disadvantages?', 'Who could lose by each option, and what', 'The disadvantages'),
      packFormats: inThePack(
        'In which formats and languages could people have it?',
        'For example: large print, easy read, sign language, Polish',
        'The formats',
      ),
    },
  },
} as const

export type ConsultationPart = keyof typeof consultationParts
export const consultationPartNames = Object.keys(consultationParts) as ConsultationPart[]

export const considerationForm = {
  consideredOn: day({ label: 'On which day were the responses considered?', empty: 'Enter the day', called: 'The day' }),
  consideredBy: text({
    label: 'Who considered them?',
    hint: 'A board, a committee or a role. Leave out the names of people',
    empty: 'Enter who considered them',
    called: 'Who considered them',
    minLength: 3,
    maxLength: 300,
  }),
  how: longText({
    label: 'How were they considered?',
    hint: 'What was read, what was discussed, what was changed or not because of it, and where that is written down',
    empty: 'Enter how they were considered',
    called: 'How they were considered',
    maxLength: 4000,
  }),
}

export const withdrawalForm = {
  why: longText({
    label: 'Why is this not a formal consultation?',
    empty: 'Enter why this is not a formal consultation',
    called: 'The reason',
    maxLength: 1000,
    rows: 3,
  }),
}
