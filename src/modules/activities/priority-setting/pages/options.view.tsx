import { poundsInWords } from '#lib/money.ts'
import { href } from '#platform/http/page.ts'
import { Ask, Form, Hidden, type Problems } from '#ui/form/index.ts'
import { Button } from '#ui/nhs/button.tsx'
import type { KeptOption } from '../options.queries.ts'
import type { Fate } from '../options.ts'
import { fromThemesPath, mergingPath, optionsPath } from '../paths.ts'
import { cameFromInWords, fateInWords } from '../report.ts'
import { costForm, optionForm } from '../staff.form.ts'
import type { Whole } from '../taking-part.action.ts'

export const optionsTitle = 'What people vote on'

type Props = { whole: Whole; suggestions: readonly { id: string; words: string }[]; answers: URLSearchParams; problems?: Problems }

export function Options({ whole, suggestions, answers, problems }: Props) {
  const { setting, project, all, fates, stages } = whole
  const names = { project: project.slug, priorities: setting.slug }
  const settled = stages.some(({ stage }) => stage === 'vote-opened')
  return (
    <>
      <Form problems={problems} title={optionsTitle} caption={setting.title}>
        {settled ? (
          <p>The vote was opened, so the list cannot change any more.</p>
        ) : (
          <>
            {answers.get('take') && <p>Write it so that everyone understands it, and leave names out. It keeps its link to the suggestion.</p>}
            {answers.get('take') && <Hidden name="take" value={answers.get('take') ?? ''} />}
            <Ask form={optionForm} name="words" answers={answers} problems={problems} />
            {setting.kind === 'budget' && <Ask form={costForm} name="cost" answers={answers} problems={problems} />}
            <Button>Add it to the list</Button>
          </>
        )}
      </Form>
      {!settled && (
        <p>
          <a href={href(fromThemesPath, names)}>Take options from what people said before</a>
        </p>
      )}
      {!settled && suggestions.length > 0 && (
        <>
          <h2 class="nhsuk-heading-m">Suggested, and not on the list</h2>
          <ul class="nhsuk-list heard-cards">
            {suggestions.map(({ id, words }) => (
              <li>
                <p class="heard-words">{words}</p>
                <p>
                  <a href={href(optionsPath, names, { take: id })}>
                    Make it an option<span class="nhsuk-u-visually-hidden">: {words.slice(0, 60)}</span>
                  </a>
                </p>
              </li>
            ))}
          </ul>
          <p>Each of these is among what people said, and gets an answer either way.</p>
        </>
      )}
      <h2 class="nhsuk-heading-m">The list</h2>
      {all.length === 0 && <p>Nothing yet. Add at least two.</p>}
      <ul class="nhsuk-list heard-cards">
        {all.map((option) => (
          <li>
            <Listed option={option} fate={fates.get(option.id) ?? { is: 'stands' }} />
          </li>
        ))}
      </ul>
      {!settled && all.length > 1 && (
        <p>
          <a href={href(mergingPath, names)}>Put options together, or leave one out</a>
        </p>
      )}
    </>
  )
}

const Listed = ({ option: { number, words, cost, ...from }, fate }: { option: KeptOption; fate: Fate }) => (
  <>
    <p>
      <strong>{number}.</strong> {words}
      {cost !== null && `, ${poundsInWords(cost)}`}
    </p>
    <p class="nhsuk-hint">
      {cameFromInWords(from)}. {fateInWords(fate)}.
    </p>
  </>
)
