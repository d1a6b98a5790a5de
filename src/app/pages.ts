import type { AnyPage } from '#platform/http/page.ts'
import accessibility from './pages/accessibility.page.tsx'
import gallery from './pages/gallery.page.tsx'
import outbox from './pages/outbox.page.tsx'
import privacy from './pages/privacy.page.tsx'
import stepInto from './pages/step-into.page.tsx'
import { auditFilePage, auditPage } from './privacy/audit.page.tsx'
import { erasedPage, myErasurePage, theirErasurePage } from './privacy/erasure.page.tsx'
import { myDataFilePage, myDataJsonPage, myDataPage } from './privacy/my-data.page.tsx'
import { requestsPage } from './privacy/requests.page.tsx'
import { periodPages, retentionPage } from './privacy/retention.page.tsx'
import { contributorReviewPage, projectReviewPage } from './privacy/review.page.tsx'
import { theirDataFilePage, theirDataJsonPage, theirDataPage } from './privacy/their-data.page.tsx'

/** What somebody may do about what is kept of them, and what an administrator looks after: pages that know every module. */
const privacyPages: readonly AnyPage[] = [
  ...[myDataPage, myDataJsonPage, myDataFilePage, myErasurePage, erasedPage],
  ...[requestsPage, theirDataPage, theirDataJsonPage, theirDataFilePage, theirErasurePage],
  ...[retentionPage, ...periodPages, contributorReviewPage, projectReviewPage],
  ...[auditPage, auditFilePage],
]

/** Pages that belong to the site as a whole and to no module. */
export const pages: readonly AnyPage[] = [accessibility, privacy, gallery, outbox, stepInto, ...privacyPages]
