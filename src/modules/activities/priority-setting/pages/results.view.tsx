import { href } from '#platform/http/page.ts'
import { BarChart } from '#ui/charts/bar-chart.tsx'
import { Title } from '#ui/layout/title.tsx'
import { Details } from '#ui/nhs/details.tsx'
import { InsetText } from '#ui/nhs/inset-text.tsx'
import { Table } from '#ui/nhs/table.tsx'
import { standingInWords } from '../in-words.ts'
import { pdfPath, resultsPath } from '../paths.ts'
import { sectionsOf } from '../report.ts'
import type { Section } from '../sections.ts'
import type { Whole } from '../taking-part.action.ts'

export const resultsTitle = 'What came of it'

export function Results({ whole, onPaper }: { whole: Whole; onPaper: boolean }) {
  const { setting, project, stands } = whole
  const names = { priorities: setting.slug }
  return (
    <>
      <Title caption={setting.title}>{resultsTitle}</Title>
      <InsetText>
        <p>{standingInWords(stands, setting.closesAt)}.</p>
      </InsetText>
      {sectionsOf(whole).map((section, at) => (
        <Part section={section} id={`part-${at + 1}`} onPaper={onPaper} />
      ))}
      {!onPaper && (
        <>
          <h2 class="nhsuk-heading-m">Take it with you</h2>
          <ul>
            <li>
              <a href={href(resultsPath, names, { paper: 'normal' })}>Print it</a>, or{' '}
              <a href={href(resultsPath, names, { paper: 'large' })}>in large letters</a>
            </li>
            <li>
              <a href={href(pdfPath, names)}>Download it (PDF)</a>
            </li>
          </ul>
          <p>
            To ask about it, call {project.contactName} on {project.contactPhone}.{' '}
            <a href={href('/projects/:project', { project: project.slug })}>About the project</a>
          </p>
        </>
      )}
    </>
  )
}

function Part({
  section: { heading, level, says, ordered = [], bars, table, why },
  id,
  onPaper,
}: {
  section: Section
  id: string
  onPaper: boolean
}) {
  return (
    <section>
      {level === 2 ? <h2 class="nhsuk-heading-m">{heading}</h2> : <h3 class="nhsuk-heading-s">{heading}</h3>}
      {says.map((words) => (
        <p class="heard-words">{words}</p>
      ))}
      {ordered.length > 0 && (
        <ol class="nhsuk-list nhsuk-list--number">
          {ordered.map((words) => (
            <li>{words}</li>
          ))}
        </ol>
      )}
      {bars && <BarChart {...bars} id={id} labelHeading="Option" tableOpen={onPaper} />}
      {table && <Figures table={table} onPaper={onPaper} />}
      {why && (
        <Details summary={why.summary} open={onPaper}>
          {why.lines.map((line) => (
            <p>{line}</p>
          ))}
        </Details>
      )}
    </section>
  )
}

/** So many rows stand open. More are folded on the screen: on a phone each is a block of its own. */
const mostOpen = 6

function Figures({ table: { caption, columns, rows }, onPaper }: { table: NonNullable<Section['table']>; onPaper: boolean }) {
  const table = <Table responsive={!onPaper} caption={{ children: caption, size: 's' }} columns={columns} rows={rows} />
  return onPaper || rows.length <= mostOpen ? table : <Details summary={caption}>{table}</Details>
}
