import type { AnyPage } from '#platform/http/page.ts'
import leaving from './pages/leaving.page.tsx'
import passkeyRule from './pages/passkey-rule.page.tsx'
import provider from './pages/provider.page.tsx'
import again from './pages/return.page.tsx'
import roles from './pages/roles.page.tsx'
import staff from './pages/staff.page.tsx'
import sessions from './pages/staff-sessions.page.tsx'

export const staffPages: readonly AnyPage[] = [staff, roles, leaving, again, sessions, provider, passkeyRule]
