import { choice, day, longText, many, number } from '#ui/form/index.ts'

export const capacityForm = {
  places: number({
    label: 'How many places are there?',
    called: 'The number of places',
    empty: 'Enter how many places there are',
    min: 0,
    max: 5000,
  }),
  because: longText({
    label: 'Why does the number change?',
    called: 'The reason',
    hint: 'Only if it was said before. It stays on record',
    optional: true,
    maxLength: 1000,
    rows: 3,
  }),
}

export const chosenOptions = { selected: 'A place', reserve: 'The waiting list', 'not-selected': 'No place', later: 'Decide later' } as const
export const chosen = choice({ label: 'What do they get?', options: chosenOptions, optional: true })

export const byHandForm = {
  because: longText({
    label: 'How was this decided?',
    called: 'The reason',
    hint: 'Each of them reads this. For example: there are as many places as people. Or: we asked for two carers, and you are one',
    optional: true,
    maxLength: 1000,
    rows: 3,
  }),
}

export const offersForm = {
  application: many({ label: 'Who is offered a place?', atLeastOne: 'Select at least one person' }),
  answerBy: day({
    label: 'By when should they answer?',
    empty: 'Enter the day by which they should answer',
    called: 'The day',
    hint: 'Two days before it, we remind those who have not answered',
  }),
}

export const replyForm = {
  reply: choice({ label: 'What did they say?', empty: 'Select what they said' }),
}
export const replyOptions = {
  confirmed: 'Yes, they take the place',
  declined: 'No, they do not want the place',
  withdrawn: 'They withdraw. They need not say why',
} as const

export const becauseForm = {
  because: longText({ label: 'Why?', called: 'The reason', hint: 'They read this', empty: 'Enter why. They read it', maxLength: 1000, rows: 4 }),
}
