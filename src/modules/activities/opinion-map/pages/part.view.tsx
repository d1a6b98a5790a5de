import { momentInWords } from '#lib/dates.ts'
import { href } from '#platform/http/page.ts'
import { Title } from '#ui/layout/title.tsx'
import { Button } from '#ui/nhs/button.tsx'
import { InsetText } from '#ui/nhs/inset-text.tsx'
import { NotSaved } from '#ui/not-saved.tsx'
import { ByPhone, type NamedPerson } from '../../pages/standstill.view.tsx'
import { titles } from '../opinion-map.words.ts'

/** Over every page of a rehearsal, so that nobody takes it for the real thing. */
export const MapRehearsal = ({ slug }: { slug: string }) => (
  <InsetText>
    <p>
      <strong>This is a rehearsal.</strong> What you enter here never counts, and nothing is sent to anyone.
    </p>
    <form method="post" action={href('/opinion/:map/leaving', { map: slug })}>
      <Button variant="secondary" small>
        Stop the rehearsal
      </Button>
    </form>
  </InsetText>
)

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
