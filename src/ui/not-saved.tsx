import { InsetText } from './nhs/inset-text.tsx'

/** What somebody typed into a form that can no longer be used, so that nothing is lost. Nothing where nothing was typed. */
export const NotSaved = ({ typed }: { typed: string }) =>
  typed === '' ? null : (
    <>
      <h2 class="nhsuk-heading-m">What you just entered</h2>
      <p>It was not saved. Copy it if you want to keep it.</p>
      <InsetText>
        <p class="heard-words">{typed}</p>
      </InsetText>
    </>
  )
