import { countInWords } from '#lib/text.ts'
import { href } from '#platform/http/page.ts'
import { Form } from '#ui/form/index.ts'
import { Button } from '#ui/nhs/button.tsx'
import { Tag } from '#ui/nhs/tag.tsx'
import { type Shared, type SharedKind, sharedHeadings } from '../shared.ts'
import { type AboutPerson, PersonLine } from './about-person.view.tsx'

export type DirectoryCard = AboutPerson & { asks: number; mayBeAsked: boolean; shared: readonly Shared[]; namedContact: string | undefined }
/** People as cards to tick: whoever is ticked is asked on the next page. */
export const Found = ({ people }: { people: readonly DirectoryCard[] }) => (
  <Form method="get" action={href('/people/invitation')}>
    <ul class="nhsuk-list heard-rows">
      {people.map((person) => (
        <li>
          <PersonCard person={person} />
        </li>
      ))}
    </ul>
    {people.some(({ mayBeAsked }) => mayBeAsked) && <Button>Ask the people I ticked</Button>}
  </Form>
)

function PersonCard({ person }: { person: DirectoryCard }) {
  const id = `person-${person.id}`
  return (
    <>
      <PersonLine person={person} /> {!person.mayBeAsked && <Tag colour="grey">Not to be asked now</Tag>}
      <SharedLines shared={person.shared} />
      <p class="nhsuk-u-margin-bottom-2">
        Named contact: {person.namedContact ?? 'nobody'}. Asked {countInWords(person.asks, 'time', 'times')} in 12 months.
      </p>
      {person.mayBeAsked && (
        <div class="nhsuk-checkboxes nhsuk-checkboxes--small">
          <div class="nhsuk-checkboxes__item">
            <input class="nhsuk-checkboxes__input" id={id} name="person" type="checkbox" value={person.id} />
            <label class="nhsuk-label nhsuk-checkboxes__label" for={id}>
              Ask {person.name}
            </label>
          </div>
        </div>
      )}
    </>
  )
}

/** What they share, kind by kind. */
export function SharedLines({ shared }: { shared: readonly Shared[] }) {
  if (shared.length === 0) return null
  const kinds = Map.groupBy(shared, ({ kind }) => kind)
  return (
    <ul class="nhsuk-list nhsuk-u-margin-bottom-2">
      {[...kinds].map(([kind, some]) => (
        <li>
          {sharedHeadings[kind satisfies SharedKind]}: {some.map(({ words }) => words).join('; ')}
        </li>
      ))}
    </ul>
  )
}
