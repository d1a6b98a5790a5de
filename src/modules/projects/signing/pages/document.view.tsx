import { dayInWords } from '#lib/dates.ts'
import { href } from '#platform/http/page.ts'
import { Title } from '#ui/layout/title.tsx'
import { SummaryList } from '#ui/nhs/summary-list.tsx'
import { Paragraphs } from '#ui/paragraphs.tsx'
import type { PlanDocument } from '../plan-document.ts'
import { PlanWords } from './plan-words.view.tsx'

/** The whole plan for those who work with it, and what the public reads of it. */
export const documentPaths = { whole: '/projects/:project/plan/document', brief: '/projects/:project/summary' } as const
type DocumentPath = (typeof documentPaths)[keyof typeof documentPaths]

type Props = {
  project: { slug: string; title: string; summary: string }
  document: PlanDocument
  organisation: string
  today: string
  /** On paper nothing leads anywhere. */
  onPaper: boolean
}

/** Ways to have a page: on paper, in large print, as a Word file. */
const Copies = ({ of, slug }: { of: DocumentPath; slug: string }) => (
  <ul class="nhsuk-list">
    <li>
      <a href={href(of, { project: slug }, { paper: 'normal' })}>Print this page</a>
    </li>
    <li>
      <a href={href(of, { project: slug }, { paper: 'large' })}>Print it in large letters</a>
    </li>
    <li>
      <a href={href(`${of}/word`, { project: slug })}>Download it as a Word file</a>
    </li>
  </ul>
)

/** The whole plan, for staff and those who sign it. */
export const PlanToRead = ({ project, document, organisation, today, onPaper }: Props) => (
  <>
    <Title caption={organisation}>{project.title}</Title>
    <p>The plan as it was on {dayInWords(today)}.</p>
    {!onPaper && <Copies of={documentPaths.whole} slug={project.slug} />}
    <PlanWords document={document} />
  </>
)

/** What the public needs to know, on one page, with the words of the glossary that it uses. */
export const PlanInBrief = ({ project, document, organisation, onPaper, words }: Omit<Props, 'today'> & { words: PlanDocument }) => (
  <>
    <Title caption={onPaper ? undefined : organisation}>{project.title}</Title>
    {project.summary && <p class="nhsuk-lede-text">{project.summary}</p>}
    <SummaryList
      class="heard-one-page"
      rows={document.flatMap(({ rows }) => rows).map(({ name, text }) => ({ name, value: <Paragraphs text={text} /> }))}
    />
    {words.map(({ heading, rows }) => (
      <>
        <h2 class="nhsuk-heading-s">{heading}</h2>
        <p>{rows.map(({ name, text }) => `${name}: ${text}`).join(' ')}</p>
      </>
    ))}
    {!onPaper && <Copies of={documentPaths.brief} slug={project.slug} />}
  </>
)
