import { momentInWords } from '#lib/dates.ts'
import type { Settings } from '#modules/organisations/index.ts'
import { href } from '#platform/http/page.ts'
import { Ask, Form, type Problems } from '#ui/form/index.ts'
import { Title } from '#ui/layout/title.tsx'
import { Button } from '#ui/nhs/button.tsx'
import type { Contribution } from '../contributions.queries.ts'
import type { UrgentFlag } from '../urgent.queries.ts'
import { reasonInWords } from '../urgent.ts'
import { urgentAddresses } from '../urgent-addresses.ts'
import { CallFirst, Said } from './urgent.view.tsx'
import type { resolutionForm } from './urgent-resolution.page.tsx'

export const resolveTitle = 'Say what was done'

type Project = { slug: string; title: string }
type Props = {
  form: typeof resolutionForm
  project: Project
  said: Contribution
  flag: UrgentFlag | undefined
  settings: Settings
  answers: URLSearchParams
  problems?: Problems
}

export const Resolve = ({ form, project, said, flag, settings, answers, problems }: Props) => (
  <Form problems={problems} title={resolveTitle} caption={project.title}>
    <CallFirst settings={settings} />
    {flag && (
      <p>
        {reasonInWords(flag.reason)}. Flagged on {momentInWords(flag.flaggedAt)}.
      </p>
    )}
    <Said said={said} />
    <Ask form={form} name="done" answers={answers} problems={problems} />
    <Button preventDoubleClick>Save, and end the flag</Button>
  </Form>
)

export const NotFlagged = ({ project, said }: { project: Project; said: Contribution }) => (
  <>
    <Title caption={project.title}>{resolveTitle}</Title>
    <p>No flag is open here. Somebody may have ended it already.</p>
    <p>
      <a href={href(urgentAddresses.flag, { project: project.slug, contribution: said.id })}>See the flags of this, or flag it as urgent</a>
    </p>
  </>
)
