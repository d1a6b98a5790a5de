import { SummaryList } from '#ui/nhs/summary-list.tsx'
import type { Change } from '../equality.ts'
import { written } from './record.view.tsx'

/** What differs between two versions, before and then. The first version has nothing before it. */
export function Changes({ changes, label, first }: { changes: readonly Change[]; label: (question: string) => string; first: boolean }) {
  if (changes.length === 0) return <p>Nothing differs.</p>
  return (
    <SummaryList
      rows={changes.map(({ question, before, now }) => ({
        name: label(question),
        value: first ? (
          written(now)
        ) : (
          <>
            <p>
              <strong>Before</strong>
            </p>
            <div>{written(before)}</div>
            <p>
              <strong>Then</strong>
            </p>
            <div>{written(now)}</div>
          </>
        ),
      }))}
    />
  )
}
