import { countInWords } from '#lib/text.ts'
import { letterOption } from '#modules/contributors/index.ts'
import { href } from '#platform/http/page.ts'
import { Ask, Form, ProblemSummary, type Problems } from '#ui/form/index.ts'
import { Title } from '#ui/layout/title.tsx'
import { Button } from '#ui/nhs/button.tsx'
import type { lettersForm } from '../answers.form.ts'
import type { LetterWaiting } from '../letters.action.ts'
import { placePaths } from '../paths.ts'

type Props = {
  form: typeof lettersForm
  offer: { title: string }
  names: { project: string; opportunity: string }
  letters: readonly LetterWaiting[]
  answers: URLSearchParams
  problems?: Problems
}

export const lettersTitle = 'Letters to those who applied'

export const Letters = ({ form, offer, names, letters, answers, problems }: Props) =>
  letters.length === 0 ? (
    <>
      <ProblemSummary problems={problems ?? {}} />
      <Title caption={offer.title}>{lettersTitle}</Title>
      <p>No letter waits to be posted.</p>
    </>
  ) : (
    <Form problems={problems} title={lettersTitle} caption={offer.title}>
      <p>
        {countInWords(letters.length, 'letter waits', 'letters wait')}. They are in one file, each on a sheet of its own, with the address for a
        window envelope. Large print is used for those who asked for it.
      </p>
      {letters.some((letter) => letter.form !== 'made-elsewhere') && (
        <Button href={href(placePaths.lettersPdf, names)} variant="secondary">
          Open the letters (PDF)
        </Button>
      )}
      <Ask
        form={form}
        name="letter"
        answers={answers}
        problems={problems}
        options={letters.map((letter) => letterOption(letter.tellingId, letter))}
      />
      <Ask form={form} name="day" answers={answers} problems={problems} />
      <Button preventDoubleClick>Mark as posted</Button>
    </Form>
  )
