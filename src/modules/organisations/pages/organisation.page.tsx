import { page, view } from '#platform/http/page.ts'
import { missingSettings } from '../missing.ts'
import { ownOrganisation } from '../organisation.queries.ts'
import { settingsOf } from '../settings.queries.ts'
import { OrganisationSettings } from './organisation.view.tsx'

/** Everything that an organisation decides about how it works. */
export default page({
  path: '/organisation',
  allow: 'organisations.settings',

  async get({ db }) {
    const organisation = await ownOrganisation(db)
    return view('Settings', <OrganisationSettings name={organisation.name} missing={missingSettings(organisation, await settingsOf(db))} />)
  },
})
