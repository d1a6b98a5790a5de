import type { servedPeriods } from '#modules/organisations/index.ts'
import { href } from '#platform/http/page.ts'
import { Title } from '#ui/layout/title.tsx'
import { InsetText } from '#ui/nhs/inset-text.tsx'
import type { Comparison } from '../comparison.ts'
import type { ReachedBy } from '../surroundings.queries.ts'
import { Method, OneComparison } from './comparison.view.tsx'
import { PartnerToAsk } from './missing.view.tsx'

type ServedPeriod = Awaited<ReturnType<typeof servedPeriods>>[number]

type Core20PlusProps = {
  title: string
  /** The area of now, with who lives there; none before one was chosen. */
  now: ServedPeriod | undefined
  /** Those who took part beside it; none before a table is out that says where they live. */
  comparison: Comparison | undefined
  reachedBy: readonly ReachedBy[]
  /** Whether the reader may write down what partners are asked. */
  mayAsk: boolean
  plusGroups: readonly { id: string; name: string; about: string | null; owner: string | null }[]
}

export const Core20Plus = ({ title, now, comparison, reachedBy, mayAsk, plusGroups }: Core20PlusProps) => (
  <>
    <Title>{title}</Title>
    <p>
      Core20 is the most deprived fifth of England, by the Index of Multiple Deprivation 2025. PLUS groups are groups with poorer access, experience
      or outcomes that are chosen locally.
    </p>
    <h2 class="nhsuk-heading-l">Core20</h2>
    <LivesHere now={now} />
    <Core20Partners
      partners={reachedBy.filter(({ characteristic, category }) => characteristic === 'core20' && category === 'core20')}
      mayAsk={mayAsk}
    />
    {comparison ? (
      <>
        <OneComparison id="core20" where="beside those who live here" {...comparison} />
        <Method />
      </>
    ) : (
      <InsetText>
        <p>No total says yet where people live who take part.</p>
        <p>
          The equality questions ask for the postcode once an administrator has brought in a list of postcodes. They keep how deprived the area is,
          and forget the postcode.
        </p>
      </InsetText>
    )}
    <h2 class="nhsuk-heading-l">PLUS groups</h2>
    <PlusGroups plusGroups={plusGroups} />
  </>
)

function LivesHere({ now }: Pick<Core20PlusProps, 'now'>) {
  const groups = now?.populations.find(({ characteristic }) => characteristic === 'core20')?.groups ?? []
  const all = groups.reduce((sum, { people }) => sum + people, 0)
  const core20 = groups.find(({ category }) => category === 'core20')?.people
  if (now === undefined) return <p>Nobody has said yet which area this organisation serves. An administrator can, in the settings.</p>
  if (core20 === undefined || all === 0) return <p>There are no figures of Core20 for {now.name}.</p>
  return (
    <p>
      In {now.name}, {Math.round((1000 * core20) / all) / 10}% of people live in Core20: {core20.toLocaleString('en-GB')} of{' '}
      {all.toLocaleString('en-GB')}.
    </p>
  )
}

function Core20Partners({ partners, mayAsk }: { partners: readonly ReachedBy[]; mayAsk: boolean }) {
  if (partners.length === 0) return <p>No partner of ours reaches people in Core20 yet.</p>
  return (
    <>
      <p>Partners who reach people in Core20:</p>
      <ul class="nhsuk-list nhsuk-list--bullet">
        {partners.map((partner) => (
          <li>
            <PartnerToAsk partner={partner} mayAsk={mayAsk} />
          </li>
        ))}
      </ul>
    </>
  )
}

function PlusGroups({ plusGroups }: Pick<Core20PlusProps, 'plusGroups'>) {
  return (
    <>
      <p>
        The equality questions do not ask who is in a PLUS group, so nobody is counted here. Each plan says which of them it aims to reach, or why
        none.
      </p>
      {plusGroups.length === 0 ? (
        <p>No PLUS group is agreed yet.</p>
      ) : (
        <ul class="nhsuk-list nhsuk-list--bullet">
          {plusGroups.map(({ name, owner }) => (
            <li>
              {name}
              {owner && `. Looked after by: ${owner}`}
            </li>
          ))}
        </ul>
      )}
      <p>
        <a href={href('/plus-groups')}>Why these groups</a>
      </p>
    </>
  )
}
