import { ownOrganisation } from '#modules/organisations/index.ts'
import { page, view } from '#platform/http/page.ts'
import { Title } from '#ui/layout/title.tsx'

export default page({
  path: '/privacy',
  allow: 'anyone',

  async get({ db }) {
    const { name, phone, email } = await ownOrganisation(db)
    return view(
      'Privacy',
      <>
        <Title>Privacy</Title>
        <p>Each survey says, before you start, who sees what you say and why. This page says what is the same for all of them.</p>
        <h2 class="nhsuk-heading-m">What we keep</h2>
        <ul>
          <li>what you say, until the project’s records are due for review</li>
          <li>a way to reach you, only if you give one, and only to tell you what happens</li>
          <li>your receipt, as a code that we cannot read back</li>
        </ul>
        <h2 class="nhsuk-heading-m">What is public</h2>
        <p>
          Nothing you say is public until a person here has chosen it and you have agreed to be quoted. You can take your words back with your
          receipt.
        </p>
        <h2 class="nhsuk-heading-m">Cookies</h2>
        <p>
          We use cookies only to keep your answers together while you take part, and to keep you signed in. There are no others, and nothing on this
          site comes from another company.
        </p>
        <h2 class="nhsuk-heading-m">Ask us</h2>
        <p>
          {name}
          {phone && <>, phone {phone}</>}
          {email && <>, email {email}</>}
        </p>
      </>,
    )
  },
})
