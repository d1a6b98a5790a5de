import { spanInWords } from '#lib/dates.ts'
import { href } from '#platform/http/page.ts'
import { Form } from '#ui/form/index.ts'
import { Button } from '#ui/nhs/button.tsx'
import { SummaryList, type SummaryRow } from '#ui/nhs/summary-list.tsx'
import { applyTitles, askingTitles } from '../apply.words.ts'
import type { Asking } from '../asking.ts'
import { askingPath } from '../paths.ts'
import type { Contact } from '../take-application.action.ts'
import type { Going } from './going.page.tsx'

export function Check({ at, contact }: { at: Going; contact: Contact }) {
  const { offer, draft, dates, questions } = at
  const row = (asking: Asking, text: string, name: string = askingTitles[asking]): SummaryRow => ({
    name,
    value: <span class="heard-words">{text || 'Left blank'}</span>,
    actions: [{ href: href(askingPath(asking), { opportunity: offer.id }, { change: 'yes' }), children: 'Change', visuallyHiddenText: name }],
  })
  const suits = dates.filter(({ id }) => draft.dates?.includes(id)).map(({ startsAt, endsAt }) => spanInWords(startsAt, endsAt))
  const rows = [
    row('you', contactInWords(contact)),
    row('why', draft.why ?? ''),
    row('support', draft.helps ?? ''),
    ...(dates.length > 0 ? [row('dates', suits.join('\n'))] : []),
    ...questions.map(({ id, wording, values }) => row('mix', values.find((one) => one.id === draft.selection?.[id])?.value ?? '', wording)),
  ]
  return (
    <Form title={applyTitles.check} caption={offer.title}>
      <SummaryList rows={rows} />
      <p>When you send this, you get a receipt. With it you can see what becomes of your application.</p>
      <Button preventDoubleClick>Send my application</Button>
    </Form>
  )
}

export function contactInWords({ channel, name, email, phone, address, largePrint }: Contact): string {
  const how = { email: 'By email', phone: 'By phone', letter: largePrint ? 'By letter, in large print' : 'By letter', none: '' }[channel]
  return [name, how, email || phone || address].filter(Boolean).join('\n')
}
