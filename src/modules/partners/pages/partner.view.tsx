import { dayInWords } from '#lib/dates.ts'
import { href } from '#platform/http/page.ts'
import { Form } from '#ui/form/index.ts'
import { Title } from '#ui/layout/title.tsx'
import { Button } from '#ui/nhs/button.tsx'
import { InsetText } from '#ui/nhs/inset-text.tsx'
import { SummaryList, type SummaryRow } from '#ui/nhs/summary-list.tsx'
import { kinds } from '../partner.ts'
import type { KnownPartner } from '../partners.queries.ts'
import type { WayIn } from '../ways-in/ways-in.queries.ts'
import { WaysInWith } from '../ways-in/ways-in-with.view.tsx'

type Props = { partner: KnownPartner; groups: readonly string[]; ways: readonly WayIn[]; mayKeep: boolean }

/** Everything that we know of a partner, and what somebody can do about it. */
export function PartnerView({ partner, groups, ways, mayKeep }: Props) {
  const at = { partner: partner.id }
  const contact = [partner.contactName, partner.contactPhone, partner.contactEmail].filter((part) => part !== '').join(', ')
  const row = (name: string, value: SummaryRow['value'], page: 'change' | 'groups' = 'change'): SummaryRow => ({
    name,
    value: value === '' ? 'Nobody has said' : value,
    actions: mayKeep ? [{ href: href(`/partners/:partner/${page}`, at), children: 'Change', visuallyHiddenText: name.toLowerCase() }] : [],
  })
  return (
    <>
      <Title caption="Partner">{partner.name}</Title>
      {partner.endedOn && (
        <InsetText>
          <p>Work with this partner ended on {dayInWords(partner.endedOn)}.</p>
          <p>{partner.endedBecause}</p>
        </InsetText>
      )}
      <SummaryList
        rows={[
          row('Kind', kinds[partner.kind]),
          row('Whom they reach', partner.reaches),
          row('Groups', groups.length > 0 ? <Lines of={groups} /> : '', 'groups'),
          row('Places', partner.places),
          row('Languages', partner.languages),
          row('Whom we talk to', contact),
          row('We know them since', dayInWords(partner.since)),
          row(
            'Their name in public',
            partner.mayBeNamed ? 'They agreed that the public may read it' : 'Not shown: nobody has written down that they agreed',
          ),
        ]}
      />
      <p>
        <a href={href('/partners/:partner/work', at)}>Work with them: what was agreed, asked and paid, and what came back to them</a>
      </p>
      <WaysInWith ways={ways} />
      {mayKeep && <Ways partner={partner} />}
    </>
  )
}

const Lines = ({ of }: { of: readonly string[] }) => (
  <ul class="nhsuk-list nhsuk-u-margin-bottom-0">
    {of.map((line) => (
      <li>{line}</li>
    ))}
  </ul>
)

const Ways = ({ partner: { id, name, endedOn } }: { partner: KnownPartner }) =>
  endedOn === null ? (
    <p>
      <a href={href('/partners/:partner/ending', { partner: id })}>We no longer work with {name}</a>
    </p>
  ) : (
    <Form action={href('/partners/:partner/return', { partner: id })}>
      <Button variant="secondary">Work with them again</Button>
    </Form>
  )
