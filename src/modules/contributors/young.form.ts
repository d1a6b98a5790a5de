import { choice, day, email, number, type Problems, phone, readForm, text, yes } from '#ui/form/index.ts'
import { adultFrom, turningIn, type YoungSaid } from './young.ts'

const months = 'January February March April May June July August September October November December'.split(' ')

const turning = {
  month: choice({
    label: 'In which month do you turn 18?',
    empty: 'Select the month in which you turn 18',
    look: 'select',
    options: months.map((label, index) => ({ value: String(index + 1), label })),
  }),
  year: number({ label: 'In which year?', called: 'Year', empty: 'Enter the year in which you turn 18', min: 1990, max: 2200 }),
}

const others = {
  guardianName: text({
    label: 'Name of your parent or guardian',
    called: 'Name of your parent or guardian',
    empty: 'Enter the name of your parent or guardian',
    maxLength: 120,
    autocomplete: 'off',
  }),
  guardianRelation: text({
    label: 'What are they to you?',
    hint: 'For example: mother, father, foster carer',
    called: 'What they are to you',
    empty: 'Enter what they are to you',
    maxLength: 120,
    autocomplete: 'off',
  }),
  guardianEmail: email({
    label: 'Their email address',
    hint: 'We need an email address or a phone number',
    optional: true,
    maxLength: 200,
    autocomplete: 'off',
  }),
  guardianPhone: phone({ label: 'Their phone number', optional: true, autocomplete: 'off' }),
  assents: yes({ label: 'I want to take part. I know that I can stop at any time, and that my parent or guardian gets the messages.' }),
}

/** One of the two is needed, so neither label says that it is optional: the hint says which. */
const drawn = {
  guardianEmail: { ...others.guardianEmail, optional: false },
  guardianPhone: { ...others.guardianPhone, optional: false },
}

export const youngForm = { ...turning, ...others, ...drawn }
export const youngFields = Object.keys(youngForm) as (keyof typeof youngForm)[]
/** What is asked once the month is known: only staff change it then. */
export const laterFields = Object.keys(others) as (keyof typeof others)[]

/**
 * What somebody under 18 says, or staff for them.
 *
 * @param known the first day on which they are surely 18, where it was noted before and is not theirs to change
 */
export function readYoung(answers: URLSearchParams, known?: string): { value: YoungSaid } | { problems: Problems } {
  const read = readForm(others, answers)
  const when = known === undefined ? readForm(turning, answers) : undefined
  const problems: Problems = { ...(when && 'problems' in when && when.problems), ...('problems' in read && read.problems) }
  if ('problems' in read || (when && 'problems' in when)) return { problems }
  const adultOn = when ? adultFrom(when.values.year, Number(when.values.month)) : (known ?? '')
  return { value: { ...read.values, adultOn } }
}

/** 'March 2028', from the first day after it. */
export const turningInWords = (adultOn: string): string => {
  const { year, month } = turningIn(adultOn)
  return `${months[month - 1]} ${year}`
}

/** What staff record about a guardian's consent. */
export const guardianForm = {
  consentOn: day({ label: 'When did their parent or guardian consent?', called: 'The day', empty: 'Enter the day when they consented' }),
  consentHow: text({
    label: 'How did they consent?',
    hint: 'For example: signed form, or a phone call on the number that we have',
    called: 'How they consented',
    empty: 'Enter how they consented',
    maxLength: 200,
    autocomplete: 'off',
  }),
  safeguardingId: choice({ label: 'Who on our staff must hear of any harm?', empty: 'Select who must hear of any harm', look: 'select' }),
}
