import { dayInWords } from '#lib/dates.ts'
import { BarChart } from '#ui/charts/bar-chart.tsx'
import { Ask, Form, type Problems } from '#ui/form/index.ts'
import { Button } from '#ui/nhs/button.tsx'
import { InsetText } from '#ui/nhs/inset-text.tsx'
import { characteristicInWords, groupInWords } from '../population/known.ts'
import type { Population } from '../population/match-counts.ts'
import { areaForm } from './area.form.ts'

export type AreaProps = {
  title: string
  organisation: string
  answers: URLSearchParams
  problems?: Problems
  options: readonly { value: string; label: string }[]
  profile?: Profile
}

type Profile = { name: string; validFrom: string; leftOut: unknown; populations: readonly Population[]; sources: readonly string[] }

export const Area = ({ title, organisation, answers, problems = {}, options, profile }: AreaProps) => (
  <>
    <Form problems={problems} title={title} caption={organisation}>
      <p>Who lives in it is set beside who takes part, so that you see who is missing.</p>
      <Ask form={areaForm} name="area" answers={answers} problems={problems} options={options} />
      <Button>Save</Button>
    </Form>
    {profile ? <WhoLivesThere {...profile} /> : <InsetText>No area is chosen yet. Until one is, nobody can say who is missing.</InsetText>}
  </>
)

function WhoLivesThere({ name, validFrom, leftOut, populations, sources }: Profile) {
  return (
    <>
      <h2 class="nhsuk-heading-l">Who lives in {name}</h2>
      <p>This has been your area since {dayInWords(validFrom)}. Who left a question of the census out is in no share.</p>
      {populations.map((population) => (
        <OneCharacteristic key={`${population.characteristic} ${population.base}`} {...population} />
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
