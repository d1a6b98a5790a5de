import { countInWords } from '#lib/text.ts'
import { href } from '#platform/http/page.ts'
import { Hidden } from '#ui/form/index.ts'
import { Title } from '#ui/layout/title.tsx'
import { Button } from '#ui/nhs/button.tsx'
import { InsetText } from '#ui/nhs/inset-text.tsx'
import { mostAtOnce } from '../set-aside.ts'
import { sortingAddresses } from '../workspace-addresses.ts'

export const confirmTitle = 'Sort all that match'

type Props = { project: { slug: string; title: string }; count: number; does: string; answers: URLSearchParams; back: string }

const sentBack = ['here', 'do', 'under', 'newTheme', 'reason'] as const

/** Before something is done to many at once: how many they are, exactly, and what will be done. */
export function Confirm({ project, count, does, answers, back }: Props) {
  return (
    <>
      <Title caption={project.title}>{confirmTitle}</Title>
      <InsetText>
        <p>
          <strong>{countInWords(count, 'contribution matches', 'contributions match')}.</strong> {does}
        </p>
      </InsetText>
      {count <= mostAtOnce ? (
        <form method="post" action={href(sortingAddresses.workspace, { project: project.slug })}>
          {sentBack.flatMap((name) => answers.getAll(name).map((value) => <Hidden name={name} value={value} />))}
          <Hidden name="which" value="all" />
          <Hidden name="confirmed" value="yes" />
          <p>You can undo it afterwards.</p>
          <div class="nhsuk-button-group">
            <Button preventDoubleClick>Yes, go ahead</Button>
            <a href={back}>No, go back</a>
          </div>
        </form>
      ) : (
        <>
          <p>At most {mostAtOnce.toLocaleString('en-GB')} can be sorted at once. Set a filter, such as a source or a date, and sort them in parts.</p>
          <p>
            <a href={back}>Go back</a>
          </p>
        </>
      )}
    </>
  )
}
