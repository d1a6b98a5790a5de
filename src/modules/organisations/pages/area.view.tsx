import { dayInWords } from '#lib/dates.ts'
import { never } from '#lib/result.ts'
import { countInWords, listInWords } from '#lib/text.ts'
import { href } from '#platform/http/page.ts'
import { BarChart } from '#ui/charts/bar-chart.tsx'
import { Ask, Form, type Problems } from '#ui/form/index.ts'
import { Button } from '#ui/nhs/button.tsx'
import { InsetText } from '#ui/nhs/inset-text.tsx'
import type { ServedPeriod } from '../areas/figures-on.queries.ts'
import type { Lacking } from '../areas/sum-of-parts.ts'
import { characteristicInWords, groupInWords } from '../population/known.ts'
import type { Population } from '../population/match-counts.ts'
import { areaForm } from './area.form.ts'

export type AreaProps = {
  title: string
  organisation: string
  answers: URLSearchParams
  problems?: Problems
  options: readonly { value: string; label: string }[]
  /** All times of the organisation, oldest first. */
  periods: readonly ServedPeriod[]
  profile?: Profile
}

type Profile = {
  name: string
  validFrom: string
  leftOut: unknown
  parts: readonly string[]
  populations: readonly Population[]
  lacking: readonly Lacking[]
  sources: readonly string[]
  smallAreas: { small: number; deprived: number; withDecile: number }
}

export const Area = ({ title, organisation, answers, problems = {}, options, periods, profile }: AreaProps) => (
  <>
    <Form problems={problems} title={title} caption={organisation}>
      <p>Who lives in it is set beside who takes part, so that you see who is missing.</p>
      <Ask form={areaForm} name="area" answers={answers} problems={problems} options={options} />
      <Ask form={areaForm} name="from" answers={answers} problems={problems} />
      <Button>Save</Button>
    </Form>
    <p>
      Have areas merged? <a href={href('/organisation/area/together')}>Put areas together</a>
    </p>
    {periods.length > 1 && <AllTimes periods={periods} />}
    {profile ? <WhoLivesThere {...profile} /> : <InsetText>No area is chosen yet. Until one is, nobody can say who is missing.</InsetText>}
  </>
)

const AllTimes = ({ periods }: { periods: readonly ServedPeriod[] }) => (
  <>
    <h2 class="nhsuk-heading-m">The areas you served, and from when</h2>
    <ul class="nhsuk-list nhsuk-list--bullet">
      {periods.map(({ from, name, parts }) => (
        <li key={from}>
          From {dayInWords(from)}: {name}
          {parts.length > 0 && `, made up of ${listInWords(parts)}`}
        </li>
      ))}
    </ul>
  </>
)

function WhoLivesThere({ name, validFrom, leftOut, parts, populations, lacking, sources, smallAreas }: Profile) {
  return (
    <>
      <h2 class="nhsuk-heading-l">Who lives in {name}</h2>
      <p>Your area has been so since {dayInWords(validFrom)}. Who left a question of the census out is in no share.</p>
      {parts.length > 0 && <p>It is made up of {listInWords(parts)}. Its figures are theirs, added up.</p>}
      {smallAreas.small > 0 && <SmallAreas {...smallAreas} />}
      {populations.map((population) => (
        <OneCharacteristic key={`${population.characteristic} ${population.base}`} {...population} />
      ))}
      {lacking.map((one) => (
        <p key={`${one.characteristic} ${one.base}`}>
          {characteristicInWords(one.characteristic)}: there are no figures for this area. {whyLacking(one)}.
        </p>
      ))}
      {Object.entries(leftOut as Readonly<Record<string, string>>).map(([characteristic, why]) => (
        <p key={characteristic}>
          {characteristicInWords(characteristic)}: there are no figures for this area. {why}.
        </p>
      ))}
      <h3 class="nhsuk-heading-s">Where the figures come from</h3>
      <ul class="nhsuk-list nhsuk-list--bullet">
        {sources.map((source) => (
          <li key={source}>{source}</li>
        ))}
      </ul>
      <p>
        Figures that come with this site contain public sector information licensed under the Open Government Licence v3.0. They were added up from
        small areas, and are not a publication of the Office for National Statistics.
      </p>
    </>
  )
}

const SmallAreas = ({ small, deprived, withDecile }: Profile['smallAreas']) => (
  <p>
    It has {countInWords(small, 'small area', 'small areas')}, as far as they were brought in.
    {withDecile > 0 &&
      ` Of ${withDecile.toLocaleString('en-GB')} whose deprivation is known, ${deprived.toLocaleString('en-GB')} are among the most deprived fifth of England.`}
  </p>
)

function whyLacking({ because, without }: Lacking): string {
  switch (because) {
    case 'parts-without':
      return `Without them are ${listInWords(without)}`
    case 'other-sources':
      return 'The figures of its parts have different sources'
    case 'other-groups':
      return 'The figures of its parts have different groups'
    default:
      return never(because)
  }
}

function OneCharacteristic({ characteristic, base, groups }: Population) {
  const title = `${characteristicInWords(characteristic)}${base === '16+' ? ', of people aged 16 and over' : ''}`
  const all = groups.reduce((sum, { people }) => sum + people, 0)
  const most = groups.toSorted((one, other) => other.people - one.people)[0]
  if (!most || all === 0) return null
  const percent = (people: number) => Math.round((1000 * people) / all) / 10
  return (
    <BarChart
      id={`chart-${characteristic.replace(/[^a-z0-9]+/gi, '-')}-${base === 'all' ? 'all' : 'older'}`}
      title={title}
      finding={`${groupInWords(characteristic, most.category)} is the largest group: ${percent(most.people)}% of ${all.toLocaleString('en-GB')} people.`}
      unit="per cent"
      rows={groups.map(({ category, people }) => ({
        label: groupInWords(characteristic, category),
        value: percent(people),
        note: `${people.toLocaleString('en-GB')} people`,
      }))}
    />
  )
}
