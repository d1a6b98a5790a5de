import { courseWords } from '#modules/insights/index.ts'
import { href } from '#platform/http/page.ts'
import type { publicKnown } from '../public.queries.ts'

type Props = { known: Awaited<ReturnType<typeof publicKnown>> }

/** What people told us in earlier work, and whether we ask them again (R29). What the plan says of it stands in the plan. */
export function KnownAlready({ known }: Props) {
  if (known.length === 0) return null
  return (
    <>
      <h2 class="nhsuk-heading-l">What people told us before</h2>
      <ul class="nhsuk-list heard-rows">
        {known.map(({ about, course, because, earlierTitle, earlierSlug }) => (
          <li>
            <h3 class="nhsuk-heading-s">{about}</h3>
            <p>
              <strong>{courseWords[course]}</strong> {because}
            </p>
            <p class="nhsuk-hint">
              From an earlier project: <a href={href('/projects/:project', { project: earlierSlug })}>{earlierTitle}</a>
            </p>
          </li>
        ))}
      </ul>
    </>
  )
}
