import { module } from '#platform/module.ts'
import { applyKept } from './apply/apply.manifest.ts'
import { offerKept, offerPages, offerPermissions } from './offer/offer.manifest.ts'
import { erase, gather } from './offer/personal-data.queries.ts'
import { selectCommand } from './select.command.ts'

/** Ways to take part that people apply for, and the fair choice among those who did. */
export default module({
  name: 'opportunities',
  pages: offerPages,
  commands: [selectCommand],
  permissions: offerPermissions,
  personal: { gather, erase },
  kept: [...offerKept, ...applyKept],
})
