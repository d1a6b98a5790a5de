import { missingSettings } from '#modules/organisations/missing.ts'
import { ownOrganisation } from '#modules/organisations/organisation.queries.ts'
import { settingsOf } from '#modules/organisations/settings.queries.ts'
import { page, view } from '#platform/http/page.ts'
import { AccessibilityStatement } from './accessibility.view.tsx'

/** The accessibility statement that the accessibility regulations of 2018 ask for, from the settings. */
export default page({
  path: '/accessibility',
  allow: 'anyone',

  async get({ db, person }) {
    const [organisation, settings] = [await ownOrganisation(db), await settingsOf(db)]
    return view(
      'Accessibility',
      <AccessibilityStatement
        organisation={organisation}
        settings={settings}
        missing={missingSettings(organisation, settings)}
        administrator={person?.may('organisations.settings') ?? false}
      />,
    )
  },
})
