import { ownOrganisation } from '#modules/organisations/index.ts'
import { page, view } from '#platform/http/page.ts'
import { Title } from '#ui/layout/title.tsx'

export default page({
  path: '/accessibility',
  allow: 'anyone',

  async get({ db }) {
    const { name, phone, email } = await ownOrganisation(db)
    return view(
      'Accessibility',
      <>
        <Title>Accessibility</Title>
        <p>We want everyone to be able to say what they think and to hear what came of it.</p>
        <h2 class="nhsuk-heading-m">What you can do on this site</h2>
        <ul>
          <li>use every page with a keyboard, a screen reader or your voice</li>
          <li>make the text four times as large without losing any of it</li>
          <li>use every page with JavaScript switched off</li>
          <li>print any survey, in ordinary or large print, and post it back</li>
          <li>answer by phone instead: the number is on the first page of each survey</li>
        </ul>
        <p>We build to the Web Content Accessibility Guidelines, version 2.2, level AA.</p>
        <h2 class="nhsuk-heading-m">If something does not work for you</h2>
        <p>
          Tell {name}:{' '}
          {[phone && `phone ${phone}`, email && `email ${email}`].filter(Boolean).join(' or ') || 'the phone number is on each project’s page'}.
        </p>
      </>,
    )
  },
})
