import { dayInWords, dayOf } from '#lib/dates.ts'
import type { Project } from '#modules/projects/index.ts'
import { href } from '#platform/http/page.ts'
import { Form, type Problems } from '#ui/form/index.ts'
import { Button } from '#ui/nhs/button.tsx'
import { InsetText } from '#ui/nhs/inset-text.tsx'
import { addresses } from '../addresses.ts'
import { hindrances, type StillOpen } from '../closing.ts'

/** Where each is mended. */
const pages = {
  ...addresses,
  applicants: '/projects/:project/opportunities',
  consultation: '/projects/:project/assessments/consultation',
} as const

export function Closing({ project, open, problems = {} }: { project: Project; open: StillOpen; problems?: Problems }) {
  const left = hindrances(open)
  const done = project.closedAt !== null
  return (
    <Form problems={problems} title="Close the project" caption={project.title}>
      {project.closedAt && <p>This project closed on {dayInWords(dayOf(project.closedAt))}.</p>}
      {!done && left.length > 0 && (
        <>
          <p>A project closes when nobody who spoke or applied is still waiting. This is still open:</p>
          <InsetText visuallyHiddenText="Still open">
            <ul>
              {left.map(({ says, page }) => (
                <li>
                  <a href={href(pages[page], { project: project.slug })}>{says}</a>
                </li>
              ))}
            </ul>
          </InsetText>
        </>
      )}
      {!done && left.length === 0 && (
        <>
          <p>
            Everyone who spoke has an answer, everyone who left a contact was told, everyone who applied has heard, and no urgent flag is open.
            Nothing more can be added after the project is closed. What difference it made can still be noted.
          </p>
          <Button preventDoubleClick>Close the project</Button>
        </>
      )}
    </Form>
  )
}
