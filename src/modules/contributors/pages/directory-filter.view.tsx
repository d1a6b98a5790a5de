import { href } from '#platform/http/page.ts'
import { Form } from '#ui/form/index.ts'
import { Button } from '#ui/nhs/button.tsx'
import { Checkboxes } from '#ui/nhs/checkboxes.tsx'
import { Input } from '#ui/nhs/input.tsx'
import { Select } from '#ui/nhs/select.tsx'
import type { DirectoryQuestion } from '../directory.ts'
import { sharedHeadings } from '../shared.ts'

const kinds = [{ value: '', text: 'Anything' }, ...Object.entries(sharedHeadings).map(([value, text]) => ({ value, text }))]

/** What is looked for. Its parts are those of `directoryForm`; none of them must be filled in. */
export const DirectoryFilter = ({ question: { words, kind, area, time, mayBeAsked } }: { question: DirectoryQuestion }) => (
  <Form method="get" action={href('/people')} class="heard-toolbar">
    <Input name="words" label="Name, or words that they share" value={words} type="search" width={20} />
    <Select name="kind" label="They share" value={kind ?? ''} items={kinds} />
    <Input name="area" label="Place" value={area} type="search" width={10} />
    <Input name="time" label="Time that suits them" value={time} type="search" width={10} />
    <Checkboxes name="ask" small items={[{ value: 'yes', label: 'Only people who may be asked now', checked: mayBeAsked }]} />
    <Button variant="secondary" small>
      Find people
    </Button>
  </Form>
)

export function NobodyFound({ question }: { question: DirectoryQuestion }) {
  const asked = Object.values(question).some((part) => part !== '' && part !== undefined && part !== false)
  if (!asked) return <p>There is nobody here yet.</p>
  return (
    <p>
      Nobody who agreed to be found shares that. Try fewer or other words, or <a href={href('/people')}>see everybody</a>.
    </p>
  )
}
