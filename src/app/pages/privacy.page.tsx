import { missingSettings } from '#modules/organisations/missing.ts'
import { ownOrganisation } from '#modules/organisations/organisation.queries.ts'
import { periods } from '#modules/organisations/retention.queries.ts'
import { settingsOf } from '#modules/organisations/settings.queries.ts'
import { page, view } from '#platform/http/page.ts'
import { modules } from '../modules.ts'
import { keptParts } from '../privacy/kept.ts'
import { periodInWords } from '../privacy/retention.view.tsx'
import { PrivacyNotice } from './privacy.view.tsx'

/** The privacy notice (UK GDPR, Articles 13 and 14): from the settings, and from what each module says that it keeps. */
export default page({
  path: '/privacy',
  allow: 'anyone',

  async get({ db, person }) {
    const [organisation, settings] = [await ownOrganisation(db), await settingsOf(db)]
    return view(
      'Privacy',
      <PrivacyNotice
        organisation={organisation}
        settings={settings}
        kept={keptParts(modules, await periods(db), periodInWords)}
        missing={missingSettings(organisation, settings)}
        administrator={person?.may('organisations.settings') ?? false}
      />,
    )
  },
})
