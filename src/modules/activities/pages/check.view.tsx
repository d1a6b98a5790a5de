import { href } from '#platform/http/page.ts'
import { Form } from '#ui/form/index.ts'
import { Button } from '#ui/nhs/button.tsx'
import { SummaryList, type SummaryRow } from '#ui/nhs/summary-list.tsx'
import { givenInWords } from '../given.ts'
import type { Consent, Contact } from '../take-in.action.ts'
import type { Asked, Said } from '../taking-part.ts'
import { RehearsalBanner } from './rehearsal-banner.view.tsx'
import { titles } from './taking-part.words.ts'

type Props = {
  slug: string
  path: readonly Asked[]
  said: Said
  consent: Consent | undefined
  contact: Contact
  rehearsal: boolean
}

const change = (to: string, what: string): SummaryRow['actions'] => [{ href: to, children: 'Change', visuallyHiddenText: what }]

export function Check({ slug, path, said, consent, contact, rehearsal }: Props) {
  const survey = { survey: slug }
  const answers = path.map((asked): SummaryRow => {
    const given = said[asked.questionId]?.given
    return {
      name: asked.wording,
      value: given === undefined ? 'Not answered' : <span class="heard-words">{givenInWords(asked, given)}</span>,
      actions: change(href('/surveys/:survey/questions/:question', { ...survey, question: asked.questionId }, { change: 'yes' }), asked.wording),
    }
  })
  const telling: SummaryRow[] = [
    ...(consent
      ? [
          {
            name: titles.consent,
            value: consentInWords(consent),
            actions: change(href('/surveys/:survey/consent', survey), 'whether we may show your words'),
          },
        ]
      : []),
    {
      name: titles.contact,
      value: <span class="heard-words">{contactInWords(contact)}</span>,
      actions: change(href('/surveys/:survey/contact', survey), 'how we can tell you what happens'),
    },
  ]
  return (
    <>
      {rehearsal && <RehearsalBanner slug={slug} />}
      <Form title={titles.check}>
        <SummaryList rows={[...answers, ...telling]} />
        <p>When you send this, you get a receipt. With it you can see what came of what you said, or take it back.</p>
        <Button preventDoubleClick>Send what I said</Button>
      </Form>
    </>
  )
}

function consentInWords({ quoteAs, quoteName }: Consent): string {
  switch (quoteAs) {
    case 'named':
      return `Yes, with the name ${quoteName}`
    case 'first-name':
      return `Yes, with the first name only: ${quoteName.split(' ')[0]}`
    case 'anonymous':
      return 'Yes, without my name'
    case 'not-public':
      return 'No, do not show them to the public'
  }
}

function contactInWords({ channel, name, email, phone, address, largePrint }: Contact): string {
  switch (channel) {
    case 'email':
      return ['By email', name, email].filter(Boolean).join('\n')
    case 'phone':
      return ['By phone', name, phone].filter(Boolean).join('\n')
    case 'letter':
      return [largePrint ? 'By letter, in large print' : 'By letter', name, address].filter(Boolean).join('\n')
    case 'none':
      return 'I do not need to hear, or I will look it up with my receipt'
  }
}
