import { href } from '#platform/http/page.ts'
import { Tag } from '#ui/nhs/tag.tsx'
import { sortingAddresses } from '../workspace-addresses.ts'

type Props = { project: { slug: string }; contribution: string; urgent: boolean; may: boolean; about?: string }

/** That something is flagged as urgent, for everyone who reads it; and for those who may, the way to its flag or to flag it. */
export function UrgentMark({ project, contribution, urgent, may, about }: Props) {
  return (
    <>
      {urgent && <Tag colour="red">Urgent</Tag>}{' '}
      {may && (
        <a href={href(sortingAddresses.urgent, { project: project.slug, contribution })}>
          {urgent ? 'See the flag' : 'Flag as urgent'}
          {about && <span class="nhsuk-u-visually-hidden">: “{about}”</span>}
        </a>
      )}
    </>
  )
}
