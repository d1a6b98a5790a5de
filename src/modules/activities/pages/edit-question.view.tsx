import { never } from '#lib/result.ts'
import { Ask, answersOf, choice, type Fields, Form, Hidden, longText, number, type Problems, readForm, text, yes } from '#ui/form/index.ts'
import { Button } from '#ui/nhs/button.tsx'
import { InsetText } from '#ui/nhs/inset-text.tsx'
import { type Kind, kinds, longestOption, mostOptions, mostSteps, optionsIn, type QuestionRefusal, type QuestionWords } from '../question.ts'

export const kindTitle = 'What kind of question is it?'
export const kindForm = {
  kind: choice({
    label: kindTitle,
    empty: 'Select the kind of question',
    options: [
      { value: 'short-text', label: kinds['short-text'], hint: 'A few words' },
      { value: 'long-text', label: kinds['long-text'], hint: 'In their own words. This is where people tell you most' },
      { value: 'one-choice', label: kinds['one-choice'] },
      { value: 'several-choices', label: kinds['several-choices'] },
      { value: 'scale', label: kinds.scale, hint: 'For example, 1 to 5' },
      { value: 'number', label: kinds.number },
      { value: 'date', label: kinds.date },
    ],
  }),
}

export const kindOf = (typed: string | null): Kind | undefined => (typed !== null && Object.hasOwn(kinds, typed) ? (typed as Kind) : undefined)

const common = {
  wording: text({
    label: 'The question',
    hint: 'Ask one thing, in plain words. For example, How was your journey home?',
    empty: 'Enter the question',
    maxLength: 500,
    autocomplete: 'off',
  }),
  help: longText({ label: 'Help with the question', hint: 'Only if people need it', optional: true, maxLength: 1000, rows: 3 }),
  required: yes({ label: 'People must answer this question', hint: 'Better not: a question that cannot be skipped makes people give up' }),
}
const ofText = {
  mayQuote: yes({ label: 'We may show what people write here, if they agree', hint: 'People are asked for their consent before they send' }),
}
const ofChoice = {
  options: longText({
    label: 'Options, one on each line',
    called: 'Options',
    hint: `At least 2, at most ${mostOptions}. Think of "None of these" and "I would rather not say"`,
    empty: 'Enter at least two options, one on each line',
    maxLength: mostOptions * (longestOption + 1),
    rows: 8,
  }),
}
const ends = { min: -1_000_000, max: 1_000_000, optional: true } as const
const ofScale = {
  lowest: number({ label: 'Lowest number of the scale', ...ends }),
  lowestLabel: text({ label: 'What the lowest number means', hint: 'For example, very hard', optional: true, maxLength: 100, autocomplete: 'off' }),
  highest: number({ label: 'Highest number of the scale', ...ends }),
  highestLabel: text({ label: 'What the highest number means', hint: 'For example, very easy', optional: true, maxLength: 100, autocomplete: 'off' }),
}
const ofNumber = {
  lowest: number({ label: 'Smallest number that makes sense', ...ends }),
  highest: number({ label: 'Largest number that makes sense', ...ends }),
}

const fieldsOf: Record<Kind, Fields> = {
  'short-text': { ...common, ...ofText },
  'long-text': { ...common, ...ofText },
  'one-choice': { ...common, ...ofChoice },
  'several-choices': { ...common, ...ofChoice },
  scale: { ...common, ...ofScale },
  number: { ...common, ...ofNumber },
  date: common,
}

const unsaid = { mayQuote: false, options: '', lowest: undefined, highest: undefined, lowestLabel: '', highestLabel: '' }

/** The words of a question from its form; only what its kind asks for is read. */
export function readQuestion(kind: Kind, answers: URLSearchParams): { words: QuestionWords } | { problems: Problems } {
  const read = readForm(fieldsOf[kind], answers)
  if ('problems' in read) return read
  // The fields of each kind were chosen above; their values are of the types that the parts below say.
  const values = { ...unsaid, ...read.values } as { [Name in keyof typeof common | keyof typeof unsaid]: unknown } as Typed
  const { options, lowest, highest, ...words } = values
  return { words: { ...words, kind, options: optionsIn(options), lowest: lowest ?? null, highest: highest ?? null } }
}

type Typed = Omit<QuestionWords, 'kind' | 'options' | 'lowest' | 'highest'> & {
  options: string
  lowest: number | undefined
  highest: number | undefined
}

/** A question as its form shows it. */
export const shownQuestion = (words: QuestionWords): URLSearchParams => answersOf({ ...words, options: words.options.join('\n') })

/** What a new question of a kind starts with. */
export const newQuestion = (kind: Kind): URLSearchParams =>
  answersOf(kind === 'scale' ? { lowest: 1, highest: 5 } : kind === 'long-text' ? { mayQuote: true } : {})

type Props = {
  title: string
  survey: { title: string }
  kind: Kind
  versionId?: string
  /** People may have seen the words: they stay, and these become a new version. */
  newVersion: boolean
  answers: URLSearchParams
  problems?: Problems
}

export function EditQuestion({ title, survey, kind, versionId, newVersion, answers, problems }: Props) {
  const fields = fieldsOf[kind]
  return (
    <Form problems={problems} title={title} caption={survey.title}>
      <p>Kind of question: {kinds[kind].toLowerCase()}</p>
      {newVersion && (
        <InsetText>
          <p>People may have seen this question already. What they answered stays with the words that they saw. Your new words are a new version.</p>
        </InsetText>
      )}
      <Hidden name="kind" value={kind} />
      {versionId !== undefined && <Hidden name="version" value={versionId} />}
      {Object.keys(fields).map((name) => (
        <Ask form={fields} name={name} answers={answers} problems={problems} />
      ))}
      <Button>Save the question</Button>
    </Form>
  )
}

export const ChooseKind = ({ survey, answers, problems }: { survey: { title: string }; answers: URLSearchParams; problems?: Problems }) => (
  <Form problems={problems} method="get">
    <Ask form={kindForm} name="kind" answers={answers} problems={problems} heading={1} caption={survey.title} />
    <Button>Continue</Button>
  </Form>
)

/** Why a question cannot be asked like this. */
export function explainQuestion(because: QuestionRefusal | 'too-many-questions' | 'changed-meanwhile'): Problems {
  switch (because) {
    case 'wording-too-short':
      return { wording: 'The question must be 3 characters or more' }
    case 'too-few-options':
      return { options: 'Enter at least two options, one on each line' }
    case 'too-many-options':
      return { options: `Enter at most ${mostOptions} options` }
    case 'option-too-long':
      return { options: `Each option must be ${longestOption} characters or fewer` }
    case 'option-twice':
      return { options: 'Two options are the same. Make each one different' }
    case 'scale-without-ends':
      return { lowest: 'Enter the lowest and the highest number of the scale' }
    case 'scale-upside-down':
      return { highest: 'The highest number must be larger than the lowest' }
    case 'scale-too-long':
      return { highest: `A scale has at most ${mostSteps + 1} steps` }
    case 'number-upside-down':
      return { highest: 'The largest number must be larger than the smallest' }
    case 'too-many-questions':
      return { '': 'This survey has as many questions as it can. Remove one first' }
    case 'changed-meanwhile':
      return { '': 'Somebody else changed or removed this question while you were writing. Copy your words, then open it again' }
    default:
      return never(because)
  }
}
