import { dayInWords, dayOf } from '#lib/dates.ts'
import { erasedInWords } from '#lib/take-out.ts'
import { countInWords } from '#lib/text.ts'
import { href } from '#platform/http/page.ts'
import { Form } from '#ui/form/index.ts'
import { Title } from '#ui/layout/title.tsx'
import { Button } from '#ui/nhs/button.tsx'
import { Select } from '#ui/nhs/select.tsx'
import { Table } from '#ui/nhs/table.tsx'
import { placePaths } from '../../places/paths.ts'
import { routeWords } from '../apply.words.ts'
import type { Counted, Listed } from '../listed.queries.ts'
import { applicationPath, applicationsPath, newApplicationPath } from '../paths.ts'
import { standingNames } from '../standings.ts'
import type { Standing } from '../steps.ts'

export const applicationsTitle = 'Applications'

type Names = { project: string; opportunity: string }
type Props = {
  names: Names
  offer: { title: string; publishedAt: Date | null }
  listed: readonly Listed[]
  counted: Counted
  /** Only those that stand here. */
  kind: Standing | undefined
  /** Where the next ones are. */
  more: string | undefined
}

export function Applications({ names, offer, listed, counted, kind, more }: Props) {
  return (
    <>
      <Title caption={offer.title}>{applicationsTitle}</Title>
      <p>
        {countInWords(counted.total, 'person has', 'people have')} applied.
        {counted.late > 0 && ` ${countInWords(counted.late, 'application', 'applications')} came late; each says why it counts.`}
      </p>
      {offer.publishedAt ? (
        <Button href={href(newApplicationPath, names)}>Type in an application</Button>
      ) : (
        <p>People can apply once this is published.</p>
      )}
      {(counted.by.applied ?? 0) > 0 && (
        <p>
          <a href={href(placePaths.screening, names)}>Say who meets the conditions</a> ({counted.by.applied} not looked at yet)
        </p>
      )}
      {counted.total > 0 && <Filter names={names} counted={counted} kind={kind} />}
      {listed.length > 0 && <List names={names} listed={listed} />}
      {counted.total > 0 && listed.length === 0 && <p>No application stands here.</p>}
      {more && (
        <p>
          <a href={more}>The next ones</a>
        </p>
      )}
    </>
  )
}

function Filter({ names, counted, kind }: Pick<Props, 'names' | 'counted' | 'kind'>) {
  const standings = (Object.keys(standingNames) as Standing[]).filter((one) => counted.by[one] !== undefined || one === kind)
  const items = standings.map((one) => ({ value: one, text: `${standingNames[one]} (${counted.by[one] ?? 0})` }))
  return (
    <Form method="get" action={href(applicationsPath, names)} class="heard-toolbar">
      <Select name="standing" label="Which ones" value={kind ?? ''} items={[{ value: '', text: `All (${counted.total})` }, ...items]} />
      <Button variant="secondary" small>
        Show applications
      </Button>
    </Form>
  )
}

const List = ({ names, listed }: Pick<Props, 'names' | 'listed'>) => (
  <Table
    responsive
    caption={{ children: 'By the order in which they came', visuallyHiddenText: '' }}
    columns={['Number', 'Name', 'Applied', 'How', 'Where it stands']}
    rows={listed.map(({ id, number, name, appliedAt, route, late, kind }) => [
      String(number),
      <a href={href(applicationPath, { ...names, application: id })}>{name || erasedInWords}</a>,
      dayInWords(dayOf(appliedAt)),
      late ? `${routeWords[route]}. Came late` : routeWords[route],
      standingNames[kind],
    ])}
  />
)
