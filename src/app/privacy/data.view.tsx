import type { ComponentChildren } from 'preact'
import { countInWords } from '#lib/text.ts'
import type { Gathered } from '#platform/personal-data.ts'
import { Title } from '#ui/layout/title.tsx'
import { SummaryList } from '#ui/nhs/summary-list.tsx'

const mostShown = 100

type Props = { title: string; caption?: string; kinds: readonly Gathered[]; files: { json: string; page: string }; children?: ComponentChildren }

/** Everything that is kept about somebody, and the two files that hold it whole. */
export const PersonalDataShown = ({ title, caption, kinds, files, children }: Props) => (
  <>
    <Title caption={caption}>{title}</Title>
    {children}
    <ul class="nhsuk-list nhsuk-list--bullet">
      <li>
        <a href={files.page}>Download it as a page to read and print</a>
      </li>
      <li>
        <a href={files.json}>Download it as JSON, for another program</a>
      </li>
    </ul>
    {kinds.map(({ title: kind, records }) => (
      <section>
        <h2 class="nhsuk-heading-m">{kind}</h2>
        {records.slice(0, mostShown).map((lines) => (
          <SummaryList rows={lines.map(({ label, value }) => ({ name: label, value: <span class="heard-words">{value}</span> }))} />
        ))}
        {records.length > mostShown && <p>{countInWords(records.length - mostShown, 'more is', 'more are')} in the files.</p>}
      </section>
    ))}
  </>
)
