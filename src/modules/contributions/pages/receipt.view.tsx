import { Ask, type Fields, Form, Hidden, type Problems } from '#ui/form/index.ts'
import { Button } from '#ui/nhs/button.tsx'
import type { lookUpForm, Next } from './receipt.page.tsx'

type Props = { form: typeof lookUpForm & Fields; answers: URLSearchParams; next: Next; problems?: Problems }

export function LookUp({ form, answers, next, problems }: Props) {
  return (
    <Form problems={problems} title="Look up your receipt" action="/receipt">
      <p>
        When you took part you were given a code. With it you can see what happened to what you said, or take it back. You do not need an account.
      </p>
      <Hidden name="next" value={next} />
      <Ask form={form} name="code" answers={answers} problems={problems} />
      <Button>Look up</Button>
    </Form>
  )
}
