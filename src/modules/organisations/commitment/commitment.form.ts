import { day, longText, text } from '#ui/form/index.ts'
import type { CommitmentPart } from './commitment.ts'
import { partTitles } from './commitment.words.ts'

const part = (name: CommitmentPart, hint: string) =>
  longText({ label: partTitles[name], hint, empty: `Write “${partTitles[name]}”. People need all five parts`, maxLength: 4000, rows: 8 })

/** The words of a statement, with advice that follows the themes of the toolkit: relationships, commitment, clarity, power and feedback. */
export const wordsForm = {
  principles: part(
    'principles',
    'What you believe, in a way that people could notice if you did not act on it. For example: people are involved before decisions are discussed, as partners, and power is shared',
  ),
  expectations: part(
    'expectations',
    'Each person knows whom to contact, and hears from you between activities too. You say at the start what can change, what cannot, and by when. You use plain words',
  ),
  support: part(
    'support',
    'What you pay or give (money, vouchers, gifts), which expenses you cover and how soon, and what training and help people get. Say where the whole policy is',
  ),
  answering: part(
    'answering',
    'When and how people hear what became of what they said: what changed and why, and, when an idea will not work, why not. Offer more than one way',
  ),
  accountability: part(
    'accountability',
    'Whom people tell if you do not keep to this, and what happens then. Which board looks at it, how often, and how often those who decide meet the public',
  ),
}

export const signOffForm = {
  agreedBy: text({
    label: 'Which board or committee agreed it?',
    hint: 'For example: the Integrated Care Board, in public',
    empty: 'Enter the board or committee',
    called: 'The board or committee',
    minLength: 3,
    maxLength: 200,
  }),
  agreedOn: day({ label: 'When did they agree it?', empty: 'Enter the day on which they agreed it', called: 'The day of the agreement' }),
  reviewOn: day({
    label: 'By when will they look at it again?',
    empty: 'Enter the day by which they look at it again',
    called: 'The day of the review',
  }),
}
