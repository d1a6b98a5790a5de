import { momentInWords } from '#lib/dates.ts'
import { href } from '#platform/http/page.ts'
import { Title } from '#ui/layout/title.tsx'
import { NotSaved } from '#ui/not-saved.tsx'
import { Rehearsing } from '../../pages/rehearsal-banner.view.tsx'
import { ByPhone, type NamedPerson } from '../../pages/standstill.view.tsx'
import { titles } from '../opinion-map.words.ts'

export const MapRehearsal = ({ slug }: { slug: string }) => <Rehearsing stop={href('/opinion/:map/leaving', { map: slug })} />

type StandstillProps = {
  map: { slug: string; title: string; opensAt: Date | null; closesAt: Date | null }
  named: NamedPerson
  early: boolean
  /** What was typed and could not be kept. */
  typed?: string
}

/** A map that cannot be answered now: why, and what the person can do. */
export const MapStandstill = ({ map, named, early, typed = '' }: StandstillProps) => (
  <>
    <Title caption={map.title}>{early ? titles.notYetOpen : titles.closed}</Title>
    {early ? (
      <p>{map.opensAt ? `It opens on ${momentInWords(map.opensAt)}. Please come back then.` : 'It opens soon.'}</p>
    ) : (
      <>
        <p>{map.closesAt ? `It closed on ${momentInWords(map.closesAt)}.` : 'It is over.'} Answers can no longer be given or changed.</p>
        <p>
          <a href={href('/opinion/:map/results', { map: map.slug })}>See the results</a>
        </p>
      </>
    )}
    <p>
      To tell us something now, call <ByPhone {...named} />.
    </p>
    <NotSaved typed={typed} />
    <p>
      <a href="/receipt">Look up your receipt</a> if you took part before.
    </p>
  </>
)
