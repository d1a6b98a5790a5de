import { momentInWords } from '#lib/dates.ts'
import { href } from '#platform/http/page.ts'
import { Title } from '#ui/layout/title.tsx'
import { Button } from '#ui/nhs/button.tsx'
import { stateOf } from '../offer.ts'
import { stateWords } from '../offer.words.ts'
import type { WrittenOffer } from '../offers.queries.ts'
import { offerPath } from '../paths.ts'

export const offersTitle = 'Opportunities'

type Props = { project: { slug: string; title: string; closedAt: Date | null }; offers: readonly WrittenOffer[]; now: Date }

/** What people were and are invited to, for staff, drafts as well. */
export const Offers = ({ project, offers, now }: Props) => (
  <>
    <Title caption={project.title}>{offersTitle}</Title>
    <p>An opportunity invites people to take part, and says everything they need to know first.</p>
    {!project.closedAt && <Button href={href('/projects/:project/opportunities/new', { project: project.slug })}>Begin an opportunity</Button>}
    {offers.length === 0 && <p>There is none yet.</p>}
    {offers.length > 0 && (
      <ul class="nhsuk-list heard-rows">
        {offers.map((offer) => (
          <li>
            <h2 class="nhsuk-heading-s nhsuk-u-margin-bottom-2">
              <a href={href(offerPath, { project: project.slug, opportunity: offer.id })}>{offer.title}</a>
            </h2>
            <p class="nhsuk-u-margin-bottom-0">{standing(offer, project, now)}</p>
          </li>
        ))}
      </ul>
    )}
  </>
)

function standing(offer: WrittenOffer, project: { closedAt: Date | null }, now: Date): string {
  const state = stateOf({ ...offer, projectClosedAt: project.closedAt }, now)
  return state === 'open' && offer.closesAt ? `Open until ${momentInWords(offer.closesAt)}` : stateWords[state]
}
