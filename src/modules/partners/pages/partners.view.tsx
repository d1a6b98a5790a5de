import { countInWords } from '#lib/text.ts'
import { href } from '#platform/http/page.ts'
import { Form } from '#ui/form/index.ts'
import { Title } from '#ui/layout/title.tsx'
import { Button } from '#ui/nhs/button.tsx'
import { Checkboxes } from '#ui/nhs/checkboxes.tsx'
import { Input } from '#ui/nhs/input.tsx'
import { Select } from '#ui/nhs/select.tsx'
import { Tag } from '#ui/nhs/tag.tsx'
import { kinds } from '../partner.ts'
import type { KnownPartner } from '../partners.queries.ts'
import type { Looked } from '../reach.queries.ts'
import { keyOf } from '../reach.ts'

export const partnersTitle = 'Partners'

type Props = {
  /** `groups`: those that they reach, in words. */
  partners: readonly (KnownPartner & { groups: readonly string[] })[]
  looked: Looked
  options: readonly { value: string; label: string }[]
  mayKeep: boolean
}

export function Partners({ partners, looked, options, mayKeep }: Props) {
  const asked = looked.group !== undefined || looked.place !== ''
  const groups = [{ value: '', text: 'Any group' }, ...options.map(({ value, label }) => ({ value, text: label }))]
  return (
    <>
      <Title>{partnersTitle}</Title>
      <p>Community groups who reach people whom we do not. Ask them what people have told them already, and pay them for their time.</p>
      {mayKeep && (
        <Button href={href('/partners/new')} variant="secondary">
          Add a partner
        </Button>
      )}
      <Form method="get" action={href('/partners')} class="heard-toolbar">
        <Select name="group" label="They reach" value={looked.group ? keyOf(looked.group) : ''} items={groups} />
        <Input name="place" label="Place" value={looked.place} type="search" width={10} />
        <Checkboxes name="ended" small items={[{ value: 'yes', label: 'Also partners of the past', checked: looked.ended }]} />
        <Button variant="secondary" small>
          Find partners
        </Button>
      </Form>
      <div role="status">
        <h2 class="nhsuk-heading-m">
          {asked ? `${countInWords(partners.length, 'partner', 'partners')} found` : countInWords(partners.length, 'partner', 'partners')}
        </h2>
      </div>
      {partners.length === 0 && <NobodyFound asked={asked} />}
      {partners.length > 0 && (
        <ul class="nhsuk-list heard-rows">
          {partners.map((partner) => (
            <li>
              <h3 class="nhsuk-heading-s nhsuk-u-margin-bottom-2">
                <a href={href('/partners/:partner', { partner: partner.id })}>{partner.name}</a> {partner.endedOn && <Tag colour="grey">Ended</Tag>}
              </h3>
              <p class="nhsuk-u-margin-bottom-1">{partner.reaches}</p>
              <p class="nhsuk-u-margin-bottom-1 nhsuk-u-secondary-text-colour">{aside(partner)}</p>
              {partner.groups.length > 0 && <p class="nhsuk-u-margin-bottom-0 nhsuk-u-secondary-text-colour">{partner.groups.join('; ')}</p>}
            </li>
          ))}
        </ul>
      )}
    </>
  )
}

const aside = ({ kind, places, languages }: KnownPartner): string => [kinds[kind], places, languages].filter((part) => part !== '').join('. ')

const NobodyFound = ({ asked }: { asked: boolean }) =>
  asked ? (
    <p>
      We know no partner like this yet. <a href={href('/partners')}>See all partners</a>, or ask the ones you know whom else to talk to.
    </p>
  ) : (
    <p>No partner is written down yet. Begin with the groups that you rang or visited this year.</p>
  )
