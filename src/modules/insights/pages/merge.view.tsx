import { href } from '#platform/http/page.ts'
import { Ask, choice, Form, type Problems } from '#ui/form/index.ts'
import { Button } from '#ui/nhs/button.tsx'
import { InsetText } from '#ui/nhs/inset-text.tsx'
import { sortingAddresses } from '../workspace-addresses.ts'
import { saidInWords, type ThemeRow } from './themes.view.tsx'

export const mergeTitle = 'Merge a theme into another'

export const mergeForm = { into: choice({ label: 'Into which theme?', empty: 'Select the theme that stays' }) }

type Props = {
  project: { slug: string; title: string }
  theme: { id: string; name: string }
  others: readonly ThemeRow[]
  counts: ReadonlyMap<string, number>
  answers: URLSearchParams
  problems?: Problems
}

/** What merging does, before it is done: it cannot be undone. */
export function Merge({ project, theme, others, counts, answers, problems = {} }: Props) {
  const back = href(sortingAddresses.theme, { project: project.slug, theme: theme.id })
  const hint = (other: ThemeRow) =>
    `${saidInWords(counts.get(other.id) ?? 0)}${other.outcome === null ? '' : '. Its answer is released: all that moves here counts as answered by it'}`
  return (
    <Form problems={problems} title={mergeTitle} caption={project.title}>
      <InsetText>
        <p>
          All that was said in “{theme.name}” ({saidInWords(counts.get(theme.id) ?? 0)}) moves to the theme that you choose. “{theme.name}” is gone
          then. This cannot be undone.
        </p>
      </InsetText>
      {others.length > 0 ? (
        <>
          <Ask
            form={mergeForm}
            name="into"
            answers={answers}
            problems={problems}
            options={others.map((other) => ({ value: other.id, label: other.name, hint: hint(other) }))}
            size="m"
          />
          <Button variant="warning" preventDoubleClick>
            Merge
          </Button>
        </>
      ) : (
        <p>There is no other theme to merge it into.</p>
      )}
      <p>
        <a href={back}>Go back without merging</a>
      </p>
    </Form>
  )
}
