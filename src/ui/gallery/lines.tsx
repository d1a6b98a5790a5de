import { BarChart } from '#ui/charts/bar-chart.tsx'
import { Progress } from '#ui/charts/progress.tsx'
import { type Station, Stations } from '#ui/stations.tsx'
import { Section } from './section.tsx'

const parcel: readonly Station[] = [
  { name: 'Sent', state: 'done', when: '3 May 2026', says: 'By post, from Leeds.', href: '/gallery' },
  { name: 'Sorted', state: 'done', when: '5 May 2026', says: 'With 41 others.' },
  { name: 'Customs', state: 'late', when: 'promised by 1 July 2026', says: 'The office is closed until 15 July.' },
  { name: 'On its way', state: 'waiting' },
  { name: 'Delivered', state: 'waiting', when: 'by 22 July 2026' },
]

const parcels: readonly Station[] = [
  { name: 'Sent', state: 'done', count: 1204, href: '/gallery' },
  { name: 'Sorted', state: 'done', count: 1150 },
  { name: 'Customs', state: 'next', count: 610, when: 'due by 1 July 2026' },
  { name: 'On its way', state: 'waiting', count: 42 },
  { name: 'Delivered', state: 'waiting', count: 0 },
]

const rows = [
  { label: 'Under 25', value: 12 },
  { label: '25 to 64', value: 184 },
  {
    label: '65 and over, including people who live in a care home or are cared for at home by their family',
    value: 96,
    note: 'one home did not reply',
  },
  { label: 'Not said', value: 0 },
]

/** The line of stations, the charts and the progress bar. */
export const LinesAndCharts = () => (
  <>
    <Section name="Stations: one parcel">
      <Stations label="Where your parcel is" stations={parcel} />
    </Section>
    <Section name="Stations: many parcels, with counts">
      <Stations label="Where the parcels are" stations={parcels} />
    </Section>
    <Section name="Bar chart">
      <BarChart
        title="Who replied"
        finding="Most replies came from people aged 25 to 64. Few came from people under 25."
        rows={rows}
        unit="people"
        labelHeading="Age"
      />
    </Section>
    <Section name="Progress">
      <Progress id="sorted" label="Parcels sorted" value={1150} max={1204} unit="parcels" />
    </Section>
  </>
)
