import { momentInWords } from '#lib/dates.ts'
import { href } from '#platform/http/page.ts'
import { Ask, Form, type Problems } from '#ui/form/index.ts'
import { Button } from '#ui/nhs/button.tsx'
import { Panel } from '#ui/nhs/panel.tsx'
import { titles } from '../in-words.ts'
import { changePath, equalityPath, leavingPath, resultsPath } from '../paths.ts'
import type { Whole } from '../taking-part.action.ts'
import { changeForm } from '../taking-part.form.ts'

export function Thanks({ whole: { setting, project, stands }, code, site }: { whole: Whole; code: string; site: string }) {
  const names = { priorities: setting.slug }
  return (
    <>
      <section class="heard-receipt">
        <Panel heading={titles.thanks}>
          <p class="heard-receipt__label">The code of your vote</p>
          <p class="heard-receipt__code">
            <strong>{code}</strong>
          </p>
        </Panel>
      </section>
      <h2 class="nhsuk-heading-m">What happens next</h2>
      <ol class="nhsuk-list nhsuk-list--number">
        {stands === 'voting' && (
          <li>
            Keep the code, and keep it to yourself. With it you can <a href={href(changePath, names)}>change your vote</a>
            {setting.closesAt && ` until ${momentInWords(setting.closesAt)}`}. We cannot find it again for you.
          </li>
        )}
        <li>When the vote is over we count it and publish the result, whatever it is.</li>
        <li>
          You find the result, and what came of everything on the list, at{' '}
          <a href={href(resultsPath, names)}>
            {site}
            {href(resultsPath, names)}
          </a>
          .
        </li>
      </ol>
      <Form action={href(equalityPath, names)} class="heard-not-on-paper">
        <h2 class="nhsuk-heading-m">Help us see whom we hear from</h2>
        <p>A few questions about you, such as your age. It is your choice, and takes 2 minutes. Your answers are kept apart from your vote.</p>
        <Button variant="secondary">Answer the equality questions</Button>
      </Form>
      <Form action={href(leavingPath, names)} class="heard-not-on-paper">
        <h2 class="nhsuk-heading-s">Is this a shared device?</h2>
        <p>When you have kept your code, clear this page so that nobody else sees it.</p>
        <Button variant="secondary">{titles.leaving}</Button>
      </Form>
      <p>
        <a href={href('/projects/:project', { project: project.slug })}>See what happens in {project.title}</a>
      </p>
    </>
  )
}

export const Change = ({ whole: { setting }, answers, problems }: { whole: Whole; answers: URLSearchParams; problems?: Problems }) => (
  <Form problems={problems} title={titles.change} caption={setting.title}>
    <p>You got the code when you voted. Without it nobody can find your vote, and we cannot either.</p>
    <Ask form={changeForm} name="code" answers={answers} problems={problems} />
    <Button>Open my vote</Button>
  </Form>
)

export const Leaving = ({ whole: { setting } }: { whole: Whole }) => (
  <Form title={titles.leaving} caption={setting.title}>
    <p>This device forgets what was chosen here, and the code. A vote that was sent stays.</p>
    <Button>{titles.leaving}</Button>
  </Form>
)
