import { countInWords, shorten } from '#lib/text.ts'
import { href } from '#platform/http/page.ts'
import { BarChart } from '#ui/charts/bar-chart.tsx'
import { Title } from '#ui/layout/title.tsx'
import { isText, kinds } from '../question.ts'
import type { Counts } from '../responses.queries.ts'
import { findingOf, type VersionResult } from '../results.ts'

export const resultsTitle = 'Results of the survey'

type Names = { project: string; survey: string }
type Props = { survey: { title: string }; names: Names; counts: Counts; results: readonly VersionResult[] }

export function Results({ survey, names, counts, results }: Props) {
  const all = counts.web + counts.paper + counts.phone
  return (
    <>
      <Title caption={survey.title}>{resultsTitle}</Title>
      <p>{countInWords(all, 'response', 'responses')} so far. Rehearsals are not counted.</p>
      {all > 0 && (
        <BarChart
          title="How people took part"
          finding={`${counts.web} on the web, ${counts.paper} on paper, ${counts.phone} by phone or face to face.`}
          unit="responses"
          labelHeading="Route"
          rows={[
            { label: 'On the web', value: counts.web },
            { label: 'On paper', value: counts.paper },
            { label: 'By phone or face to face', value: counts.phone },
          ]}
        />
      )}
      {results.map((result) => (
        <OneResult
          result={result}
          project={names.project}
          severalVersions={results.filter(({ asked }) => asked.questionId === result.asked.questionId).length > 1}
        />
      ))}
      <p>
        <a href={href('/projects/:project/surveys/:survey/export', names)}>Download the answers as a spreadsheet (CSV)</a>, without free text, names
        or contact details
      </p>
    </>
  )
}

function OneResult({ result, project, severalVersions }: { result: VersionResult; project: string; severalVersions: boolean }) {
  const { asked, answered } = result
  return (
    <section>
      <h2 class="nhsuk-heading-m">
        {asked.wording}
        {severalVersions && <span class="nhsuk-caption-m nhsuk-caption--bottom">Version {asked.version}</span>}
      </h2>
      <p>
        {kinds[asked.kind]}. {countInWords(answered, 'person', 'people')} answered.
        {asked.removedAt !== null && ' This question is no longer asked.'}
      </p>
      {isText(asked.kind)
        ? answered > 0 && (
            <p>
              <a href={href('/projects/:project/contributions', { project }, { question: asked.questionId })}>
                Read what people said<span class="nhsuk-u-visually-hidden"> to “{asked.wording}”</span>
              </a>
            </p>
          )
        : answered > 0 && (
            <BarChart
              id={`chart-${asked.versionId}`}
              title={`Answers to “${shorten(asked.wording, 60)}”`}
              finding={findingOf(result)}
              unit="people"
              labelHeading="Answer"
              rows={result.rows}
            />
          )}
    </section>
  )
}
