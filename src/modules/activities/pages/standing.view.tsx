import type { VNode } from 'preact'
import { Button } from '#ui/nhs/button.tsx'
import type { SurveyState } from '../survey.ts'

type Props = {
  state: SurveyState
  /** Where it stands once it is published, in words. */
  says: string
  /** Where staff close it, and where they publish it. */
  closing: string
  publication: string
  /** What is missing before it can be published; undefined where nothing is. */
  gaps: VNode | undefined
}

/** Where something that people are asked stands for staff, with the one thing to do next. */
export function Standing({ state, says, closing, publication, gaps }: Props) {
  if (state !== 'not-published')
    return (
      <>
        <p>
          <strong>{says}.</strong>
        </p>
        {state !== 'closed' && (
          <p>
            <a href={closing}>Close it now</a>
          </p>
        )}
      </>
    )
  if (gaps === undefined)
    return (
      <>
        <p>
          <strong>Ready to publish.</strong> Try it first.
        </p>
        <Button href={publication}>Publish</Button>
      </>
    )
  return (
    <>
      <p>
        <strong>Not published yet.</strong> Before it can be:
      </p>
      {gaps}
    </>
  )
}
