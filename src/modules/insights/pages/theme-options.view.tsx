import type { optionsFromThemes } from '#modules/activities/index.ts'
import { href } from '#platform/http/page.ts'
import { Ask, Form, type Problems } from '#ui/form/index.ts'
import { Button } from '#ui/nhs/button.tsx'
import { Checkboxes } from '#ui/nhs/checkboxes.tsx'
import { sortingAddresses } from '../workspace-addresses.ts'
import { costName, themeOptionForm, themesForm, wordsName } from './theme-options.form.ts'
import { saidInWords } from './themes.view.tsx'

export const themeOptionsTitle = 'Take options from what people said before'

/** The pages of the list itself, in `activities`. */
export const listPath = '/projects/:project/priorities/:priorities/options'

type Theme = { id: string; name: string }
type Props = {
  project: { slug: string }
  priorities: string
  list: Awaited<ReturnType<typeof optionsFromThemes.list>>
  themes: readonly Theme[]
  counts: ReadonlyMap<string, number>
  answers: URLSearchParams
  problems?: Problems
}

/** Themes that are not on the list, to tick, each with its words; and those that are. */
export function ThemeOptions({ project, priorities, list, themes, counts, answers, problems = {} }: Props) {
  const free = themes.filter(({ id }) => !list.taken.has(id))
  const taken = themes.filter(({ id }) => list.taken.has(id)).map(({ id, name }) => `${name}: number ${list.taken.get(id)}`)
  return (
    <Form problems={problems} title={themeOptionsTitle} caption={list.title}>
      {list.settled ? (
        <p>The vote was opened, so the list cannot change any more.</p>
      ) : (
        <>
          {free.length > 0 && <Choosing {...{ list, free, counts, answers, problems }} />}
          {free.length === 0 && <p>{themes.length === 0 ? 'This project has no themes yet.' : 'Every theme of this project is on the list.'}</p>}
          {themes.length === 0 && (
            <p>
              <a href={href(sortingAddresses.workspace, { project: project.slug })}>Sort what people said into themes</a>
            </p>
          )}
        </>
      )}
      {taken.length > 0 && (
        <>
          <h2 class="nhsuk-heading-m">On the list already</h2>
          <ul>
            {taken.map((words) => (
              <li>{words}</li>
            ))}
          </ul>
        </>
      )}
      <p>
        <a href={href(listPath, { project: project.slug, priorities })}>See the whole list</a>
      </p>
    </Form>
  )
}

type ChoosingProps = Pick<Props, 'list' | 'counts' | 'answers'> & { free: readonly Theme[]; problems: Problems }

function Choosing({ list, free, counts, answers, problems }: ChoosingProps) {
  const ask = ({ id, name }: Theme) => {
    const form = { [wordsName(id)]: themeOptionForm.words, [costName(id)]: themeOptionForm.cost }
    const label = (words: string) => (
      <>
        {words}
        <span class="nhsuk-u-visually-hidden">: {name}</span>
      </>
    )
    return (
      <>
        <Ask form={form} name={wordsName(id)} label={label(themeOptionForm.words.label)} answers={answers} problems={problems} />
        {list.kind === 'budget' && (
          <Ask form={form} name={costName(id)} label={label(themeOptionForm.cost.label)} answers={answers} problems={problems} />
        )}
      </>
    )
  }
  return (
    <>
      <p>Everybody reads from which theme an option came, by its name. Leave names of people out.</p>
      <Checkboxes
        name="theme"
        legend={themesForm.theme.label}
        legendLook={{ size: 'm', heading: 2 }}
        error={problems.theme}
        values={answers.getAll('theme')}
        items={free.map((theme) => ({
          value: theme.id,
          label: theme.name,
          hint: saidInWords(counts.get(theme.id) ?? 0),
          conditional: ask(theme),
        }))}
      />
      <Button preventDoubleClick>Add to the list</Button>
    </>
  )
}
