import type { AnyPage } from '#platform/http/page.ts'
import accessibility from './pages/accessibility.page.tsx'
import gallery from './pages/gallery.page.tsx'
import outbox from './pages/outbox.page.tsx'
import privacy from './pages/privacy.page.tsx'
import stepInto from './pages/step-into.page.tsx'

/** Pages that belong to the site as a whole and to no module. */
export const pages: readonly AnyPage[] = [accessibility, privacy, gallery, outbox, stepInto]
