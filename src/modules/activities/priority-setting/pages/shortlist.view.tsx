import { shorten } from '#lib/text.ts'
import { Form, type Problems } from '#ui/form/index.ts'
import { Button } from '#ui/nhs/button.tsx'
import { Checkboxes } from '#ui/nhs/checkboxes.tsx'
import { Input } from '#ui/nhs/input.tsx'
import { placesInWords, type RankingCount } from '../counted.ts'
import { publishedAt } from '../published.ts'
import { byCount } from '../shortlist.ts'
import type { Whole } from '../taking-part.action.ts'
import { reasonName } from '../taking-part.form.ts'

export const shortlistTitle = 'Publish the shortlist'

/** @param answers undefined: as the count says */
export function Shortlist({ whole, answers, problems = {} }: { whole: Whole; answers: URLSearchParams | undefined; problems?: Problems }) {
  const { setting, options, stands } = whole
  const count = publishedAt(whole.stages, 'vote-closed')
  if (stands !== 'counted' || count?.kind !== 'ranking' || setting.shortlistSize === null)
    return (
      <Form problems={problems} title={shortlistTitle} caption={setting.title}>
        <p>There is nothing to publish now. A shortlist follows the count of a ranking, once.</p>
      </Form>
    )
  const counted = byCount(count.merged, setting.shortlistSize)
  const ticked = new Set(answers ? answers.getAll('option') : counted.on.map(String))
  return (
    <Form problems={problems} title={shortlistTitle} caption={setting.title}>
      <p>
        {setting.shortlistSize} options go on to the workshop. The count has ticked {counted.on.length}. Where you change that, say why. Everybody
        reads the reason.
      </p>
      {counted.edge.length > 0 && <p>{counted.edge.length} options are level for the last places. Choose among them, and say why.</p>}
      <ol class="nhsuk-list heard-cards">
        {inOrder(count).map((number) => {
          const words = options.find((option) => option.number === number)?.words ?? ''
          return (
            <li>
              <p>Place {placesInWords(count.merged).get(number)} by the count</p>
              <Checkboxes
                name="option"
                id={`option-${number}`}
                items={[{ value: String(number), label: words, checked: ticked.has(String(number)) }]}
              />
              <Input
                name={reasonName(number)}
                label={
                  <>
                    Why, if it differs<span class="nhsuk-u-visually-hidden">: {shorten(words, 60)}</span>
                  </>
                }
                value={answers?.get(reasonName(number)) ?? ''}
                error={problems[reasonName(number)]}
              />
            </li>
          )
        })}
      </ol>
      <Button>Publish the shortlist</Button>
    </Form>
  )
}

const inOrder = ({ merged }: RankingCount) => merged.flat()
