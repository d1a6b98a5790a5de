import { momentInWords } from '#lib/dates.ts'
import { SafeguardingContact, type Settings } from '#modules/organisations/index.ts'
import { href } from '#platform/http/page.ts'
import { Ask, Form, type Problems } from '#ui/form/index.ts'
import { Title } from '#ui/layout/title.tsx'
import { Button } from '#ui/nhs/button.tsx'
import { InsetText } from '#ui/nhs/inset-text.tsx'
import { NotificationBanner } from '#ui/nhs/notification-banner.tsx'
import { WarningCallout } from '#ui/nhs/warning-callout.tsx'
import type { Contribution } from '../contributions.queries.ts'
import type { UrgentFlag } from '../urgent.queries.ts'
import { reasonInWords } from '../urgent.ts'
import { urgentAddresses } from '../urgent-addresses.ts'
import type { urgentForm } from './urgent.page.tsx'

export const flagTitle = 'Flag as urgent'
export const flaggedTitle = 'This is flagged as urgent'

type Project = { slug: string; title: string }
type Seen = {
  project: Project
  said: Contribution
  settings: Settings
  names: ReadonlyMap<string, string>
  /** Flags that ended. */
  ended: readonly UrgentFlag[]
}

type FlagItProps = Seen & { form: typeof urgentForm; answers: URLSearchParams; problems?: Problems }

/** The form: whom to call stands before it, because a call is quicker. */
export const FlagIt = ({ form, project, said, settings, names, ended, answers, problems }: FlagItProps) => (
  <>
    <Form problems={problems} title={flagTitle} caption={project.title}>
      <CallFirst settings={settings} />
      <Said said={said} />
      <p>
        The flag comes first on the desk of everyone who leads this project, until somebody writes down what was done. The public does not see it, and
        neither does whoever said this.
        {settings.safeguardingEmail !== '' && ' The safeguarding contact gets an email at once. It repeats nothing of what was said.'}
      </p>
      <Ask form={form} name="reason" answers={answers} problems={problems} size="m" />
      <Ask form={form} name="words" answers={answers} problems={problems} />
      <Button variant="warning" preventDoubleClick>
        Flag as urgent
      </Button>
    </Form>
    <Ended flags={ended} names={names} />
  </>
)

type FlaggedProps = Seen & { flag: UrgentFlag; emailed: boolean; now: string | null }

export const Flagged = ({ project, said, settings, names, ended, flag, emailed, now }: FlaggedProps) => (
  <>
    {now === 'flagged' && (
      <NotificationBanner variant="success" heading="The flag is set. If you have not called yet, call now." headingElement="p" />
    )}
    {now === 'before' && <NotificationBanner heading="Somebody had flagged this already. One flag is kept." headingElement="p" />}
    <Title caption={project.title}>{flaggedTitle}</Title>
    <CallFirst settings={settings} />
    <p>
      <strong>{reasonInWords(flag.reason)}.</strong> Flagged by {names.get(flag.flaggedBy) ?? 'somebody who left'} on {momentInWords(flag.flaggedAt)}.
    </p>
    <p>
      {emailed
        ? 'An email was sent to the safeguarding contact at that moment. Do not wait for an answer to it: call.'
        : 'Nobody was emailed: no email address of a safeguarding contact was set. Call.'}
    </p>
    <Said said={said} />
    <Button href={href(urgentAddresses.resolution, { project: project.slug, contribution: said.id })}>Say what was done</Button>
    <Ended flags={ended} names={names} />
  </>
)

export const CallFirst = ({ settings }: { settings: Settings }) => (
  <WarningCallout heading="Call first" headingLevel={2}>
    <p>If somebody is in danger now, call 999.</p>
    <SafeguardingContact settings={settings} />
  </WarningCallout>
)

export function Said({ said }: { said: Contribution }) {
  if (said.withdrawnAt !== null) return <p>The person who said this took their words back on {momentInWords(said.withdrawnAt)}.</p>
  if (said.words === '') return <p>The person who said this asked us to erase their words.</p>
  return (
    <InsetText visuallyHiddenText="What was said">
      <p class="heard-words">{said.words}</p>
    </InsetText>
  )
}

function Ended({ flags, names }: { flags: readonly UrgentFlag[]; names: ReadonlyMap<string, string> }) {
  if (flags.length === 0) return null
  return (
    <>
      <h2 class="nhsuk-heading-m">Flagged before</h2>
      <ul class="heard-rows">
        {flags.map((flag) => (
          <li>
            <EndedFlag flag={flag} names={names} />
          </li>
        ))}
      </ul>
    </>
  )
}

/** One flag that ended: why, and what was done. */
export const EndedFlag = ({ flag, names }: { flag: UrgentFlag; names: ReadonlyMap<string, string> }) => (
  <>
    <p class="nhsuk-u-margin-bottom-2">
      {reasonInWords(flag.reason)}. Flagged by {names.get(flag.flaggedBy) ?? 'somebody who left'} on {momentInWords(flag.flaggedAt)}.
    </p>
    {flag.resolvedAt && (
      <p class="nhsuk-u-margin-bottom-2">
        {names.get(flag.resolvedBy ?? '') ?? 'Somebody who left'} wrote on {momentInWords(flag.resolvedAt)} what was done:
      </p>
    )}
    <p class="heard-words">{flag.resolution}</p>
  </>
)
