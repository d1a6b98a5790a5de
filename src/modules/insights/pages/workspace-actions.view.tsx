import { countInWords } from '#lib/text.ts'
import type { Problems } from '#ui/form/index.ts'
import { Button } from '#ui/nhs/button.tsx'
import { Checkboxes } from '#ui/nhs/checkboxes.tsx'
import { Details } from '#ui/nhs/details.tsx'
import { Input } from '#ui/nhs/input.tsx'
import { Radios } from '#ui/nhs/radios.tsx'
import { asideNames, asideReasons } from '../set-aside.ts'
import type { Theme } from '../theme.ts'
import type { Listed } from '../workspace.queries.ts'
import { totalInWords } from './workspace-list.view.tsx'

type Props = { themes: readonly Theme[]; listed: Listed; asideShown: boolean; answers: URLSearchParams; problems: Problems }

/** What can be done with what is ticked, with all on the page, or with all that match. Every button is a form's: no script is needed. */
export function Actions({ themes, listed, asideShown, answers, problems }: Props) {
  return (
    <section aria-labelledby="sort">
      <h2 class="nhsuk-heading-m" id="sort" tabIndex={-1}>
        Sort them
      </h2>
      <Radios
        name="which"
        legend="Which of them?"
        legendLook={{ size: 's' }}
        value={answers.get('which') ?? 'ticked'}
        error={problems.which}
        small
        items={[
          { value: 'ticked', label: 'Those that I ticked' },
          { value: 'page', label: `All ${countInWords(listed.keys.length, 'contribution', 'contributions')} on this page` },
          {
            value: 'all',
            label: `All that match: ${lowerFirst(totalInWords(listed.total))}`,
            hint: 'You see how many they are before anything is done',
          },
        ]}
      />
      <Under themes={themes} answers={answers} problems={problems} />
      <Aside answers={answers} problems={problems} />
      {asideShown && (
        <Button name="do" value="back" variant="secondary" preventDoubleClick>
          Put back among what is not sorted yet
        </Button>
      )}
    </section>
  )
}

/** Under which themes, and the buttons that put there and take out. */
export const Under = ({ themes, answers, problems }: Pick<Props, 'themes' | 'answers' | 'problems'>) => (
  <>
    {themes.length > 0 && (
      <Checkboxes
        name="under"
        legend="Under which themes?"
        legendLook={{ size: 's' }}
        hint="Select one or several"
        values={answers.getAll('under')}
        error={problems.under}
        small
        items={themes.map((theme) => ({ value: theme.id, label: theme.name }))}
      />
    )}
    <Input
      name="newTheme"
      label={themes.length > 0 ? 'Or a new theme' : 'Make the first theme'}
      hint="A few words that say what people spoke about, such as “Waiting for transport home”"
      value={answers.get('newTheme') ?? ''}
      error={problems.newTheme}
      width={30}
      autocomplete="off"
    />
    <div class="nhsuk-button-group">
      <Button name="do" value="place" preventDoubleClick>
        Put under these themes
      </Button>
      {themes.length > 0 && (
        <Button name="do" value="take-out" variant="secondary" preventDoubleClick>
          Take out of these themes
        </Button>
      )}
    </div>
  </>
)

/** Why something needs no answer, and the button that sets it aside. */
export const Aside = ({ answers, problems }: Pick<Props, 'answers' | 'problems'>) => (
  <Details summary="No answer is needed: set aside" open={answers.get('do') === 'aside'}>
    <Radios
      name="reason"
      legend="Why is no answer needed?"
      legendLook={{ size: 's' }}
      hint="The people who said this will read the reason"
      value={answers.get('reason') ?? undefined}
      error={problems.reason}
      small
      items={asideReasons.map((reason) => ({ value: reason, label: asideNames[reason] }))}
    />
    <Button name="do" value="aside" variant="secondary" preventDoubleClick>
      Set aside
    </Button>
  </Details>
)

const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1)
