import { module } from '#platform/module.ts'
import { forgetLinks } from './forget-links.job.ts'
import leaving from './pages/leaving.page.tsx'
import people from './pages/people.page.tsx'
import signIn from './pages/sign-in.page.tsx'
import signInLink from './pages/sign-in-link.page.tsx'
import signOut from './pages/sign-out.page.tsx'

/** Who signs in, and what they may do. */
export default module({
  name: 'people',
  pages: [signIn, signInLink, signOut, people, leaving],
  jobs: [forgetLinks],
  permissions: { 'people.invite': { says: 'Invite staff and end their accounts', roles: ['administrator'] } },
  kept: [
    {
      table: 'people.person',
      what: 'name, email address, phone number, job title',
      period: 'while the account is active, and on what they did afterwards',
    },
    { table: 'people.sign_in_link', what: 'hash of a sign-in link', period: 'one day' },
    { table: 'platform.session', what: 'hash of a session cookie', period: '12 hours' },
  ],
})
