import { AtRisk } from '#modules/organisations/index.ts'
import { Ask, Form, Hidden, type Problems } from '#ui/form/index.ts'
import { Button } from '#ui/nhs/button.tsx'
import { type ReplyKind, replyNames } from '../reply.ts'
import type { form as ReplyForm } from './reply.page.tsx'

type Props = {
  form: typeof ReplyForm
  kind: ReplyKind
  words: string
  atRisk: string
  askReach: boolean
  answers: URLSearchParams
  problems?: Problems
}

export function Reply({ form, kind, words, atRisk, askReach, answers, problems = {} }: Props) {
  return (
    <Form problems={problems} title={replyNames[kind]}>
      {words && (
        <>
          <p>You said:</p>
          <blockquote class="heard-quote">{words}</blockquote>
        </>
      )}
      <p>
        {kind === 'want-to-talk'
          ? 'A person reads this and gets in touch with you.'
          : 'Tell us what we missed. A person reads this and replies to you.'}
      </p>
      <AtRisk words={atRisk} />
      <Hidden name="kind" value={kind} />
      <Ask form={form} name="words" answers={answers} problems={problems} />
      {askReach && (
        <Ask
          form={form}
          name="reach"
          answers={answers}
          problems={problems}
          label={kind === 'want-to-talk' ? 'How can we reach you?' : 'How can we reach you, if you want a reply?'}
        />
      )}
      <Button preventDoubleClick>Send</Button>
    </Form>
  )
}
