import { href } from '#platform/http/page.ts'
import { Form, type Problems } from '#ui/form/index.ts'
import { Button } from '#ui/nhs/button.tsx'
import { Input } from '#ui/nhs/input.tsx'
import { InsetText } from '#ui/nhs/inset-text.tsx'
import { Table } from '#ui/nhs/table.tsx'
import type { Checked } from '../check-targets.action.ts'
import { shownCounts } from '../counts.ts'
import { checkPath, type Names, targetsPath } from '../paths.ts'

export const targetsTitle = 'Who should be in the group?'

export type TargetsProps = {
  caption: string
  names: Names
  places: number
  people: number
  questions: readonly { id: string; category: string; characteristic: string | null; values: readonly { id: string; value: string }[] }[]
  /** By question, how many of the pool chose each value, and last how many did not say. */
  counts: readonly (readonly number[])[]
  answers: URLSearchParams
  problems?: Problems
  checked?: Checked
  /** Where the numbers in the boxes come from, where they were filled in. */
  filled?: readonly string[]
}

/** A table for each category, with a smallest and a largest number beside what the pool has. */
export function Targets({ caption, names, places, people, questions, counts, answers, problems, checked, filled }: TargetsProps) {
  return (
    <Form problems={problems} title={targetsTitle} caption={caption}>
      <p>
        {places} are chosen from {people} people. Leave a box blank where any number is right. With no targets at all, everybody has the same chance.
      </p>
      {filled && <Filled says={filled} />}
      {!filled && questions.some(({ characteristic }) => characteristic !== null) && (
        <p>
          <a href={href(targetsPath, names, { from: 'figures' })}>Fill in from who lives here</a>
        </p>
      )}
      {questions.map((question, n) => (
        <Category question={question} counts={counts[n]!} people={people} answers={answers} problems={problems ?? {}} />
      ))}
      <p>Counts from 1 to 4 are not shown, so that no row tells you about one person. No answer is shown beside a name.</p>
      <div role="status" class="heard-check" data-check={href(checkPath, names)}>
        {checked?.says.map((says) => (
          <p>{says}</p>
        ))}
      </div>
      <p data-needs-script hidden>
        While you type, we check whether the targets can be met.
      </p>
      <Button>Save the targets</Button>{' '}
      <Button variant="secondary" name="checked" value="yes">
        Check them first
      </Button>
    </Form>
  )
}

const Filled = ({ says }: { says: readonly string[] }) => (
  <InsetText>
    {says.map((line) => (
      <p>{line}</p>
    ))}
  </InsetText>
)

type CategoryProps = {
  question: TargetsProps['questions'][number]
  counts: readonly number[]
  people: number
  answers: URLSearchParams
  problems: Problems
}

function Category({ question: { category, values }, counts, people, answers, problems }: CategoryProps) {
  const shown = shownCounts(counts)
  const box = (name: string, says: string) => (
    <Input
      name={name}
      label={<span class="nhsuk-u-visually-hidden">{says}</span>}
      value={answers.get(name) ?? undefined}
      width={3}
      inputmode="numeric"
      error={problems[name]}
    />
  )
  return (
    <>
      <Table
        caption={{ children: category, size: 'm' }}
        responsive
        firstCellIsHeader
        columns={['Answer', 'In the pool', 'At least', 'At most']}
        rows={values.map(({ id, value }, n) => [
          value,
          `${shown[n]} of ${people}`,
          { children: box(`least-${id}`, `${category}, ${value}: at least`) },
          { children: box(`most-${id}`, `${category}, ${value}: at most`) },
        ])}
      />
      {counts.at(-1) !== 0 && (
        <p>
          Left the question out: {shown.at(-1)} of {people}.
        </p>
      )}
    </>
  )
}
