import { Form } from '#ui/form/index.ts'
import { Button } from '#ui/nhs/button.tsx'
import type { Addresses } from '../addresses.ts'

export const objectionTitle = 'Stop us keeping equality answers'

/** One button, no reason asked. */
export const Objection = ({ at }: { at: Addresses }) => (
  <Form title={objectionTitle} action={at.objection}>
    <p>We then delete the answers that you have given, at once, and keep none from now on.</p>
    <p>You do not have to say why. It makes no difference to how you can take part or to how you are treated.</p>
    <p>Totals that are out already stay as they are. Nobody can be found in them.</p>
    <Button variant="warning">Delete my answers and keep none</Button>
    <p>
      <a href={at.start}>Go back</a>
    </p>
  </Form>
)
