import { href } from '#platform/http/page.ts'
import { AskAll, Form, type Problems } from '#ui/form/index.ts'
import { Button } from '#ui/nhs/button.tsx'
import { SummaryList } from '#ui/nhs/summary-list.tsx'
import type { Wording } from '../consent-wording.queries.ts'
import { wordingForm } from '../consents.form.ts'
import { type Purpose, purposeNames, purposes } from '../consents.ts'

export const titleOfWording = 'The words that people agree to'

type Props = { wordings: Readonly<Record<Purpose, Wording>>; answers: URLSearchParams; problems?: Problems }

export const ConsentWording = ({ wordings, answers, problems = {} }: Props) => (
  <Form problems={problems} title={titleOfWording} action="/people/consent-wording">
    <p>
      People agree to each of these apart. If you write new words, whoever agreed before is shown that they have changed and is asked again. Until
      then their consent stands for the words that they saw.
    </p>
    <SummaryList
      rows={purposeNames.map((purpose) => ({
        name: `${purposes[purpose]} (version ${wordings[purpose].version})`,
        value: wordings[purpose].words,
        actions: [{ href: href('/people/consent-wording', {}, { purpose }), children: 'Change', visuallyHiddenText: purposes[purpose] }],
      }))}
    />
    <h2 class="nhsuk-heading-m">Write new words</h2>
    <AskAll form={wordingForm} answers={answers} problems={problems} />
    <Button>Save the new words</Button>
  </Form>
)
