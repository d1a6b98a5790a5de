import { choice, day, number, text, yes } from '#ui/form/index.ts'
import type { EvidenceDraft, EvidenceKind } from '../evidence.ts'

const noNames = 'Leave out the names of people'
const words = (label: string, example: string, called: string) =>
  text({
    label,
    hint: `For example: ${example}. ${noNames}`,
    empty: `Enter ${called}`,
    called: label.replace('?', ''),
    minLength: 3,
    maxLength: 1000,
  })
const happenedOn = (label: string) =>
  day({ label, hint: 'When it was recorded is kept beside this day, and both are shown', empty: 'Enter the day', called: 'The day' })

/** What is asked for each kind of record. */
export const evidenceForms = {
  activity: {
    title: 'Record an activity that was held',
    form: {
      words: words('What was held?', 'a workshop on the booking form at Wennick library', 'what was held'),
      happenedOn: happenedOn('When was it held?'),
      depth: choice({
        label: 'What did people do?',
        empty: 'Select what people did',
        options: {
          asked: 'They answered our questions',
          talked: 'They talked it over with us',
          designed: 'They worked on the options or the design with us',
        },
      }),
      contributors: number({
        label: 'How many public contributors took part?',
        empty: 'Enter how many public contributors took part',
        called: 'How many took part',
        min: 1,
        max: 100_000,
      }),
    },
  },
  'decision-role': {
    title: 'Record a contributor with a say in the decision',
    form: {
      words: words('Which say do they have, and where?', 'two carers are members of the transport committee, with a vote', 'which say they have'),
      happenedOn: happenedOn('Since when?'),
    },
  },
  'co-author': {
    title: 'Record a contributor who is a co-author',
    form: {
      words: words('What did they write with you?', 'the plan of this project, with our public co-lead', 'what they wrote with you'),
      happenedOn: happenedOn('When was it written?'),
    },
  },
  support: {
    title: 'Record training or support',
    form: {
      words: words('What was given?', 'an evening on how contracts are written, for six contributors', 'what was given'),
      happenedOn: happenedOn('When was it given?'),
    },
  },
  budget: {
    title: 'Record the budget for involvement',
    form: {
      pounds: number({
        label: 'How much is set aside?',
        hint: 'If nothing is, enter 0, and say why below',
        empty: 'Enter how much is set aside',
        called: 'How much is set aside',
        min: 0,
        max: 1_000_000_000,
        whole: false,
        prefix: '£',
      }),
      words: words(
        'What is it for? Or why is there none?',
        'fees and travel for six contributors, and an interpreter',
        'what it is for, or why there is none',
      ),
      happenedOn: happenedOn('When was this decided?'),
    },
  },
} as const

export const correctionForm = {
  correction: text({
    label: 'What was wrong?',
    empty: 'Enter what was wrong. It stays beside the record',
    called: 'What was wrong',
    minLength: 3,
    maxLength: 500,
  }),
  takenOut: yes({ label: 'This was recorded by mistake. Take it out, so that it counts no longer' }),
}

type Filled = { words: string; happenedOn: string; depth?: EvidenceDraft['depth']; contributors?: number; pounds?: number }

/** What was typed, as a record. Amounts are kept in pence. */
export const draftOf = (kind: EvidenceKind, { words: says, happenedOn: on, depth, contributors, pounds }: Filled): EvidenceDraft => ({
  kind,
  words: says,
  happenedOn: on,
  depth: depth ?? null,
  contributors: contributors ?? null,
  pence: pounds === undefined ? null : Math.round(pounds * 100),
})
