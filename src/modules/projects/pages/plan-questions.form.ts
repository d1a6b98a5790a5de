import { levels, levelWords } from '#lib/involvement-level/index.ts'
import { capital } from '#lib/text.ts'
import { choice, day, email, type Fields, longText, phone, text } from '#ui/form/index.ts'
import type { PlanQuestion } from '../plan-questions.ts'

/** `lookUp`: a page of the project that is worth a look before the question is answered. */
type Asked = { title: string; form: Fields; advice: readonly string[]; lookUp?: { path: `/projects/:project/${string}`; words: string } }

/**
 * What each question of a plan asks that is answered in words, with advice beside it. Nothing is required until the project opens, so a
 * plan can be left and come back to. Questions with pages of their own (who, promise and others) are not here.
 */
export const writtenQuestions = {
  name: {
    title: 'What is this called?',
    form: {
      title: text({ label: 'Name of the project', empty: 'Enter a name for the project', minLength: 3, maxLength: 120 }),
      summary: text({ label: 'In one sentence', hint: 'Shown under the name wherever the public sees it', optional: true, maxLength: 500 }),
    },
    advice: ['Use the words that patients use. “Getting home after dialysis” says more than “Renal transport review”.'],
  },
  purpose: {
    title: 'What is this for?',
    form: {
      purpose: longText({ label: 'Purpose', hint: 'What you want to learn, and what it should make better', optional: true, maxLength: 2000 }),
    },
    advice: [
      'Start here. Whom you ask, and how, follow from why you ask.',
      'No purpose is better than another, as long as people gain a say in a decision.',
      'If nothing can change because of what people say, tell them what is planned, and do not ask.',
    ],
  },
  decision: {
    title: 'Which decision can people influence?',
    form: {
      decision: longText({
        label: 'The decision',
        hint: 'For example: how the transport contract for next year is written',
        optional: true,
        maxLength: 500,
        rows: 3,
      }),
    },
    advice: ['Name one decision that somebody will take on a day. “To improve services” is not a decision.'],
  },
  'already-known': {
    title: 'What do you know already?',
    form: {
      alreadyKnown: longText({
        label: 'What earlier work, complaints, surveys and community groups have told you',
        hint: 'Say too what you will not ask again, and why',
        optional: true,
        maxLength: 2000,
      }),
    },
    advice: [
      'People tire of telling the same story. Read what they told you, or somebody else, before you ask.',
      'Community groups often know already. Ask them, and pay them for their time.',
    ],
    lookUp: { path: '/projects/:project/known', words: 'Find what people told your organisation before' },
  },
  'can-change': {
    title: 'What can change?',
    form: {
      canChange: longText({
        label: 'What can change because of what people say',
        hint: 'Be as exact as you can. People decide by this whether it is worth their time',
        optional: true,
        maxLength: 2000,
      }),
    },
    advice: ['If you are not sure, ask whoever decides. Write down only what they agree can change.'],
  },
  'cannot-change': {
    title: 'What cannot change?',
    form: { cannotChange: longText({ label: 'What cannot change, and why', optional: true, maxLength: 2000 }) },
    advice: ['Say it now. People forgive a limit that they knew about. They do not forgive one that they find out later.'],
  },
  'already-decided': {
    title: 'What is already decided?',
    form: { alreadyDecided: longText({ label: 'What is already decided', hint: 'If nothing is, say so', optional: true, maxLength: 2000 }) },
    advice: ['If talks about the decision have begun, say so. Work that people join late is not co-production.'],
  },
  'who-decides': {
    title: 'Who decides, and when?',
    form: {
      decidedBy: text({ label: 'Who decides', hint: 'A board, a committee or a named role', optional: true, maxLength: 200 }),
      decidedOn: day({ label: 'When they decide', optional: true }),
    },
    advice: ['Ask them to come and listen. What they hear first hand counts for more than a report.'],
  },
  timeline: {
    title: 'What happens when?',
    form: {
      timeline: longText({
        label: 'What happens when',
        hint: 'For example: we ask until the end of May, sort with our co-leads in June, and the board meets on 12 July',
        optional: true,
        maxLength: 1000,
      }),
    },
    advice: ['Leave time between the last answer and the decision. Somebody has to read what people said.'],
  },
  offer: {
    title: 'How much say will people have?',
    form: {
      claimedLevel: choice({
        label: 'The say you offer',
        hint: 'Shown in public, beside the level that the dated evidence supports. Each level suits some work',
        optional: true,
        options: levels.map((value) => ({ value, label: capital(levelWords[value].name), hint: levelWords[value].offers })),
      }),
    },
    advice: [
      'Telling people honestly is better than calling it co-production when it is not.',
      'More say needs an earlier start, more time, and money for the people who take part.',
    ],
  },
  contact: {
    title: 'Who can people talk to?',
    form: {
      contactName: text({ label: 'Name', optional: true, maxLength: 120 }),
      contactPhone: phone({ label: 'Phone number', hint: 'People without a computer will use it', optional: true }),
      contactEmail: email({ label: 'Email address', optional: true }),
    },
    advice: ['Name somebody who will pick up the phone, and who knows what the work is about.'],
  },
} as const satisfies Partial<Record<PlanQuestion, Asked>>

export type WrittenQuestion = keyof typeof writtenQuestions
