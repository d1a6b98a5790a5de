import { countInWords } from '#lib/text.ts'
import { href } from '#platform/http/page.ts'
import { Form, Hidden, type Problems } from '#ui/form/index.ts'
import { Title } from '#ui/layout/title.tsx'
import { Button } from '#ui/nhs/button.tsx'
import { SummaryList } from '#ui/nhs/summary-list.tsx'
import type { OpinionMapRow } from '../maps.queries.ts'
import { choices, progressInWords } from '../opinion-map.ts'
import { choiceWords, reasonWords, stateWords, titles } from '../opinion-map.words.ts'
import type { AskedStatement } from '../statements.queries.ts'
import { MapRehearsal } from './part.view.tsx'

type Seen = { map: OpinionMapRow; rehearsal: boolean; answered: number; left: number }

/** Whose words these are: nobody takes what we wrote for what others said. */
const whoseWords = ({ whose, mine }: AskedStatement): string =>
  mine ? 'You wrote this' : whose === 'organisation' ? 'Written by us, who ask' : 'Written by somebody who takes part'

type AskProps = Seen & { statement: AskedStatement; change: boolean; problems?: Problems }

/** One statement with its five buttons. Each sends an answer by itself, so that one press is enough. */
export const AskStatement = ({ map, rehearsal, answered, left, statement, change, problems }: AskProps) => (
  <>
    {rehearsal && <MapRehearsal slug={map.slug} />}
    <Form
      problems={problems}
      title={statement.words}
      caption={`${whoseWords(statement)}:`}
      action={href('/opinion/:map/statements/:statement', { map: map.slug, statement: statement.id })}
    >
      {change && <Hidden name="change" value="yes" />}
      {statement.choice && <p>Your answer so far: {choiceWords[statement.choice]}.</p>}
      <fieldset class="nhsuk-fieldset">
        <legend class="nhsuk-fieldset__legend nhsuk-fieldset__legend--m">What do you think?</legend>
        <div class="heard-choices">
          {choices.map((choice, place) => (
            <Button name="choice" value={choice} id={place === 0 ? 'choice' : undefined} variant={choice === 'pass' ? 'secondary' : undefined}>
              {choiceWords[choice]}
            </Button>
          ))}
        </div>
      </fieldset>
    </Form>
    {!change && <p>{progressInWords(answered, left)}</p>}
    <ul class="nhsuk-list">
      {map.mayAdd && (
        <li>
          <a href={href('/opinion/:map/add', { map: map.slug })}>{titles.add}</a>
        </li>
      )}
      <li>
        <a href={href('/opinion/:map/answers', { map: map.slug })}>See or change your answers</a>
      </li>
      <li>
        <a href={href('/opinion/:map/end', { map: map.slug })}>Finish here</a>
      </li>
    </ul>
  </>
)

export const NoneLeft = ({ map, rehearsal, answered }: Seen) => (
  <>
    {rehearsal && <MapRehearsal slug={map.slug} />}
    <Title caption={map.title}>{titles.noneLeft}</Title>
    <p>
      {answered === 0
        ? 'There is nothing to answer at the moment.'
        : `You have answered ${countInWords(answered, 'statement', 'statements')}. Your answers count.`}{' '}
      Others may add more, so you can come back.
    </p>
    <Button href={href('/opinion/:map/end', { map: map.slug })}>Finish</Button>
    <ul class="nhsuk-list">
      {map.mayAdd && (
        <li>
          <a href={href('/opinion/:map/add', { map: map.slug })}>{titles.add}</a>
        </li>
      )}
      <li>
        <a href={href('/opinion/:map/answers', { map: map.slug })}>See or change your answers</a>
      </li>
      <li>
        <a href={href('/opinion/:map/results', { map: map.slug })}>See the results so far</a>
      </li>
    </ul>
  </>
)

export const YourAnswers = ({ map, rehearsal, answered, statements }: Seen & { statements: readonly AskedStatement[] }) => {
  const own = statements.filter(({ mine, state }) => mine && state !== 'withdrawn')
  return (
    <>
      {rehearsal && <MapRehearsal slug={map.slug} />}
      <Title caption={map.title}>{titles.answers}</Title>
      {answered === 0 ? (
        <p>You have not answered any statement yet.</p>
      ) : (
        <SummaryList
          rows={statements
            .filter(({ choice, state }) => choice !== null && state === 'shown')
            .map(({ id, words, choice }) => ({
              name: words,
              value: choice && choiceWords[choice],
              actions: [
                {
                  href: href('/opinion/:map/statements/:statement', { map: map.slug, statement: id }),
                  children: 'Change',
                  visuallyHiddenText: `your answer to: ${words}`,
                },
              ],
            }))}
        />
      )}
      {own.length > 0 && <h2 class="nhsuk-heading-m">What you added</h2>}
      <ul class="nhsuk-list">
        {own.map((statement) => (
          <li>
            {statement.words}
            <br />
            <span class="nhsuk-u-secondary-text-colour">
              {stateWords[statement.state]}. {statement.reason && `${reasonWords[statement.reason]}. We still read it and answer it. `}
              {statement.reasonWords}{' '}
            </span>
            <a href={href('/opinion/:map/mine/:statement', { map: map.slug, statement: statement.id })}>
              Change<span class="nhsuk-u-visually-hidden"> what you added: {statement.words}</span>
            </a>
          </li>
        ))}
      </ul>
      <Button href={href('/opinion/:map/next', { map: map.slug })}>Go on</Button>
    </>
  )
}
