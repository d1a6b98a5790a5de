import { Paragraphs } from '#ui/paragraphs.tsx'
import type { PlanDocument } from '../plan-document.ts'

/** A plan to read: each section with its names and texts. */
export const PlanWords = ({ document }: { document: PlanDocument }) => (
  <>
    {document.map(({ heading, rows }) => (
      <section>
        <h2 class="nhsuk-heading-m">{heading}</h2>
        {rows.map(({ name, text }) => (
          <>
            <h3 class="nhsuk-heading-s">{name}</h3>
            <Paragraphs text={text} />
          </>
        ))}
      </section>
    ))}
  </>
)
