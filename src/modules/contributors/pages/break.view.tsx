import { Ask, Form, type Problems } from '#ui/form/index.ts'
import { Button } from '#ui/nhs/button.tsx'
import { Radios } from '#ui/nhs/radios.tsx'
import type { breakForm } from '../pause.form.ts'

type Props = { title: string; form: typeof breakForm; answers: URLSearchParams; problems?: Problems }

export const BreakForm = ({ title, form, answers, problems = {} }: Props) => (
  <Form problems={problems} title={title}>
    <p>You do not have to say why. While you are away we do not ask you anything. We still tell you what came of what you said.</p>
    <Radios
      name="how"
      legend={form.how.label}
      legendLook={{ size: 'm' }}
      error={problems.how}
      value={answers.get('how') ?? undefined}
      items={[
        { value: 'open', label: 'Until I say that I am back' },
        { value: 'day', label: 'Until a day', conditional: <Ask form={form} name="until" answers={answers} problems={problems} /> },
      ]}
    />
    <Button>Take a break</Button>
  </Form>
)
