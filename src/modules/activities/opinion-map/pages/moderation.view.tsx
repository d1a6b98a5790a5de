import { countInWords } from '#lib/text.ts'
import { AtRisk, type Settings } from '#modules/organisations/index.ts'
import { href } from '#platform/http/page.ts'
import { Ask, Form, type Problems } from '#ui/form/index.ts'
import { Title } from '#ui/layout/title.tsx'
import { Button } from '#ui/nhs/button.tsx'
import { InsetText } from '#ui/nhs/inset-text.tsx'
import { Table } from '#ui/nhs/table.tsx'
import type { OpinionMapRow } from '../maps.queries.ts'
import { decisionForm } from '../opinion-map.form.ts'
import type { Reason } from '../opinion-map.ts'
import { reasonWords, stateWords, titles } from '../opinion-map.words.ts'
import type { Statement } from '../statements.queries.ts'
import type { Names } from './staff.page.ts'

type Logged = { id: string; number: number; decision: 'shown' | 'kept-out'; reason: Reason | null; words: string; by: string; at: string }
type Props = {
  map: OpinionMapRow
  names: Names
  waiting: readonly (Statement & { waits: string })[]
  /** How long the oldest has waited. */
  oldest: string | undefined
  log: readonly Logged[]
}

export const Moderation = ({ map, names, waiting, oldest, log }: Props) => (
  <>
    <Title caption={map.title}>{titles.moderation}</Title>
    {oldest === undefined ? (
      <p>No statement waits. New ones show here, and on your desk.</p>
    ) : (
      <p>
        {countInWords(waiting.length, 'statement waits', 'statements wait')}. The oldest has waited {oldest}. Until you have read them, others do not
        see them.
      </p>
    )}
    <ol class="nhsuk-list">
      {waiting.map(({ id, number, words, waits }) => (
        <li>
          <p>
            {words}
            <br />
            <span class="nhsuk-u-secondary-text-colour">
              Statement {number}. It has waited {waits}.{' '}
            </span>
            <a href={href('/projects/:project/opinion-maps/:map/moderation/:statement', { ...names, statement: id })}>
              Decide<span class="nhsuk-u-visually-hidden"> about statement {number}</span>
            </a>
          </p>
        </li>
      ))}
    </ol>
    <h2 class="nhsuk-heading-m">What was decided</h2>
    {log.length === 0 ? (
      <p>Nothing was decided yet. Every decision stays here, with who made it.</p>
    ) : (
      <Table
        caption={{ children: 'Decisions, newest first', size: 's' }}
        scroll
        columns={['Statement', 'Decision', 'Why', 'Who and when']}
        rows={log.map(({ number, decision, reason, words, by, at }) => [
          String(number),
          stateWords[decision],
          [reason ? reasonWords[reason] : '', words].filter((part) => part !== '').join('. '),
          `${by}, ${at}`,
        ])}
      />
    )}
  </>
)

type DecideProps = {
  map: OpinionMapRow
  names: Names
  statement: Statement
  similar: readonly Statement[]
  settings: Settings
  answers: URLSearchParams
  problems?: Problems
}

export const Decide = ({ map, names, statement, similar, settings, answers, problems }: DecideProps) => (
  <Form problems={problems} title={titles.decision} caption={map.title}>
    <InsetText>
      <p class="heard-words">{statement.words}</p>
    </InsetText>
    <p>
      Statement {statement.number}. {stateWords[statement.state]}. Read it by{' '}
      <a href={href('/opinion/:map', { map: map.slug })}>what you told the public</a>.
    </p>
    <Similar similar={similar} />
    <Ask form={decisionForm} name="decision" answers={answers} problems={problems} size="m" />
    <Ask form={decisionForm} name="reason" answers={answers} problems={problems} />
    <Ask form={decisionForm} name="words" answers={answers} problems={problems} />
    <AtRisk words={settings.atRisk} tell={settings} />
    {statement.contributionId && (
      <p>
        Whatever you decide, it is a contribution and will be answered.{' '}
        <a href={href('/projects/:project/contributions/:contribution', { project: names.project, contribution: statement.contributionId })}>
          See the contribution
        </a>
        . There you can also flag it as urgent.
      </p>
    )}
    <Button>Save the decision</Button>
  </Form>
)

const Similar = ({ similar }: { similar: readonly Statement[] }) =>
  similar.length === 0 ? null : (
    <>
      <h2 class="nhsuk-heading-s">These may say the same</h2>
      <ul>
        {similar.map(({ number, words }) => (
          <li>
            Statement {number}: {words}
          </li>
        ))}
      </ul>
      <p>They were found by their words alone. “Should” and “should not” look alike.</p>
    </>
  )
