import { dayInWords, isRealDay, momentInWords } from '#lib/dates.ts'
import { Details } from '#ui/nhs/details.tsx'
import type { ConsultationVersion } from '../consultation.queries.ts'
import type { Consultation } from '../consultation.ts'
import { consultationFieldWords } from '../consultation.words.ts'
import { changesBetween } from '../equality.ts'
import { Changes } from './changes.view.tsx'
import { NotOnPaper } from './record.view.tsx'

/** Every version, newest first, with what changed in it. */
export function ConsultationVersions({ versions, names }: { versions: readonly ConsultationVersion[]; names: ReadonlyMap<string, string> }) {
  if (versions.length < 2) return null
  return (
    <NotOnPaper>
      <Details summary="Versions, and what changed">
        {versions.map((version, place) => (
          <section>
            <h3 class="nhsuk-heading-s">Version {version.version}</h3>
            <p>
              {momentInWords(version.writtenAt)}, by {names.get(version.writtenBy) ?? 'somebody'}.
              {version.withdrawn && ` Taken back: ${version.withdrawn}`}
            </p>
            <Changes label={label} changes={changesBetween(said(versions[place + 1]), said(version) ?? {})} first={version.version === 1} />
          </section>
        ))}
      </Details>
    </NotOnPaper>
  )
}

const fields = Object.keys(consultationFieldWords) as (keyof Consultation)[]
const label = (field: string): string => consultationFieldWords[field as keyof Consultation]

/** A version as texts. */
const said = (version: ConsultationVersion | undefined): Record<string, string> | undefined =>
  version && Object.fromEntries(fields.map((field) => [field, inWords(version[field])]))

function inWords(value: string | boolean | null): string {
  if (typeof value === 'boolean') return value ? 'Confirmed' : 'Not confirmed'
  return value !== null && isRealDay(value) ? dayInWords(value) : (value ?? '')
}
