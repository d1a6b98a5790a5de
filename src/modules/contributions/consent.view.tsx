import { Ask, choice, type Problems, readForm, text } from '#ui/form/index.ts'
import { type Consent, consentKept } from './consent.ts'

/** Whether words may be quoted, and as whose. Read it with `readConsent`. */
export const consentFields = {
  quoteAs: choice({
    label: 'May we show your words to the public?',
    hint: 'Somebody reads them first and takes out personal details. You can change your mind later with your receipt',
    empty: 'Select whether we may show your words to the public',
    options: {
      named: 'Yes, with my full name',
      'first-name': 'Yes, with my first name only',
      anonymous: 'Yes, without my name',
      'not-public': 'No, do not show them to the public',
    },
  }),
  quoteName: text({
    label: 'Name to show with your words',
    hint: 'Only if you said yes with your name. For a first name only, we show the first word',
    empty: 'Enter the name to show with your words',
    optional: true,
    maxLength: 120,
    autocomplete: 'name',
  }),
}

/** Whether the name is needed depends on the choice, so its label does not say that it is optional: its hint says when. */
const drawnName = { quoteName: { ...consentFields.quoteName, optional: false } }
const neededName = text({ label: 'Name to show with your words', empty: 'Enter the name to show with your words', maxLength: 120 })

/** The consent that a form gives. A name is needed only where it is to be shown. */
export function readConsent(answers: URLSearchParams): { value: Consent } | { problems: Problems } {
  const chosen = readForm({ quoteAs: consentFields.quoteAs }, answers)
  if ('problems' in chosen) return chosen
  const { quoteAs } = chosen.values
  if (quoteAs === 'anonymous' || quoteAs === 'not-public') return { value: { quoteAs, quoteName: '' } }
  const named = readForm({ quoteName: neededName }, answers)
  return 'problems' in named ? named : { value: consentKept({ quoteAs, quoteName: named.values.quoteName }) }
}

type Props = { answers: URLSearchParams; problems?: Problems; heading?: 1 | 2; label?: string }

/** The question and the name. */
export const ConsentQuestions = ({ answers, problems = {}, heading, label }: Props) => (
  <>
    <Ask form={consentFields} name="quoteAs" answers={answers} problems={problems} heading={heading} size={heading === 1 ? 'l' : 'm'} label={label} />
    <Ask form={drawnName} name="quoteName" answers={answers} problems={problems} />
  </>
)
