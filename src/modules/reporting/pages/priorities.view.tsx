import { momentInWords } from '#lib/dates.ts'
import { href } from '#platform/http/page.ts'
import type { publicPriorities } from '../public.queries.ts'

type Props = { priorities: Awaited<ReturnType<typeof publicPriorities>> }

/** What people can put first or share out a sum for, and what came of what they did. */
export const Priorities = ({ priorities }: Props) =>
  priorities.length > 0 ? (
    <>
      <h2 class="nhsuk-heading-m">What comes first, by vote</h2>
      <ul>
        {priorities.map(({ slug, title, closesAt, voteOpened, voteClosed }) => (
          <li>
            <a href={href(voteClosed ? '/priorities/:priorities/results' : '/priorities/:priorities', { priorities: slug })}>{title}</a>:{' '}
            {voteClosed
              ? 'see what came of it'
              : voteOpened
                ? `vote${closesAt ? ` before ${momentInWords(closesAt)}` : ''}`
                : 'suggest what should be on the list'}
          </li>
        ))}
      </ul>
    </>
  ) : null
