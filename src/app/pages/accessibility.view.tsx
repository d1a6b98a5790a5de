import { dayInWords } from '#lib/dates.ts'
import type { Missing } from '#modules/organisations/missing.ts'
import type { ownOrganisation } from '#modules/organisations/organisation.queries.ts'
import type { Settings } from '#modules/organisations/settings.ts'
import { Title } from '#ui/layout/title.tsx'
import { Paragraphs } from '#ui/paragraphs.tsx'
import { NotWrittenYet } from './missing.view.tsx'

type Organisation = Awaited<ReturnType<typeof ownOrganisation>>
type Props = { organisation: Organisation; settings: Settings; missing: readonly Missing[]; administrator: boolean }

export const AccessibilityStatement = ({ organisation, settings, missing, administrator }: Props) => (
  <>
    <Title>Accessibility</Title>
    <NotWrittenYet part="accessibility" missing={missing} shown={administrator} />
    <p>
      This statement is about this site, which {organisation.name} runs. We want everyone to be able to say what they think and to hear what came of
      it.
    </p>
    <h2 class="nhsuk-heading-m">What this site is made for</h2>
    <p>You should be able to:</p>
    <ul>
      <li>use every page with a keyboard, a screen reader or your voice</li>
      <li>make the text four times as large without losing any of it</li>
      <li>use every page with JavaScript switched off</li>
      <li>print any survey, in ordinary or large print, and post it back</li>
      <li>answer by phone instead: the number is on the first page of each survey</li>
    </ul>
    <h2 class="nhsuk-heading-m">How accessible this site is</h2>
    <HowAccessible settings={settings} />
    <h2 class="nhsuk-heading-m">If something does not work for you</h2>
    <p>Tell us, or ask for what is here in another way: large print, Easy Read, audio, braille or on the phone.</p>
    {settings.accessibilityContact === '' ? <Reach organisation={organisation} /> : <Paragraphs text={settings.accessibilityContact} />}
    <h2 class="nhsuk-heading-m">If you are not happy with our answer</h2>
    <p>
      The Equality and Human Rights Commission enforces the accessibility regulations: the Public Sector Bodies (Websites and Mobile Applications)
      (No. 2) Accessibility Regulations 2018. If our answer does not help, contact the{' '}
      <a href="https://www.equalityadvisoryservice.com/">Equality Advisory and Support Service</a>.
    </p>
    <Dates settings={settings} />
  </>
)

/** Nothing is claimed that was not tested here. */
function HowAccessible({ settings: { accessibilityTested: tested, accessibilityGaps: gaps } }: { settings: Settings }) {
  const standard = 'the Web Content Accessibility Guidelines, version 2.2, level AA'
  if (gaps !== '')
    return (
      <>
        <p>This site partly meets {standard}. This does not work for everyone yet:</p>
        <Paragraphs text={gaps} />
      </>
    )
  if (tested !== null) return <p>This site fully meets {standard}.</p>
  return <p>It is built to meet {standard}. It has not been tested here yet, so we do not know whether it does.</p>
}

function Reach({ organisation: { name, phone, email } }: { organisation: Organisation }) {
  const ways = [phone && `phone ${phone}`, email && `email ${email}`].filter(Boolean).join(' or ')
  return ways === '' ? (
    <p>The phone number is on each project’s page.</p>
  ) : (
    <p>
      {name}: {ways}.
    </p>
  )
}

const Dates = ({ settings: { accessibilityPrepared: prepared, accessibilityTested: tested } }: { settings: Settings }) =>
  prepared === null && tested === null ? null : (
    <>
      <h2 class="nhsuk-heading-m">When this was written</h2>
      <p>
        {prepared !== null && `This statement was prepared on ${dayInWords(prepared)}. `}
        {tested !== null && `The site was last tested on ${dayInWords(tested)}.`}
      </p>
    </>
  )
