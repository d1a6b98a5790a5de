import { Ask, choice, Form, Hidden, longText, type Options, type Problems, readForm, yes } from '#ui/form/index.ts'
import { Button } from '#ui/nhs/button.tsx'
import { WarningCallout } from '#ui/nhs/warning-callout.tsx'
import { columnsOfMapping, distinctColumns, guessedColumns, type MappedColumn, type Mapping } from '../import-mapping.ts'
import type { Import } from '../imports.queries.ts'

const column = (label: string, hint?: string) => choice({ label, hint, look: 'select', optional: true })

export const columnsForm = {
  text: choice({ label: 'What people said', look: 'select', empty: 'Select the column with what people said' }),
  id: column('Id of each comment', 'With an id we can tell the same comment again, also in another file'),
  date: column('Date'),
  dateOrder: choice({
    label: 'In dates like 03/04/2026, which comes first?',
    empty: 'Select which comes first in dates',
    options: { dmy: 'The day: 3 April', mdy: 'The month: 4 March' },
  }),
  question: column('The question that was asked'),
  service: column('Service or department'),
  score: column('Score'),
  themes: column('Themes', 'Labels that somebody gave the comments, separated by semicolons. They become themes of the project'),
  leaveOut: longText({
    label: 'Texts that mean nothing was said',
    hint: 'One on each line. Rows with only these words are left out, and so are empty ones',
    called: 'Texts to leave out',
    optional: true,
    maxLength: 2000,
    rows: 3,
  }),
  skipBad: yes({ label: 'Bring in the good rows even if others are bad', hint: 'Unless you tick this, one bad row stops the whole file' }),
}

const namesOf = (headings: readonly string[]): string[] => [...new Set(headings.filter((heading) => heading !== ''))]

const offered = (headings: readonly string[]): Partial<Record<MappedColumn, Options>> => {
  const options = namesOf(headings).map((heading) => ({ value: heading, label: heading }))
  return Object.fromEntries(columnsOfMapping.map((name) => [name, options]))
}

/** What was chosen before, or a first guess from the headings. */
export function columnsAnswers(headings: readonly string[], kept: Mapping | undefined): URLSearchParams {
  const mapping = kept ?? { ...guessedColumns(headings), dateOrder: 'dmy', leaveOut: ['Did not answer'], skipBad: false }
  const { leaveOut, skipBad, ...rest } = mapping
  const answers = new URLSearchParams(Object.entries(rest).filter((entry): entry is [string, string] => typeof entry[1] === 'string'))
  answers.set('leaveOut', leaveOut.join('\n'))
  if (skipBad) answers.set('skipBad', 'yes')
  return answers
}

/** The mapping that the form gives. */
export function readColumns(headings: readonly string[], answers: URLSearchParams): { value: Mapping } | { problems: Problems } {
  const read = readForm(columnsForm, answers, offered(headings))
  if ('problems' in read) return read
  const { leaveOut, ...rest } = read.values
  const lines = leaveOut.split('\n').map((line) => line.trim())
  const distinct = distinctColumns({ ...rest, leaveOut: lines.filter((line) => line !== '') })
  return distinct.ok ? { value: distinct.value } : { problems: { text: 'Select a different column for each' } }
}

type Props = { project: { title: string }; seen: Import; answers: URLSearchParams; problems?: Problems }

export function Columns({ project, seen, answers, problems = {} }: Props) {
  const options = offered(seen.headings)
  return (
    <Form problems={problems} title="Choose the columns" caption={project.title}>
      {seen.failure && (
        <WarningCallout heading="The file could not be read">
          <p>{seen.failure}.</p>
        </WarningCallout>
      )}
      <p>
        Which columns of <strong>{seen.fileName}</strong> hold what? Columns that you do not choose are not brought in.
      </p>
      <Hidden name="step" value="columns" />
      {Object.keys(columnsForm).map((name) => (
        <Ask
          form={columnsForm}
          name={name as keyof typeof columnsForm}
          answers={answers}
          problems={problems}
          options={options[name as MappedColumn]}
        />
      ))}
      <p>Nothing is brought in yet. First you see how it will look.</p>
      <Button>Check the file</Button>
    </Form>
  )
}
