import { dayInWords } from '#lib/dates.ts'
import { countInWords } from '#lib/text.ts'
import type { Project } from '#modules/projects/index.ts'
import { href } from '#platform/http/page.ts'
import { Ask, Form, type Problems } from '#ui/form/index.ts'
import { Title } from '#ui/layout/title.tsx'
import { Button } from '#ui/nhs/button.tsx'
import { InsetText } from '#ui/nhs/inset-text.tsx'
import type { Flagged } from '../access-flags.queries.ts'
import { addresses } from '../addresses.ts'
import type { attemptsOf, Feedback } from '../feedback.queries.ts'
import type { WhatToTell } from '../what-to-tell.action.ts'
import type { form as CallForm } from './call.page.tsx'
import { Contact } from './contact.view.tsx'
import { Pieces } from './pieces.view.tsx'

type Attempt = Awaited<ReturnType<typeof attemptsOf>>[number]
type Props = { project: Project; people: readonly Feedback[]; attempts: ReadonlyMap<string, readonly Attempt[]>; flags: ReadonlyMap<string, Flagged> }

export function Calls({ project, people, attempts, flags }: Props) {
  return (
    <>
      <Title caption={project.title}>People to call</Title>
      {people.length === 0 && <p>Nobody waits for a call.</p>}
      <ul class="heard-rows">
        {people.map((one) => {
          const tries = attempts.get(one.feedbackId) ?? []
          return (
            <li>
              <Contact of={one} flag={flags.get(one.receiptId)} />
              {tries[0] && (
                <p class="nhsuk-u-margin-bottom-2">
                  Tried {countInWords(tries.length, 'time', 'times')}, last on {dayInWords(tries[0].triedOn)}: {tries[0].reason}
                </p>
              )}
              <a href={href(addresses.call, { project: project.slug, feedback: one.feedbackId })}>
                What to say, and how it went<span class="nhsuk-u-visually-hidden">: {one.contactName || one.contactPhone}</span>
              </a>
            </li>
          )
        })}
      </ul>
    </>
  )
}

type CallProps = {
  form: typeof CallForm
  project: Project
  feedback: Feedback
  flag: Flagged | undefined
  told: WhatToTell | undefined
  answers: URLSearchParams
  problems?: Problems
}

export function Call({ form, project, feedback, flag, told, answers, problems = {} }: CallProps) {
  return (
    <Form problems={problems} title="A call" caption={project.title}>
      <Contact of={feedback} flag={flag} />
      <h2 class="nhsuk-heading-m">What to say</h2>
      <p>Make sure first that you speak with the right person. Do not leave this on an answering machine.</p>
      <InsetText visuallyHiddenText="What to say">
        {told ? (
          <>
            <p>
              You took part in “{project.title}”. {told.opening}
            </p>
            <Pieces pieces={told.pieces} level="h3" />
          </>
        ) : (
          <p>There is nothing to say any more: the words were taken back, or moved. Only ask if there is anything else.</p>
        )}
      </InsetText>
      <p>Then ask: does this make sense? Can you see your point in it? Would you like to talk to somebody?</p>
      <Ask form={form} name="result" answers={answers} problems={problems} />
      <Ask form={form} name="day" answers={answers} problems={problems} />
      <Ask form={form} name="reason" answers={answers} problems={problems} />
      <Button preventDoubleClick>Save</Button>
      <p>
        If this number does not work,{' '}
        <a href={href(addresses.route, { project: project.slug, feedback: feedback.feedbackId })}>reach them another way</a>.
      </p>
    </Form>
  )
}
