import { capital } from '#lib/text.ts'
import type { Missing } from '#modules/organisations/missing.ts'
import type { ownOrganisation } from '#modules/organisations/organisation.queries.ts'
import type { Settings } from '#modules/organisations/settings.ts'
import { href } from '#platform/http/page.ts'
import { Title } from '#ui/layout/title.tsx'
import { Details } from '#ui/nhs/details.tsx'
import { Table } from '#ui/nhs/table.tsx'
import { Paragraphs } from '#ui/paragraphs.tsx'
import type { KeptPart } from '../privacy/kept.ts'
import { NotWrittenYet } from './missing.view.tsx'

type Organisation = Awaited<ReturnType<typeof ownOrganisation>>
type Props = { organisation: Organisation; settings: Settings; kept: readonly KeptPart[]; missing: readonly Missing[]; administrator: boolean }

export const PrivacyNotice = ({ organisation, settings, kept, missing, administrator }: Props) => (
  <>
    <Title>Privacy</Title>
    <NotWrittenYet part="privacy" missing={missing} shown={administrator} />
    <p>This page says what {organisation.name} keeps about you on this site, why, for how long, and what you can do about it.</p>
    <p>Each survey says besides, before you start, who sees what you say and what it is for.</p>
    <WhoWeAre organisation={organisation} settings={settings} />
    <YourRights />
    {settings.lawfulBasis !== '' && (
      <>
        <h2 class="nhsuk-heading-m">Why the law lets us keep it</h2>
        <Paragraphs text={settings.lawfulBasis} />
      </>
    )}
    <WhatWeKeep kept={kept} />
    <WhoSeesIt />
    <h2 class="nhsuk-heading-m">Where it comes from</h2>
    <p>
      Most of it comes from you. Some of it staff write down at a meeting, on a visit or on the phone, or type in from paper. Comments that people
      made elsewhere come in as a spreadsheet.
    </p>
    <p>You do not have to tell us anything. If you leave out how to reach you, we cannot tell you what came of what you said: your receipt can.</p>
    <p>No decision about you is made by a computer alone.</p>
    <h2 class="nhsuk-heading-m">Cookies</h2>
    <p>
      We use cookies only to keep your answers together while you take part, and to keep you signed in. There are no others, and the pages of this
      site load nothing from another company.
    </p>
    {settings.privacyExtra !== '' && (
      <>
        <h2 class="nhsuk-heading-m">What else you should know</h2>
        <Paragraphs text={settings.privacyExtra} />
      </>
    )}
  </>
)

function WhoWeAre({ organisation, settings }: Pick<Props, 'organisation' | 'settings'>) {
  const { name, phone, email, address } = organisation
  return (
    <>
      <h2 class="nhsuk-heading-m">Who we are</h2>
      <p>{name} decides what is kept on this site and what it is used for. In law it is the controller of your data.</p>
      <ul class="nhsuk-list nhsuk-list--bullet">
        {phone !== '' && <li>Phone: {phone}</li>}
        {email !== '' && <li>Email: {email}</li>}
        {address !== '' && <li class="heard-words">{address}</li>}
      </ul>
      {(settings.protectionOfficer !== '' || settings.protectionContact !== '') && (
        <>
          <h3 class="nhsuk-heading-s">Data protection officer</h3>
          {settings.protectionOfficer !== '' && <p>{settings.protectionOfficer}</p>}
          <Paragraphs text={settings.protectionContact} />
        </>
      )}
    </>
  )
}

const YourRights = () => (
  <>
    <h2 class="nhsuk-heading-m">What you can do</h2>
    <ul class="nhsuk-list nhsuk-list--bullet">
      <li>
        See everything that we keep about you, and download it: <a href={href('/my/data')}>what we keep about you</a>. On paper or by phone, ask us:
        we answer within one calendar month.
      </li>
      <li>Have it put right. You can change most of it yourself; for the rest, tell us.</li>
      <li>
        Have it erased: <a href={href('/my/erasure')}>erase what we keep about you</a>. That page says what has to stay, and why.
      </li>
      <li>Object to how we use it, or ask us to stop using it while we look into something.</li>
      <li>
        Take back what you said, or the permission to show it, with <a href={href('/receipt')}>your receipt</a>. Whatever you agreed to, you can stop
        agreeing to in the same place.
      </li>
      <li>
        Complain. Tell us first if you can. You can also complain to the Information Commissioner’s Office, the regulator:{' '}
        <a href="https://ico.org.uk/make-a-complaint/">ico.org.uk</a>.
      </li>
    </ul>
    <p>None of this costs anything, and you never have to say why.</p>
  </>
)

const WhatWeKeep = ({ kept }: { kept: readonly KeptPart[] }) => (
  <>
    <h2 class="nhsuk-heading-m">What we keep, why, and for how long</h2>
    {kept.map(({ heading, rows }) => (
      <Details summary={heading}>
        <Table
          responsive
          caption={{ children: heading, class: 'nhsuk-u-visually-hidden' }}
          columns={['What', 'Why', 'How long', 'When you are erased']}
          rows={rows.map((row) => [capital(row.what), capital(row.why), capital(row.period), capital(row.erased)])}
        />
      </Details>
    ))}
  </>
)

const WhoSeesIt = () => (
  <>
    <h2 class="nhsuk-heading-m">Who sees it</h2>
    <ul class="nhsuk-list nhsuk-list--bullet">
      <li>Staff who work on a project, and its public co-leads, read what was said in it.</li>
      <li>Only staff who look after people who take part see how to reach you and what helps you take part.</li>
      <li>
        Answers to questions about equality are kept apart from your name. Staff see totals only, and small numbers are hidden. They never decide who
        is invited.
      </li>
      <li>Nothing you say is public until you have agreed to be quoted and a person here has chosen it.</li>
    </ul>
  </>
)
