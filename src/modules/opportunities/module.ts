import { module } from '#platform/module.ts'
import { applyKept, applyPages, applyPermissions } from './apply/apply.manifest.ts'
import { forgetApplicationDrafts } from './apply/forget-drafts.job.ts'
import { languagesKept, languagesPages } from './languages/languages.manifest.ts'
import { offerKept, offerPages, offerPermissions } from './offer/offer.manifest.ts'
import { erase, gather } from './personal-data.queries.ts'
import { placesJobs, placesKept, placesPages, placesPermissions } from './places/places.manifest.ts'
import { posterPages } from './poster/poster.manifest.ts'
import { selectCommand } from './select.command.ts'
import { selectionJobs, selectionKept, selectionPages, selectionPermissions } from './selection/selection.manifest.ts'

/** Ways to take part that people apply for, and the fair choice among those who did. */
export default module({
  name: 'opportunities',
  pages: [...offerPages, ...applyPages, ...selectionPages, ...placesPages, ...posterPages, ...languagesPages],
  jobs: [forgetApplicationDrafts, ...selectionJobs, ...placesJobs],
  commands: [selectCommand],
  permissions: { ...offerPermissions, ...applyPermissions, ...selectionPermissions, ...placesPermissions },
  personal: { gather, erase },
  kept: [...offerKept, ...applyKept, ...selectionKept, ...placesKept, ...languagesKept],
})
