import { countInWords } from '#lib/text.ts'
import { AccessFlag, letterOption } from '#modules/contributors/index.ts'
import type { Project } from '#modules/projects/index.ts'
import { href } from '#platform/http/page.ts'
import { Ask, Form, type Problems } from '#ui/form/index.ts'
import { Title } from '#ui/layout/title.tsx'
import { Button } from '#ui/nhs/button.tsx'
import { NotificationBanner } from '#ui/nhs/notification-banner.tsx'
import type { Flagged } from '../access-flags.queries.ts'
import { addresses } from '../addresses.ts'
import type { LetterWaiting } from '../letters.action.ts'
import type { form as LettersForm } from './letters.page.tsx'

type Props = {
  form: typeof LettersForm
  project: Project
  letters: readonly LetterWaiting[]
  /** What those who get a letter need, by receipt. */
  flags: ReadonlyMap<string, Flagged>
  answers: URLSearchParams
  posted: string | null
  problems?: Problems
}

export function Letters({ form, project, letters, flags, answers, posted, problems = {} }: Props) {
  const done = /^\d{1,6}$/.test(posted ?? '') ? Number(posted) : 0
  if (letters.length === 0)
    return (
      <>
        {done > 0 && <Posted count={done} />}
        <Title caption={project.title}>Letters to post</Title>
        <p>No letter waits to be posted.</p>
      </>
    )
  return (
    <>
      {done > 0 && <Posted count={done} />}
      <Form problems={problems} title="Letters to post" caption={project.title}>
        <p>
          {countInWords(letters.length, 'letter waits', 'letters wait')}. They are in one file, each on a sheet of its own, with the address for a
          window envelope. Large print is used for those who asked for it.
        </p>
        <LookFirst letters={letters} flags={flags} />
        <Button href={href(addresses.lettersPdf, { project: project.slug })} variant="secondary">
          Open the letters (PDF)
        </Button>
        <h2 class="nhsuk-heading-m">After you have posted them</h2>
        <Ask
          form={form}
          name="letter"
          answers={answers}
          problems={problems}
          options={letters.map((letter) => letterOption(letter.feedbackId, letter))}
        />
        <Ask form={form} name="day" answers={answers} problems={problems} />
        <Button preventDoubleClick>Mark as posted</Button>
      </Form>
    </>
  )
}

/** Who asked for something that the file cannot be, and who needs what: seen before it is printed. */
function LookFirst({ letters, flags }: Pick<Props, 'letters' | 'flags'>) {
  const special = letters.filter((letter) => letter.form === 'made-elsewhere' || flags.has(letter.receiptId))
  if (special.length === 0) return null
  return (
    <>
      <h2 class="nhsuk-heading-m">Look at these first</h2>
      <ul class="heard-rows">
        {special.map((letter) => {
          const flag = flags.get(letter.receiptId)
          return (
            <li>
              <strong>{letter.contactName}</strong>
              {letter.form === 'made-elsewhere' && `: ${letter.says}. Their letter is not in the file.`}
              {flag && (
                <>
                  <br />
                  <AccessFlag {...flag} />
                </>
              )}
            </li>
          )
        })}
      </ul>
    </>
  )
}

const Posted = ({ count }: { count: number }) => (
  <NotificationBanner variant="success" heading={`${countInWords(count, 'letter is', 'letters are')} marked as posted.`} />
)
