import { momentInWords } from '#lib/dates.ts'
import type { AuditEvent } from '#platform/database/audit.ts'
import { href } from '#platform/http/page.ts'
import { Ask, ProblemSummary, type Problems } from '#ui/form/index.ts'
import { Title } from '#ui/layout/title.tsx'
import { Button } from '#ui/nhs/button.tsx'
import { Details } from '#ui/nhs/details.tsx'
import { Input } from '#ui/nhs/input.tsx'
import { Pagination } from '#ui/nhs/pagination.tsx'
import { Select } from '#ui/nhs/select.tsx'
import { Table } from '#ui/nhs/table.tsx'
import { type AuditAsked, auditForm } from './audit-filter.ts'
import { eventInWords } from './event.words.ts'

export const auditTitle = 'Who did what'

type Props = {
  asked: AuditAsked
  answers: URLSearchParams
  problems: Problems
  types: readonly string[]
  events: readonly AuditEvent[]
  called: ReadonlyMap<string, string>
  more: boolean
}

/** One page of the record of events, with its filter. */
export const Audit = ({ asked, answers, problems, types, events, called, more }: Props) => (
  <>
    <ProblemSummary problems={problems} />
    <Title>{auditTitle}</Title>
    <p>
      This is added to and never changed. It holds codes, and no words that anybody wrote. Looking at it is on record as well, and so is every look at
      an access passport and at the totals of the equality answers.
    </p>
    <form method="get" action={href('/audit')} novalidate>
      <div class="heard-toolbar">
        <Select name="type" label="What" value={asked.type} items={[{ value: '', text: 'Everything' }, ...types.map(option)]} />
        <Input name="person" label="Who, or about whom" value={asked.person} width={20} />
        <Button variant="secondary" small>
          Show
        </Button>
      </div>
      <Details summary="Days" open={asked.from !== '' || asked.to !== '' || Object.keys(problems).length > 0}>
        <Ask form={auditForm} name="from" answers={answers} problems={problems} size="s" />
        <Ask form={auditForm} name="to" answers={answers} problems={problems} size="s" />
        <Button variant="secondary" small>
          Show<span class="nhsuk-u-visually-hidden"> these days</span>
        </Button>
      </Details>
    </form>
    {events.length === 0 ? (
      <p>Nothing on record matches.</p>
    ) : (
      <Table
        responsive
        columns={['When', 'Who', 'What', 'About', 'More']}
        rows={events.map((event) => [
          momentInWords(event.at),
          event.actor ? nameOf(event.actor, called) : 'The site itself, or somebody without an account',
          eventInWords(event.type),
          event.subject ? nameOf(event.subject, called) : '',
          detailsInWords(event.details),
        ])}
      />
    )}
    {more && (
      <Pagination next={{ href: href('/audit', {}, { ...asked, after: events.at(-1)?.id }), label: 'Older' }} ariaLabel="Pages of the record" />
    )}
    <p>
      <a href={href('/audit.csv', {}, asked)}>Download what is shown, with all its pages, as a spreadsheet</a>
    </p>
  </>
)

const option = (type: string) => ({ value: type, text: eventInWords(type) })

export function nameOf(id: string, called: ReadonlyMap<string, string>): string {
  const name = called.get(id)
  return name === '' ? 'Somebody who was erased' : (name ?? `code …${id.slice(-12)}`)
}

/** The details of an event as text. They are ids, numbers and codes. */
export const detailsInWords = (details: AuditEvent['details']): string =>
  details !== null && typeof details === 'object'
    ? Object.entries(details)
        .map(([name, value]) => `${name}: ${String(value)}`)
        .join(', ')
    : ''
