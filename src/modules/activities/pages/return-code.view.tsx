import { Ask, Form, type Problems, readForm, text } from '#ui/form/index.ts'
import { Button } from '#ui/nhs/button.tsx'

const form = {
  code: text({
    label: 'Your code',
    hint: 'For example, KITE-4821-RIVER-MOSS. Capital letters and dashes do not matter',
    empty: 'Enter your code',
    maxLength: 100,
    autocomplete: 'off',
    spellcheck: false,
    width: 20,
  }),
}

/** One message for every wrong code, however it is wrong: it tells nobody which codes there are. */
const unknownCode = 'We do not know this code. Check each word and number. Answers are kept for 30 days after you last saved them'

type Props = { title: string; caption: string; answers: URLSearchParams; problems?: Problems | 'unknown' }

/** Asks for the code with which somebody comes back to what they began. Read it with `readReturnCode`; `unknown`: no draft has it. */
export function ReturnCode({ title, caption, answers, problems }: Props) {
  const shown = problems === 'unknown' ? { code: unknownCode } : problems
  return (
    <Form problems={shown} title={title} caption={caption}>
      <p>Enter the code that you got when you saved your answers.</p>
      <Ask form={form} name="code" answers={answers} problems={shown} />
      <Button>Come back</Button>
    </Form>
  )
}

export function readReturnCode(answers: URLSearchParams): { code: string } | { problems: Problems } {
  const read = readForm(form, answers)
  return 'problems' in read ? read : { code: read.values.code }
}
