import { shorten } from '#lib/text.ts'
import { href } from '#platform/http/page.ts'
import { Tag } from '#ui/nhs/tag.tsx'
import type { AccessNeeds } from './access-needs.ts'
import { needInWords } from './passport.ts'

const longest = 80

/** The flag on every view of somebody who needs something to take part, with the way to their passport. Nothing where they need nothing. */
export function AccessFlag({ needs, person }: { needs: AccessNeeds | undefined; person: string }) {
  if (!needs) return null
  if (needs.seen === 'ask') {
    return (
      <span>
        <Tag colour="purple">Access needs</Tag> Has access needs: {needs.namedContact ? `ask ${needs.namedContact}` : 'ask for their named contact'}
      </span>
    )
  }
  return (
    <span>
      <Tag colour="purple">Access needs</Tag> {needs.needs.map((need) => shorten(needInWords(need), longest)).join(', ')}{' '}
      <a href={href('/people/:person/passport', { person })}>Access passport{needs.reviewDue && ', not looked at for a year'}</a>
    </span>
  )
}
