import { href } from '#platform/http/page.ts'
import { Ask, AskAll, Form, Hidden, type Problems } from '#ui/form/index.ts'
import { Button } from '#ui/nhs/button.tsx'
import { leaveOut, type Merge, optionsThatStand } from '../options.ts'
import { checkingPath, optionsPath } from '../paths.ts'
import { checkForm, mergeForm } from '../staff.form.ts'
import type { Whole } from '../taking-part.action.ts'

export const mergingTitle = 'Put options together, or leave one out'
export const checkingTitle = 'Check what was put together'

type Props = { whole: Whole; answers: URLSearchParams; problems?: Problems }

export const isSettled = ({ stages }: Whole) => stages.some(({ stage }) => stage === 'vote-opened')
const waitingIn = ({ merges }: Whole) => merges.filter(({ agreed }) => agreed === null)

/** The next merge that somebody may check: not one of their own. */
export const waitingFor = (whole: Whole, me: string) => waitingIn(whole).find(({ mergedBy }) => mergedBy !== me)

export function Merging({ whole, answers, problems }: Props) {
  const names = { project: whole.project.slug, priorities: whole.setting.slug }
  const offered = optionsThatStand(whole.all, whole.fates)
  if (isSettled(whole)) return <Settled whole={whole} title={mergingTitle} problems={problems} />
  return (
    <Form problems={problems} title={mergingTitle} caption={whole.setting.title}>
      <p>For two that are the same, or one that does not belong. A second person checks it before it holds. Everybody can read the reason.</p>
      {waitingIn(whole).length > 0 && (
        <p>
          <a href={href(checkingPath, names)}>{waitingIn(whole).length} waiting for a second person</a>
        </p>
      )}
      <Ask form={mergeForm} name="option" options={offered} answers={answers} problems={problems} />
      <Ask form={mergeForm} name="into" options={{ ...offered, ...leaveOut }} answers={answers} problems={problems} />
      <Ask form={mergeForm} name="because" answers={answers} problems={problems} />
      <Button>Send it to a second person</Button>
    </Form>
  )
}

export function Checking({ whole, me, answers, problems }: Props & { me: string }) {
  const names = { project: whole.project.slug, priorities: whole.setting.slug }
  const waiting = waitingIn(whole)
  const next = waitingFor(whole, me)
  if (isSettled(whole)) return <Settled whole={whole} title={checkingTitle} problems={problems} />
  return (
    <Form problems={problems} title={checkingTitle} caption={whole.setting.title}>
      {next ? (
        <>
          <Waiting merge={next} whole={whole} />
          <Hidden name="merge" value={next.id} />
          <AskAll form={checkForm} answers={answers} problems={problems} />
          <Button>Save and see the next</Button>
        </>
      ) : (
        <>
          <p>Nothing waits for you.{waiting.length > 0 && ' What you put together yourself waits for somebody else.'}</p>
          <p>
            <a href={href(optionsPath, names)}>See the list</a>
          </p>
        </>
      )}
    </Form>
  )
}

const Settled = ({ whole, title, problems }: { whole: Whole; title: string; problems?: Problems }) => (
  <Form problems={problems} title={title} caption={whole.setting.title}>
    <p>The vote was opened, so the list cannot change any more.</p>
  </Form>
)

function Waiting({ merge, whole }: { merge: Merge; whole: Whole }) {
  const nameOf = (id: string | null) => {
    const option = whole.all.find((one) => one.id === id)
    return option ? `${option.number}. ${option.words}` : ''
  }
  return (
    <>
      <h2 class="nhsuk-heading-m">{nameOf(merge.optionId)}</h2>
      <p>{merge.intoId === null ? 'It is left out.' : `It becomes part of ${nameOf(merge.intoId)}.`} The reason:</p>
      <blockquote class="heard-words">{merge.because}</blockquote>
    </>
  )
}
