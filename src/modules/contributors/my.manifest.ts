import type { AnyPage } from '#platform/http/page.ts'
import consentWordingPage from './pages/consent-wording.page.tsx'
import myPage from './pages/my.page.tsx'
import { actingForPage } from './pages/my-acting-for.page.tsx'
import { asksPage } from './pages/my-asks.page.tsx'
import { breakPage } from './pages/my-break.page.tsx'
import { consentPages } from './pages/my-consents.page.tsx'
import { contactPages } from './pages/my-contact.page.tsx'
import { leavingPage, leftPage } from './pages/my-leaving.page.tsx'
import { myPassportPages } from './pages/my-passport.page.tsx'
import { sharingPages } from './pages/my-sharing.page.tsx'
import { youngPage } from './pages/my-young.page.tsx'
import { theirPassportPages } from './pages/their-passport.page.tsx'
import { theirYoungPage } from './pages/their-young.page.tsx'

/** What contributors see and change about themselves, and what staff fill in for them. */
export const myPages: readonly AnyPage[] = [
  myPage,
  ...contactPages,
  ...myPassportPages,
  ...theirPassportPages,
  ...sharingPages,
  ...consentPages,
  consentWordingPage,
  breakPage,
  asksPage,
  leavingPage,
  leftPage,
  actingForPage,
  youngPage,
  theirYoungPage,
]
