import { levels, levelWords } from '#lib/involvement-level/index.ts'
import { choice, day, email, longText, phone, text } from '#ui/form/index.ts'

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/** What the parts of a plan ask. Each is one page; nothing is required until the project opens, so a plan can be left and come back to. */
export const sections = {
  why: {
    title: 'Why are we asking?',
    form: {
      title: text({ label: 'Name of the project', empty: 'Enter a name for the project', minLength: 3, maxLength: 120 }),
      summary: text({ label: 'In one sentence', hint: 'Shown under the name wherever the public sees it', optional: true, maxLength: 500 }),
      purpose: longText({
        label: 'What is this for?',
        hint: 'What you want to learn, and what it is meant to make better',
        optional: true,
        maxLength: 2000,
      }),
      decision: longText({
        label: 'Which decision can people influence?',
        hint: 'For example: how the transport contract for next year is written',
        optional: true,
        maxLength: 500,
        rows: 3,
      }),
    },
  },
  limits: {
    title: 'What can change, and what cannot?',
    form: {
      canChange: longText({
        label: 'What can change',
        hint: 'Be as exact as you can. People decide by this whether it is worth their time',
        optional: true,
        maxLength: 2000,
      }),
      cannotChange: longText({ label: 'What cannot change, and why', optional: true, maxLength: 2000 }),
      alreadyDecided: longText({ label: 'What is already decided', hint: 'If nothing is, say so', optional: true, maxLength: 2000 }),
      decidedBy: text({ label: 'Who decides', hint: 'A board, a committee or a named role', optional: true, maxLength: 200 }),
      decidedOn: day({ label: 'When they decide', optional: true }),
    },
  },
  offer: {
    title: 'What do you offer people?',
    form: {
      claimedLevel: choice({
        label: 'How much say will people have?',
        hint: 'Shown in public, beside the level that the dated evidence supports. Each level suits some work',
        optional: true,
        options: levels.map((value) => ({ value, label: capital(levelWords[value].name), hint: levelWords[value].offers })),
      }),
    },
  },
  contact: {
    title: 'Who can people talk to?',
    form: {
      contactName: text({ label: 'Name', optional: true, maxLength: 120 }),
      contactPhone: phone({ label: 'Phone number', hint: 'People without a computer will use it', optional: true }),
      contactEmail: email({ label: 'Email address', optional: true }),
    },
  },
} as const

export type Section = keyof typeof sections
