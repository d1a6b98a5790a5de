import { dayInWords, dayOf } from '#lib/dates.ts'
import { Form, type Problems } from '#ui/form/index.ts'
import { Button } from '#ui/nhs/button.tsx'
import { Details } from '#ui/nhs/details.tsx'
import { Radios } from '#ui/nhs/radios.tsx'
import type { Wording } from '../consent-wording.queries.ts'
import type { consentHistoryOf } from '../consents.queries.ts'
import { type ConsentsInForce, type How, type Purpose, purposeNames, purposes, wordsChanged } from '../consents.ts'
import type { Whose } from '../whose.ts'
import { ForThem, HowTold } from './told.view.tsx'

type History = Awaited<ReturnType<typeof consentHistoryOf>>
export type ConsentsShown = {
  wordings: Readonly<Record<Purpose, Wording>>
  inForce: ConsentsInForce
  history: History
  names: ReadonlyMap<string, string>
}
type Props = ConsentsShown & { title: string; whose: Whose; answers: URLSearchParams; problems?: Problems }

/** What holds, as the form shows it: blank where nothing was said, and where the words have changed since. */
export function consentAnswers({ wordings, inForce }: Pick<ConsentsShown, 'wordings' | 'inForce'>): URLSearchParams {
  const said = purposeNames.filter((purpose) => inForce[purpose] && !wordsChanged(inForce, purpose, wordings[purpose].version))
  return new URLSearchParams(said.map((purpose) => [purpose, inForce[purpose]?.given ? 'yes' : 'no']))
}

/** Seven questions, each apart, with the words that are agreed to. Nothing is chosen for anybody. */
export function Consents({ title, whose, answers, problems = {}, ...shown }: Props) {
  return (
    <>
      <Form problems={problems} title={title} caption={whose.own ? undefined : whose.name}>
        <ForThem whose={whose} />
        <p>Each question stands alone. Leave blank what you do not want to decide now. You can change your mind here at any time, with no reason.</p>
        {purposeNames.map((purpose) => (
          <Question purpose={purpose} answer={answers.get(purpose)} problem={problems[purpose]} {...shown} />
        ))}
        <HowTold whose={whose} answers={answers} problems={problems} />
        <Button>Save</Button>
      </Form>
      <History whose={whose} {...shown} />
    </>
  )
}

type QuestionProps = ConsentsShown & { purpose: Purpose; answer: string | null; problem: string | undefined }

function Question({ purpose, answer, problem, wordings, inForce }: QuestionProps) {
  const said = inForce[purpose]
  return (
    <Radios
      name={purpose}
      legend={purposes[purpose]}
      legendLook={{ size: 'm', heading: 2 }}
      hint={
        <>
          {wordings[purpose].words}
          {said && wordsChanged(inForce, purpose, wordings[purpose].version) && (
            <>
              {' '}
              <strong>
                These words have changed since you said yes on {dayInWords(said.saidOn)}. Your yes stands for the words as they were then. Please
                answer again.
              </strong>
            </>
          )}
        </>
      }
      error={problem}
      value={answer ?? undefined}
      inline
      items={[
        { value: 'yes', label: 'Yes' },
        { value: 'no', label: 'No' },
      ]}
    />
  )
}

const howInWords: Record<How, string> = {
  screen: 'on this site',
  paper: 'on paper',
  phone: 'by phone',
  'in-person': 'in person',
  import: 'from a list',
}

function History({ whose, history, names }: Pick<Props, 'whose' | 'history' | 'names'>) {
  if (history.length === 0) return null
  return (
    <>
      <h2 class="nhsuk-heading-m">{whose.own ? 'What you said, and when' : 'What they said, and when'}</h2>
      <ul class="nhsuk-list heard-rows">
        {history.map(({ id, purpose, given, how, saidOn, recordedAt, recordedBy, words, version }) => (
          <li>
            <strong>
              {given ? 'Yes' : 'No'}: {purposes[purpose]}
            </strong>
            <br />
            {dayInWords(saidOn)}, {howInWords[how]}
            {recordedBy !== whose.id && `. Written down by ${names.get(recordedBy) ?? 'our staff'} on ${dayInWords(dayOf(recordedAt))}`}
            <Details
              id={`words-${id}`}
              summary={
                <>
                  The words as they were (version {version})
                  <span class="nhsuk-u-visually-hidden">
                    {' '}
                    of {purposes[purpose]}, {dayInWords(saidOn)}
                  </span>
                </>
              }
            >
              <p>{words}</p>
            </Details>
          </li>
        ))}
      </ul>
    </>
  )
}
