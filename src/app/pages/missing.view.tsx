import type { Missing, SettingsPart } from '#modules/organisations/missing.ts'
import { href } from '#platform/http/page.ts'
import { WarningCallout } from '#ui/nhs/warning-callout.tsx'

type Props = { part: SettingsPart; missing: readonly Missing[]; shown: boolean }

/** For administrators alone: what a public page does not say yet, because nobody has written it. */
export function NotWrittenYet({ part, missing, shown }: Props) {
  const blanks = missing.filter((one) => one.part === part)
  if (!shown || blanks.length === 0) return null
  return (
    <WarningCallout heading="Only administrators see this" headingLevel={2}>
      <p>This page says nothing yet about:</p>
      <ul>
        {blanks.map(({ says }) => (
          <li>{says.charAt(0).toLowerCase() + says.slice(1)}</li>
        ))}
      </ul>
      <p>
        <a href={`${href('/organisation')}/${part}`}>Write it in the settings</a>
      </p>
    </WarningCallout>
  )
}
