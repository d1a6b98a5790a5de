import { erasedInWords } from '#lib/take-out.ts'
import { Form } from '#ui/form/index.ts'
import { Title } from '#ui/layout/title.tsx'
import { Button } from '#ui/nhs/button.tsx'
import { InsetText } from '#ui/nhs/inset-text.tsx'
import type { Contribution } from '../contributions.queries.ts'
import { ReceiptPanel } from '../receipt-panel.view.tsx'

type Project = { title: string }

export const IssueReceipt = ({ project, said }: { project: Project; said: Contribution }) => (
  <Form title="Give out a receipt" caption={project.title}>
    <InsetText>
      <p class="heard-words">{said.withdrawnAt ? 'These words were taken back.' : said.words || erasedInWords}</p>
    </InsetText>
    <p>Give the receipt only to the person who said this. Whoever has the code can see these words and take them back.</p>
    <p>It stays on record that you gave it out.</p>
    <Button>Show the receipt</Button>
  </Form>
)

export const IssuedReceipt = ({ project, code, lookUpAt }: { project: Project; code: string; lookUpAt: string }) => (
  <>
    <Title caption={project.title}>Receipt to give out</Title>
    <ReceiptPanel code={code} lookUpAt={lookUpAt} title="Receipt" headingLevel={2} />
  </>
)
