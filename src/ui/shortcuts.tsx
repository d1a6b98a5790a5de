export type Shortcut = { key: string; does: string }

/** The keys of a page. Hidden without the script, which shows it; the box turns all of them off, as people who speak to their computer need. */
export const ShortcutList = ({ shortcuts }: { shortcuts: readonly Shortcut[] }) => (
  <details class="nhsuk-details heard-shortcuts" data-needs-script hidden>
    <summary class="nhsuk-details__summary">
      <span class="nhsuk-details__summary-text">Keyboard shortcuts</span>
    </summary>
    <div class="nhsuk-details__text">
      <dl class="heard-shortcuts__list">
        {shortcuts.map(({ key, does }) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
      <div class="nhsuk-checkboxes nhsuk-checkboxes--small">
        <div class="nhsuk-checkboxes__item">
          <input class="nhsuk-checkboxes__input" id="shortcuts-on" type="checkbox" data-shortcuts-switch />
          <label class="nhsuk-label nhsuk-checkboxes__label" for="shortcuts-on">
            Use keyboard shortcuts
          </label>
        </div>
      </div>
    </div>
  </details>
)
