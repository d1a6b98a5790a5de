import { dayInWords, dayOf, momentInWords } from '#lib/dates.ts'
import { listInWords } from '#lib/text.ts'
import { href } from '#platform/http/page.ts'
import { AskAll, Form, Hidden, ProblemSummary, type Problems } from '#ui/form/index.ts'
import { Title } from '#ui/layout/title.tsx'
import { Button } from '#ui/nhs/button.tsx'
import { Details } from '#ui/nhs/details.tsx'
import { InsetText } from '#ui/nhs/inset-text.tsx'
import { Table } from '#ui/nhs/table.tsx'
import { Paragraphs } from '#ui/paragraphs.tsx'
import { expectationsForm } from './expectations.form.ts'
import type { acceptancesOf, Version } from './expectations.queries.ts'
import type { Expectations, ExpectationsStanding, Part } from './expectations.ts'

export const expectationsTitle = 'What we can expect of each other'
export const writeTitle = 'Write what we can expect of each other'

type Project = { slug: string; title: string }
type Props = {
  project: Project
  versions: readonly Version[]
  acceptances: Awaited<ReturnType<typeof acceptancesOf>>
  standing: ExpectationsStanding
  names: ReadonlyMap<string, string>
  /** In which part the reader signs. */
  part: Part
  me: string
  mayPlan: boolean
  problems?: Problems
}

export function ExpectationsView(props: Props) {
  const { project, versions, mayPlan, problems = {} } = props
  const [newest, ...earlier] = versions
  return (
    <>
      <ProblemSummary problems={problems} />
      <Title caption={project.title}>{expectationsTitle}</Title>
      {!newest && <p>Nothing is written yet. Write it together, before the work begins.</p>}
      {newest && <Words words={newest} />}
      {newest && (
        <p>
          Version {newest.version}, written on {dayInWords(dayOf(newest.writtenAt))} by {props.names.get(newest.writtenBy)}.
        </p>
      )}
      {newest && <Standing {...props} newest={newest} />}
      {mayPlan && (
        <p>
          <Button href={href('/projects/:project/expectations/new', { project: project.slug })} variant="secondary">
            {newest ? 'Change the words' : 'Write it'}
          </Button>
        </p>
      )}
      {newest && (
        <p>
          <a href={href('/projects/:project/expectations/print', { project: project.slug })}>Print it</a> or{' '}
          <a href={href('/projects/:project/expectations/print', { project: project.slug }, { size: 'large' })}>print it in large letters</a>
        </p>
      )}
      {newest && props.part === 'staff' && <Accepted {...props} />}
      {earlier.map((version) => (
        <Details summary={`Version ${version.version}, of ${dayInWords(dayOf(version.writtenAt))}`}>
          <Words words={version} level={3} />
        </Details>
      ))}
    </>
  )
}

const parts = ['fromUs', 'fromPeople', 'groundRules', 'disagreements'] as const

/** The four parts, each under its name. */
function Words({ words, level = 2 }: { words: Expectations; level?: 2 | 3 }) {
  const Heading = level === 2 ? 'h2' : 'h3'
  return (
    <>
      {parts.map((part) => (
        <>
          <Heading class={level === 2 ? 'nhsuk-heading-m' : 'nhsuk-heading-s'}>{expectationsForm[part].label}</Heading>
          <Paragraphs text={words[part]} />
        </>
      ))}
    </>
  )
}

/** Who has still to accept, and the reader's own part in it. */
function Standing({ project, newest, acceptances, standing, names, part, me, mayPlan }: Props & { newest: Version }) {
  const mine = acceptances.find((one) => one.version === newest.version && one.acceptedBy === me)
  const waiting = standing.waitingFor.filter((id) => id !== me)
  return (
    <InsetText>
      {standing.agreed && <p>Everyone who is asked has accepted this version.</p>}
      {!standing.staffAccepted && part === 'contributor' && <p>Nobody of staff has accepted it yet.</p>}
      {part === 'staff' && standing.waitingFor.length > 0 && <p>Not yet accepted by {listInWords(waiting.map((id) => names.get(id) ?? ''))}.</p>}
      {part === 'staff' && !standing.agreed && standing.waitingFor.length === 0 && standing.staffAccepted && (
        <p>
          No contributor is asked yet.{' '}
          {mayPlan && (
            <>
              <a href={href('/projects/:project/plan/co-leads', { project: project.slug })}>Name the public co-leads</a>, and they can accept it.
            </>
          )}
        </p>
      )}
      {mine && <p>You accepted it on {momentInWords(mine.acceptedAt)}.</p>}
      {!mine && mayPlan && (
        <form method="post" action={href('/projects/:project/expectations/acceptance', { project: project.slug })}>
          <p>Accept it if you agree. If you do not, change the words, or talk to us first. If the words change, you are asked again.</p>
          <Hidden name="version" value={newest.id} />
          <Button>{part === 'staff' ? 'Accept for staff' : 'Accept'}</Button>
        </form>
      )}
    </InsetText>
  )
}

/** For staff: who accepted which version, and when. */
function Accepted({ acceptances, names }: Props) {
  if (acceptances.length === 0) return <p>Nobody has accepted it yet.</p>
  return (
    <Table
      responsive
      caption={{ children: 'Who accepted which version', size: 's' }}
      columns={['Version', 'Who', 'As', 'When']}
      rows={acceptances.map(({ version, acceptedBy, part, acceptedAt }) => [
        String(version),
        names.get(acceptedBy) ?? '',
        part === 'staff' ? 'Staff' : 'Contributor',
        momentInWords(acceptedAt),
      ])}
    />
  )
}

type Writing = { caption: string; seen: string; answers: URLSearchParams; problems?: Problems }

export const WriteExpectations = ({ caption, seen, answers, problems = {} }: Writing) => (
  <Form problems={problems} title={writeTitle} caption={caption}>
    <p>Write it with the people who take part. Each change is another version, and everyone is asked to accept it anew.</p>
    <Hidden name="seen" value={seen} />
    <AskAll form={expectationsForm} answers={answers} problems={problems} />
    <Button>Save as a new version</Button>
  </Form>
)

type Printing = { project: Project; newest: Version | undefined; organisation: string }

/** The newest version on paper. */
export const PrintedExpectations = ({ project, newest, organisation }: Printing) => (
  <>
    <Title caption={project.title}>{expectationsTitle}</Title>
    {!newest && <p>Nothing is written yet.</p>}
    {newest && <Words words={newest} />}
    {newest && (
      <p>
        Version {newest.version}, of {dayInWords(dayOf(newest.writtenAt))}. {organisation}. If you would change something, tell us before you accept
        it.
      </p>
    )}
  </>
)
