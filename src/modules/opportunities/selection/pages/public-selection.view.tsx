import { momentInWords } from '#lib/dates.ts'
import { countInWords } from '#lib/text.ts'
import { href } from '#platform/http/page.ts'
import { Title } from '#ui/layout/title.tsx'
import { Details } from '#ui/nhs/details.tsx'
import { Table } from '#ui/nhs/table.tsx'
import type { Draw } from '../draws.queries.ts'
import { wantedInWords } from '../outcome.ts'
import { publicSelectionPath } from '../paths.ts'
import { chanceInWords, deviationInWords, methodWords, settledWords, spreadInWords } from '../selection.words.ts'

export const publicSelectionTitle = 'How people were chosen'

type Chance = { number: number; chance: number | null }
type Props = { opportunity: { id: string; title: string }; draws: readonly Draw[]; chances: ReadonlyMap<string, readonly Chance[]> }

/** The record of each draw that is published, and of each that was set aside after a ticket was drawn. */
export function PublicSelection({ opportunity, draws, chances }: Props) {
  return (
    <>
      <Title caption={opportunity.title}>{publicSelectionTitle}</Title>
      {draws.length === 0 && (
        <p>Nothing is published yet. If people are chosen by a lottery, this page will show how, so that anybody can check it.</p>
      )}
      {draws.map((draw) =>
        draw.setAsideAt ? (
          <SetAside draw={draw} />
        ) : (
          <Record draw={draw} opportunity={opportunity.id} chances={chances.get(draw.id) ?? []} many={draws.length > 1} />
        ),
      )}
    </>
  )
}

const SetAside = ({ draw }: { draw: Draw }) => (
  <>
    <h2 class="nhsuk-heading-m">Draw {draw.number} was set aside</h2>
    <p>It decided about nobody. The reason: {draw.because || 'No ticket had been drawn.'}</p>
  </>
)

function Record({ draw, opportunity, chances, many }: { draw: Draw; opportunity: string; chances: readonly Chance[]; many: boolean }) {
  const tickets = draw.tickets?.length ?? 0
  const file = (name: string) => href(publicSelectionPath, { opportunity }, { file: name, draw: draw.number })
  return (
    <>
      {many && <h2 class="nhsuk-heading-m">Draw {draw.number}</h2>}
      <p>
        {countInWords(draw.places, 'person is', 'people are')} chosen by lottery from {chances.length}.{' '}
        {spreadInWords(chances.map(({ chance }) => chance ?? 0))}
      </p>
      {draw.confirmedAt ? <Drawn draw={draw} /> : <p>The tickets are fixed. None has been drawn and confirmed yet.</p>}
      <h2 class="nhsuk-heading-m">How the lottery was made</h2>
      <ul>
        <li>
          {methodWords[draw.method].name}. {methodWords[draw.method].says}
        </li>
        {draw.settledFor && <li>{settledWords[draw.settledFor]}</li>}
        {draw.held > 0 && <li>{countInWords(draw.held, 'person had', 'people had')} a place already. The targets are those of the other places.</li>}
        {draw.newcomerWeight > 1 && <li>Whoever had no place with us in the last 12 months was in the hat {draw.newcomerWeight} times.</li>}
        {draw.households && <li>At most one person of a household could be chosen, by postal address.</li>}
        <li>{deviationInWords(draw.deviation ?? 0, tickets)}</li>
      </ul>
      <Targets draw={draw} />
      <h2 class="nhsuk-heading-m">Check it yourself</h2>
      <p>
        <a href={file('tickets')}>Download the {tickets.toLocaleString('en-GB')} tickets (CSV)</a>. Each row is a ticket with the numbers of those on
        it.
      </p>
      {draw.confirmedAt && <HowToCheck draw={draw} tickets={tickets} />}
      <p>
        <a href={file('chances')}>Download everybody’s chance (CSV)</a>. Your number is on the page that says what became of your application.
      </p>
      {chances.length <= 500 && <Chances chances={chances} />}
    </>
  )
}

const Drawn = ({ draw }: { draw: Draw }) => (
  <>
    <p>
      <strong>
        The seed is “{draw.seed}”. It drew ticket {draw.ticket! + 1} on {momentInWords(draw.drawnAt!)}.
      </strong>{' '}
      {draw.seedMade ? 'A computer made the seed by chance.' : 'People chose the seed.'}
    </p>
    <p>
      {draw.publishedAt! < draw.drawnAt!
        ? `The tickets were published before, on ${momentInWords(draw.publishedAt!)}.`
        : `The record was published on ${momentInWords(draw.publishedAt!)}, after the draw.`}
    </p>
    <p>Chosen, by number: {draw.tickets![draw.ticket!]!.join(', ')}.</p>
    {(draw.reserves?.length ?? 0) > 0 && <p>Reserves, in the order in which they are asked: {draw.reserves!.join(', ')}.</p>}
  </>
)

const Targets = ({ draw }: { draw: Draw }) => {
  const set = draw.bounds.filter(({ min, max }) => min !== null || max !== null)
  if (set.length === 0) return <p>There were no targets: it was a plain lottery.</p>
  return (
    <Table
      caption={{ children: 'Targets: how many people of each answer the group must have', size: 's' }}
      columns={['Question', 'Answer', 'Wanted']}
      rows={set.map((bound) => [bound.category, bound.value, wantedInWords(bound)])}
    />
  )
}

const HowToCheck = ({ draw, tickets }: { draw: Draw; tickets: number }) => (
  <>
    <p>
      The seed is turned into a long number (SHA-256). What is left over when it is divided by {tickets.toLocaleString('en-GB')} is the ticket,
      counted from 0. With Python:
    </p>
    <pre class="heard-command">
      <code>{pythonLine(draw.seed!, tickets)}</code>
    </pre>
    <p>
      It prints {draw.ticket}. That is row {draw.ticket! + 1} of the tickets.
    </p>
  </>
)

/** What anybody can type to draw again. Letters that could mean something else to their computer are written as numbers. */
export function pythonLine(seed: string, tickets: number): string {
  const text = /^[\w .,:+-]+$/.test(seed) ? `b'${seed}'` : `bytes.fromhex('${Buffer.from(seed).toString('hex')}')`
  return `python3 -c "import hashlib; print(int(hashlib.sha256(${text}).hexdigest(), 16) % ${tickets})"`
}

const Chances = ({ chances }: { chances: readonly Chance[] }) => (
  <Details summary="Everybody’s chance, by number">
    <Table columns={['Number', 'Chance']} rows={chances.map(({ number, chance }) => [String(number), chanceInWords(chance ?? 0)])} />
  </Details>
)
