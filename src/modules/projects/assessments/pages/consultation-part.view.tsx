import { href } from '#platform/http/page.ts'
import { AskAll, Form, Hidden, type Problems } from '#ui/form/index.ts'
import { Title } from '#ui/layout/title.tsx'
import { Button } from '#ui/nhs/button.tsx'
import { InsetText } from '#ui/nhs/inset-text.tsx'
import { type ConsultationPart, considerationForm, consultationParts, withdrawalForm } from '../consultation.form.ts'

type Of = { project: { slug: string; title: string }; declared: boolean }
type Typed = { answers: URLSearchParams; problems?: Problems }

export function ConsultationPartForm({
  part,
  project,
  declared,
  version,
  answers,
  problems = {},
}: Of & Typed & { part: ConsultationPart; version: number }) {
  const { title, form } = consultationParts[part]
  if (part !== 'window' && !declared && Object.keys(problems).length === 0) return <NotDeclared title={title} project={project} />
  return (
    <Form problems={problems} title={title} caption={project.title}>
      {part === 'window' && !declared && <BeforeDeclaring />}
      <Hidden name="version" value={version} />
      <AskAll form={form} answers={answers} problems={problems} />
      <Button preventDoubleClick>{part === 'window' && !declared ? 'Declare a formal consultation' : 'Save'}</Button>
    </Form>
  )
}

const BeforeDeclaring = () => (
  <InsetText>
    <p>
      Most involvement is no formal consultation. The duty to involve can be met in other ways, such as giving information or working together. Once
      you call it a consultation, people can expect all four of the principles that courts ask for, and so does this page.
    </p>
  </InsetText>
)

const NotDeclared = ({ title, project }: { title: string; project: Of['project'] }) => (
  <>
    <Title caption={project.title}>{title}</Title>
    <p>
      No formal consultation is declared.{' '}
      <a href={href('/projects/:project/assessments/consultation', { project: project.slug })}>See whether this project needs one</a>.
    </p>
  </>
)

export const considerationTitle = 'How were the responses considered?'

export function ConsiderationForm({ project, declared, answers, problems = {} }: Of & Typed) {
  if (!declared && Object.keys(problems).length === 0) return <NotDeclared title={considerationTitle} project={project} />
  return (
    <Form problems={problems} title={considerationTitle} caption={project.title}>
      <p>
        Record what happened, after people could no longer respond and before the decision. If it happens again, record that too: the newest counts.
      </p>
      <AskAll form={considerationForm} answers={answers} problems={problems} />
      <Button preventDoubleClick>Add to the record</Button>
    </Form>
  )
}

export const withdrawalTitle = 'This is no formal consultation'

export function WithdrawalForm({ project, declared, answers, problems = {} }: Of & Typed) {
  if (!declared && Object.keys(problems).length === 0) return <NotDeclared title={withdrawalTitle} project={project} />
  return (
    <Form problems={problems} title={withdrawalTitle} caption={project.title}>
      <p>What was written stays on record, with your reason beside it.</p>
      <AskAll form={withdrawalForm} answers={answers} problems={problems} />
      <Button variant="warning">Take the declaration back</Button>
    </Form>
  )
}

export const completionTitle = 'Mark the consultation complete'

export function CompletionForm({ project, declared, gaps, problems = {} }: Of & { gaps: readonly string[]; problems?: Problems }) {
  if (!declared && Object.keys(problems).length === 0) return <NotDeclared title={completionTitle} project={project} />
  return (
    <Form problems={problems} title={completionTitle} caption={project.title}>
      {gaps.length > 0 ? (
        <InsetText>
          <p>It cannot be marked complete yet:</p>
          <ul>
            {gaps.map((gap) => (
              <li>{gap}</li>
            ))}
          </ul>
        </InsetText>
      ) : (
        <p>There is evidence of all four principles. Your name and today’s day go beside it. A change after that asks for another look.</p>
      )}
      <Button preventDoubleClick>I have looked at all four. It is complete</Button>
    </Form>
  )
}
