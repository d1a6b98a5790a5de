import { dayInWords } from '#lib/dates.ts'
import { inWords, starInWords, strict } from '#lib/disclosure-control/index.ts'
import { countInWords } from '#lib/text.ts'
import { href } from '#platform/http/page.ts'
import { Ask, Form, type Problems } from '#ui/form/index.ts'
import { Title } from '#ui/layout/title.tsx'
import { Button } from '#ui/nhs/button.tsx'
import { Fieldset } from '#ui/nhs/fieldset.tsx'
import { InsetText } from '#ui/nhs/inset-text.tsx'
import { Table } from '#ui/nhs/table.tsx'
import { tallySheet } from '../addresses.ts'
import { countName, countsForm, notAskedName } from '../counts.form.ts'
import { questions } from '../questions.ts'
import { groupsOf, type SessionTables, type Tallied, tallied } from '../session-counts.ts'
import type { SessionHeld } from '../sessions.queries.ts'

export const countsTitle = 'Who came, as numbers'
export const sheetTitle = 'Tally sheet for a session'

type Seen = { project: { slug: string; title: string }; session: SessionHeld }

const about = ({ happenedOn, came }: SessionHeld) => `Session on ${dayInWords(happenedOn)}: ${countInWords(came, 'person', 'people')} came.`

export const CountsForm = ({ project, session, answers, problems = {} }: Seen & { answers: URLSearchParams; problems?: Problems }) => (
  <Form problems={problems} title={countsTitle} caption={project.title}>
    <p>{about(session)}</p>
    <p>
      Copy the numbers from the partner’s <a href={href(tallySheet, { project: project.slug })}>tally sheet</a>. A blank box is nobody. Who is in no
      group counts as “not said”.
    </p>
    <InsetText>
      <p>Check the numbers before you save. They are rounded at once, small ones are hidden, and they cannot be changed afterwards.</p>
      {session.came < strict.leastPeople && (
        <p>Fewer than {strict.leastPeople} people came, so only how many came will be shown. You do not have to enter anything.</p>
      )}
    </InsetText>
    {tallied.map((question) => (
      <Fieldset legend={questions[question].title} look={{ size: 'm' }}>
        {Object.keys(groupsOf(question)).map((code) => (
          <Ask form={countsForm} name={countName(question, code)} answers={answers} problems={problems} />
        ))}
        <Ask form={countsForm} name={notAskedName(question)} answers={answers} problems={problems} />
      </Fieldset>
    ))}
    <Button preventDoubleClick>Save the numbers</Button>
  </Form>
)

/** What is kept, as everybody sees it. */
export const Entered = ({ project, session, tables }: Seen & { tables: SessionTables }) => (
  <>
    <Title caption={project.title}>{countsTitle}</Title>
    <p>{about(session)} The numbers were entered, and stay as they are.</p>
    {tallied.map((question) => (
      <OneTable question={question} table={tables[question]} />
    ))}
    <p>
      {starInWords()}. A number from {strict.hiddenBelow} on is rounded to the nearest {strict.roundTo}.
    </p>
  </>
)

function OneTable({ question, table }: { question: Tallied; table: SessionTables[Tallied] }) {
  const { title } = questions[question]
  if (table === undefined) return <p>{title} was not asked.</p>
  if (table.kind === 'withheld')
    return (
      <p>
        {title} is not shown: {table.because === 'few-people' ? `fewer than ${strict.leastPeople} people came` : 'a small number could be worked out'}
        .
      </p>
    )
  const labels = { ...groupsOf(question), blank: 'Not said' }
  return (
    <Table
      caption={{ children: title, size: 's' }}
      firstCellIsHeader
      columns={['Group', { children: 'People', format: 'numeric' }]}
      rows={Object.entries(labels).map(([code, label]) => {
        const cell = table.cells[code]
        return [label, cell ? inWords(cell) : '0']
      })}
    />
  )
}

export const TallySheet = ({ project, onPaper }: { project: { slug: string; title: string }; onPaper: boolean }) => (
  <>
    <Title caption={project.title}>{sheetTitle}</Title>
    {!onPaper && (
      <>
        <p>Print it for the partner who hosts. Afterwards, add the session as a note, and enter the numbers there.</p>
        <p>
          <a href={href(tallySheet, { project: project.slug }, { paper: 'normal' })}>Print it</a>, or{' '}
          <a href={href(tallySheet, { project: project.slug }, { paper: 'large' })}>in large print</a>
        </p>
      </>
    )}
    <p>
      Everyone decides for themselves. Make one mark in each table, where you want to, and write no name. Nobody has to. We use only the numbers, to
      see whom we hear from.
    </p>
    {tallied.map((question) => (
      <Table
        caption={{ children: questions[question].title, size: 's' }}
        firstCellIsHeader
        columns={['Group', 'Marks']}
        rows={Object.values(groupsOf(question)).map((label) => [label, ''])}
      />
    ))}
    <p>How many people came in all: ____________</p>
  </>
)
