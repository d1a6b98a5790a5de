import type { AnyPage } from '#platform/http/page.ts'
import firstPasskey from './pages/first-passkey.page.tsx'
import join from './pages/join.page.tsx'
import joinLink from './pages/join-link.page.tsx'
import organisationReturn from './pages/organisation-return.page.tsx'
import organisationSignIn from './pages/organisation-sign-in.page.tsx'
import signIn from './pages/sign-in.page.tsx'
import signInCode from './pages/sign-in-code.page.tsx'
import signInLink from './pages/sign-in-link.page.tsx'
import signInPasskey from './pages/sign-in-passkey.page.tsx'
import signOut from './pages/sign-out.page.tsx'

export const signInPages: readonly AnyPage[] = [
  signIn,
  signInCode,
  signInLink,
  signInPasskey,
  firstPasskey,
  organisationSignIn,
  organisationReturn,
  signOut,
  join,
  joinLink,
]
