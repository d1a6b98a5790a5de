import { Ask, type Fields, Form, type Problems } from '#ui/form/index.ts'
import { Button } from '#ui/nhs/button.tsx'
import type { Addresses } from '../addresses.ts'
import { answerInWords } from '../categories.ts'
import { type firstForm, firstNames, type secondAsked, type secondForm } from '../questions.form.ts'

export const titles = { first: 'About you', second: 'A few more questions' } as const

const Optional = () => <p>You do not have to answer. Leave blank what you do not want to answer.</p>

type FirstProps = {
  form: typeof firstForm & Fields
  at: Addresses
  /** Whether the postcode is asked, and what is kept of one that was given before. */
  asksWhere: boolean
  kept: string | null
  answers: URLSearchParams
  problems?: Problems
}

/** What can be asked of everyone. */
export const FirstQuestions = ({ form, at, asksWhere, kept, answers, problems }: FirstProps) => (
  <Form problems={problems} title={titles.first} caption="Equality questions, page 1 of 2" action={at.questions}>
    <Optional />
    {firstNames(asksWhere).map((name) => (
      <Ask
        key={name}
        form={form}
        name={name}
        answers={answers}
        problems={problems}
        size={name.endsWith('Declined') ? undefined : 'm'}
        hint={
          name === 'postcode' && kept !== null && /^\d+$/.test(kept)
            ? `We kept: ${answerInWords('deprivation', kept)}. Leave this empty to keep it so`
            : undefined
        }
      />
    ))}
    <Button>Save and continue</Button>
  </Form>
)

type SecondProps = {
  form: typeof secondForm & Fields
  at: Addresses
  asked: ReturnType<typeof secondAsked>
  judgeThemselves: boolean
  answers: URLSearchParams
  problems?: Problems
}

/** What depends on the first answers; or that there is no more to ask. */
export const MoreQuestions = ({ form, at, asked, judgeThemselves, answers, problems }: SecondProps) => (
  <Form problems={problems} title={titles.second} caption="Equality questions, page 2 of 2" action={at.more}>
    {asked.names.length === 0 ? <p>There is nothing more to ask you.</p> : <Optional />}
    {asked.names.map((name) => (
      <Ask
        key={name}
        form={form}
        name={name}
        answers={answers}
        problems={problems}
        size="m"
        options={name === 'ethnicGroup' ? asked.groups : undefined}
        hint={name === 'sexualOrientation' && judgeThemselves ? 'Answer this only if you are 16 or over' : undefined}
      />
    ))}
    <Button>Save and continue</Button>
  </Form>
)
