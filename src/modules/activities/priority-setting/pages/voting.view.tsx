import { href } from '#platform/http/page.ts'
import { Title } from '#ui/layout/title.tsx'
import { standingInWords, titles } from '../in-words.ts'
import { publicPath } from '../paths.ts'
import type { Whole } from '../taking-part.action.ts'

/** Nobody can vote now: why, and where to go. */
export const NotOpen = ({ whole: { setting, project, stands }, title = titles.closed }: { whole: Whole; title?: string }) => (
  <>
    <Title caption={setting.title}>{title}</Title>
    <p>{standingInWords(stands, setting.closesAt)}.</p>
    <p>
      <a href={href(publicPath, { priorities: setting.slug })}>See where it stands</a>. To tell us something now, call {project.contactName} on{' '}
      {project.contactPhone}.
    </p>
  </>
)
