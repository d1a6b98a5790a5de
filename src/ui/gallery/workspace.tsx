import { Button } from '#ui/nhs/button.tsx'
import { Input } from '#ui/nhs/input.tsx'
import { ShortcutList } from '#ui/shortcuts.tsx'
import { Section } from './section.tsx'

const said = ['The phone line cut me off three times.', 'Nobody called back.', 'The music is too loud for my hearing aid.']

/** A list to work through: tools over it, what is selected under it, keys for those who do this all day. */
export const Workspace = () => (
  <Section name="Workspace">
    <ShortcutList
      shortcuts={[
        { key: '/', does: 'Go to the search box' },
        { key: 'a', does: 'Select all' },
      ]}
    />
    <form method="get">
      <div class="heard-toolbar">
        <Input name="find" label="Find" width={20} type="search" attributes={{ 'data-shortcut': '/' }} />
        <Button variant="secondary" small>
          Find
        </Button>
      </div>
      <div class="nhsuk-checkboxes nhsuk-checkboxes--small">
        <div class="nhsuk-checkboxes__item">
          <input class="nhsuk-checkboxes__input" id="all" type="checkbox" data-select-all="said" data-shortcut="a" />
          <label class="nhsuk-label nhsuk-checkboxes__label" for="all">
            Select all
          </label>
        </div>
        <ul class="heard-rows">
          {said.map((words, index) => (
            <li key={words}>
              <div class="nhsuk-checkboxes__item">
                <input class="nhsuk-checkboxes__input" id={`said-${index}`} name="said" type="checkbox" value={String(index)} />
                <label class="nhsuk-label nhsuk-checkboxes__label" for={`said-${index}`}>
                  {words}
                </label>
              </div>
            </li>
          ))}
        </ul>
      </div>
      <div class="heard-selection">
        <p>
          <span data-selected-count="said">0</span> selected
        </p>
        <Button small>Put into a theme</Button>
      </div>
    </form>
  </Section>
)
