import { dayInWords } from '#lib/dates.ts'
import { href } from '#platform/http/page.ts'
import { AskAll, Form, type Problems } from '#ui/form/index.ts'
import { Title } from '#ui/layout/title.tsx'
import { Button } from '#ui/nhs/button.tsx'
import { Details } from '#ui/nhs/details.tsx'
import { SummaryList } from '#ui/nhs/summary-list.tsx'
import { Paragraphs } from '#ui/paragraphs.tsx'
import type { KindOfGroup } from './kinds-of-groups.ts'
import { endForm, plusGroupForm } from './plus-groups.form.ts'
import type { datesOfGroup, PlusGroup } from './plus-groups.queries.ts'

const since = ({ agreedOn, validFrom, how }: PlusGroup): string =>
  how === 'reviewed' ? `${dayInWords(agreedOn)}, last reviewed on ${dayInWords(validFrom)}` : dayInWords(agreedOn)

/** The groups as everyone reads them. */
export const PublicPlusGroups = ({ title, groups, mayChange }: { title: string; groups: readonly PlusGroup[]; mayChange: boolean }) => (
  <>
    <Title>{title}</Title>
    <p>
      Some groups have poorer access to care, a poorer experience of it or poorer health than most, and are easily missed. The NHS in England calls
      them PLUS groups. These are the ones that we have agreed to make a special effort to hear from here.
    </p>
    {groups.length === 0 && <p>We have not agreed any yet.</p>}
    {groups.map((group) => (
      <section>
        <h2 class="nhsuk-heading-m">{group.name}</h2>
        <Paragraphs text={group.about} />
        <p>
          Looked after by: {group.owner}. Agreed on {since(group)}.
        </p>
      </section>
    ))}
    <p>Is somebody missing here? Please tell us.</p>
    {mayChange && (
      <p>
        <a href={href('/organisation/plus-groups')}>Change the list</a>
      </p>
    )}
  </>
)

type Props = {
  title: string
  organisation: string
  groups: readonly PlusGroup[]
  ended: readonly PlusGroup[]
  suggestions: readonly KindOfGroup[]
}

export const PlusGroups = ({ title, organisation, groups, ended, suggestions }: Props) => (
  <>
    <Title caption={organisation}>{title}</Title>
    <p>
      Everyone reads this list on <a href={href('/plus-groups')}>a public page</a>. Look at each group again when your priorities change.
    </p>
    <Button href={href('/organisation/plus-groups/new')}>Add a group</Button>
    {groups.length === 0 && <p>No group is on the list yet.</p>}
    {groups.map((group) => (
      <OneGroup group={group} />
    ))}
    {suggestions.length > 0 && <Suggestions suggestions={suggestions} />}
    {ended.length > 0 && <h2 class="nhsuk-heading-m">No longer on the list</h2>}
    <ul class="nhsuk-list nhsuk-list--bullet">
      {ended.map(({ name, validFrom, reason }) => (
        <li>
          {name}, until {dayInWords(validFrom)}: {reason}
        </li>
      ))}
    </ul>
  </>
)

const OneGroup = ({ group }: { group: PlusGroup }) => (
  <>
    <h2 class="nhsuk-heading-m">{group.name}</h2>
    <SummaryList
      rows={[
        { name: 'Who they are, and why here', value: <Paragraphs text={group.about} /> },
        { name: 'Looked after by', value: group.owner },
        { name: 'Agreed on', value: since(group) },
      ]}
    />
    <p>
      <a href={href('/organisation/plus-groups/:plusGroup', { plusGroup: group.id })}>
        Review or change<span class="nhsuk-u-visually-hidden"> {group.name}</span>
      </a>
      {' or '}
      <a href={href('/organisation/plus-groups/:plusGroup/end', { plusGroup: group.id })}>
        take off the list<span class="nhsuk-u-visually-hidden">: {group.name}</span>
      </a>
    </p>
  </>
)

const Suggestions = ({ suggestions }: { suggestions: readonly KindOfGroup[] }) => (
  <Details summary="Kinds of groups that other places name">
    <p>None of these is on your list until you add it. Say who they are here, and what you know. Two of them may be one group, or one several.</p>
    <ul>
      {suggestions.map(({ id, name }) => (
        <li>
          <a href={href('/organisation/plus-groups/new', {}, { kind: id })}>{name}</a>
        </li>
      ))}
    </ul>
    <p>A group who share a protected characteristic can be one too, such as trans people or Deaf people who sign.</p>
  </Details>
)

type Typed = { title: string; organisation: string; answers: URLSearchParams; problems?: Problems }

export const WriteGroup = ({
  title,
  organisation,
  answers,
  problems = {},
  dates = [],
}: Typed & { dates?: Awaited<ReturnType<typeof datesOfGroup>> }) => (
  <>
    <Form problems={problems} title={title} caption={organisation}>
      {dates.length > 0 && <p>If the review changed nothing, save it with its day all the same. What was said before stays on record.</p>}
      <AskAll form={plusGroupForm} answers={answers} problems={problems} />
      <Button preventDoubleClick>Save the group</Button>
    </Form>
    {dates.length > 0 && <h2 class="nhsuk-heading-m">What is on record</h2>}
    <ul class="nhsuk-list nhsuk-list--bullet">
      {dates.map(({ how, validFrom, name, owner, reason }) => (
        <li>
          {dayInWords(validFrom)}: {how}. {name}, looked after by {owner}. {reason}
        </li>
      ))}
    </ul>
  </>
)

export const EndGroup = ({ title, organisation, name, answers, problems = {} }: Typed & { name: string }) => (
  <Form problems={problems} title={title} caption={organisation}>
    <p>
      <strong>{name}</strong>
    </p>
    <AskAll form={endForm} answers={answers} problems={problems} />
    <Button variant="warning">Take it off the list</Button>
  </Form>
)
