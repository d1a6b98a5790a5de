import { momentInWords } from '#lib/dates.ts'
import type { Settings } from '#modules/organisations/index.ts'
import { href } from '#platform/http/page.ts'
import { Title } from '#ui/layout/title.tsx'
import type { UrgentFlag } from '../urgent.queries.ts'
import { reasonInWords } from '../urgent.ts'
import { urgentAddresses } from '../urgent-addresses.ts'
import { CallFirst, EndedFlag } from './urgent.view.tsx'

export const urgentListTitle = 'Urgent flags'

type Props = {
  project: { slug: string; title: string }
  open: readonly UrgentFlag[]
  ended: readonly UrgentFlag[]
  names: ReadonlyMap<string, string>
  settings: Settings
}

export const UrgentList = ({ project, open, ended, names, settings }: Props) => (
  <>
    <Title caption={project.title}>{urgentListTitle}</Title>
    {open.length > 0 && <CallFirst settings={settings} />}
    {open.length === 0 && <p>No flag is open. Whatever cannot wait can be flagged from its page under “What people said”.</p>}
    <ul class="heard-rows">
      {open.map((flag) => (
        <li>
          <a href={href(urgentAddresses.flag, { project: project.slug, contribution: flag.contributionId })}>
            {reasonInWords(flag.reason)}
            <span class="nhsuk-u-visually-hidden">, flagged on {momentInWords(flag.flaggedAt)}</span>
          </a>
          <br />
          Flagged by {names.get(flag.flaggedBy) ?? 'somebody who left'} on {momentInWords(flag.flaggedAt)}
        </li>
      ))}
    </ul>
    {ended.length > 0 && (
      <>
        <h2 class="nhsuk-heading-m">Ended</h2>
        <ul class="heard-rows">
          {ended.map((flag) => (
            <li>
              <EndedFlag flag={flag} names={names} />
              <a href={href(urgentAddresses.flag, { project: project.slug, contribution: flag.contributionId })}>
                See what this was about<span class="nhsuk-u-visually-hidden">, flagged on {momentInWords(flag.flaggedAt)}</span>
              </a>
            </li>
          ))}
        </ul>
      </>
    )}
  </>
)
