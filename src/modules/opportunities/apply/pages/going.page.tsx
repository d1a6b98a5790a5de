import { again, goTo, href, type Look, type Reply, view } from '#platform/http/page.ts'
import { publicOfferPath } from '../../offer/paths.ts'
import { applyTitles } from '../apply.words.ts'
import { type Applying, applying } from '../applying.action.ts'
import { type Asking, pathOf } from '../asking.ts'
import { applyPath, askingPath, checkPath, thankYouPath } from '../paths.ts'
import { Lost, Standstill } from './standstill.view.tsx'

type Asked = Pick<Look, 'db' | 'cookies' | 'now' | 'person'>
export type Going = Applying & { draft: NonNullable<Applying['draft']> }
type Instead = { instead: Reply }

/** The opportunity and the draft of one step, or what the person sees instead: their receipt, the start, or why nobody can apply now. */
export async function going(asked: Asked, opportunity: string): Promise<Going | Instead> {
  const now = await applying(asked, opportunity)
  if (now.sent) return { instead: goTo(href(thankYouPath, { opportunity })) }
  if (now.state !== 'open') return { instead: standstill(now) }
  if (!now.draft) return { instead: goTo(href(applyPath, { opportunity }, { lost: 'yes' })) }
  return { ...now, draft: now.draft }
}

/** The same for a form that was sent: what was typed in it is shown back where it could not be used. */
export async function goingOn(asked: Asked & Pick<Look, 'answers'>, opportunity: string): Promise<Going | Instead> {
  const now = await applying(asked, opportunity)
  if (now.sent) return { instead: goTo(href(thankYouPath, { opportunity })) }
  const typed = typedIn(asked.answers)
  if (now.state !== 'open') return { instead: refuse(standstill(now, typed)) }
  if (!now.draft) return { instead: again(applyTitles.lost, <Lost offer={now.offer} typed={typed} />) }
  return { ...now, draft: now.draft }
}

const written = ['contactName', 'contactEmail', 'contactPhone', 'contactAddress', 'why', 'helps']

const typedIn = (answers: URLSearchParams): string =>
  written
    .map((name) => answers.get(name) ?? '')
    .filter((text) => text !== '')
    .join('\n')
    .slice(0, 20_000)

/** The page of an opportunity for which nobody can apply now. */
export const standstill = ({ offer, state, draft, sent }: Applying, typed = ''): Reply =>
  view(applyTitles.closed, <Standstill offer={offer} state={state} began={draft !== undefined && !sent} typed={typed} />, backToOffer(offer.id))

/** The same page in answer to a form that could not be used. */
export const refuse = (reply: Reply): Reply => (reply.kind === 'view' ? again(reply.title, reply.content, reply.frame) : reply)

/** The way back to what people apply for. */
export const backToOffer = (opportunity: string) => ({ back: { href: href(publicOfferPath, { opportunity }), text: 'Back to the opportunity' } })

const stepHref = (opportunity: string, step: Asking | undefined, otherwise: string): string =>
  step ? href(askingPath(step), { opportunity }) : otherwise

/** Where somebody goes after a step, and where "Back" leads. */
export function around({ offer, ...offered }: Applying, asking: Asking): { next: string; before: string } {
  const path = pathOf(offered)
  const at = path.indexOf(asking)
  return {
    next: stepHref(offer.id, path[at + 1], href(checkPath, { opportunity: offer.id })),
    before: stepHref(offer.id, path[at - 1], href(applyPath, { opportunity: offer.id })),
  }
}
