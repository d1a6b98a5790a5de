import { dayInWords, dayOf } from '#lib/dates.ts'
import { PlainHints } from '#modules/organisations/index.ts'
import { href } from '#platform/http/page.ts'
import { Tag } from '#ui/nhs/tag.tsx'
import { knownAddresses } from '../addresses.ts'
import { courseWords } from '../known.words.ts'
import type { OfProject } from './known.view.tsx'

/** What a project says of what people told the organisation before. */
export function KnownNotes({ project, notes, terms, mayNote }: OfProject) {
  if (notes.length === 0) return null
  return (
    <>
      <h2 class="nhsuk-heading-m">What you say about it on the public page</h2>
      <ul class="nhsuk-list heard-rows">
        {notes.map((note) => (
          <li>
            <h3 class="nhsuk-heading-s">{note.about}</h3>
            <p>
              <strong>{courseWords[note.course]}</strong> {note.because}
            </p>
            {!note.isPublic && (
              <p>
                <Tag colour="grey">Not public</Tag> The public sees this note once it can read what it is about.
              </p>
            )}
            <p class="nhsuk-hint">
              {note.earlierTitle}
              <br />
              Noted on {dayInWords(dayOf(note.notedAt))}
            </p>
            {mayNote && (
              <p>
                <a href={href(knownAddresses.finding, { project: project.slug, finding: note.findingId })}>
                  Change this note<span class="nhsuk-u-visually-hidden">: {note.about}</span>
                </a>
              </p>
            )}
          </li>
        ))}
      </ul>
      {mayNote && <PlainHints texts={notes.map(({ about, because }) => ({ name: about, text: because }))} terms={terms} />}
    </>
  )
}
