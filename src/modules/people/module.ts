import { forgetSessionsOf, sessionsKept } from '#platform/auth/sessions.ts'
import { module, workRecord } from '#platform/module.ts'
import { gathered } from '#platform/personal-data.ts'
import { emailedLinks } from './emailed-links.command.ts'
import { forgetLinks } from './forget-links.job.ts'
import { myPages } from './my.manifest.ts'
import { erasePerson, gatherPerson } from './personal-data.queries.ts'
import { signInPages } from './sign-in.manifest.ts'
import { staffPages } from './staff.manifest.ts'

/** Who signs in, and what they may do. */
export default module({
  name: 'people',
  pages: [...signInPages, ...staffPages, ...myPages],
  jobs: [forgetLinks],
  commands: [emailedLinks],
  permissions: {
    'people.invite': { says: 'Invite staff, change their roles and end their accounts', roles: ['administrator'] },
    'people.sign-in-ways': { says: 'Set up how staff sign in', roles: ['administrator'] },
  },
  kept: [
    {
      table: 'people.person',
      what: 'name, email address, phone number, job title',
      why: 'to know who signs in, and how to reach them',
      period: 'while the account is there, and after it as the name on what they did',
      erased: 'everything but the id is blanked',
      recordClass: 'accounts',
    },
    {
      table: 'people.role_grant',
      what: 'what somebody may do here, who gave it and when it ended',
      why: 'to let in nobody else, and to answer for who could do what',
      period: 'as long as the record of the work',
      erased: 'roles end, and the name behind them is blanked',
    },
    {
      table: 'people.sign_in_link',
      what: 'that somebody asked to sign in, and an address that they want to use from now on',
      why: 'to sign in without a password',
      period: 'one day',
      erased: 'deleted',
    },
    {
      table: 'people.joining',
      what: 'name and email address of somebody who asked to join',
      why: 'to see that the address is theirs',
      period: 'one day',
      erased: 'deleted',
    },
    {
      table: 'people.provider_identity',
      what: 'who a member of staff is at their organisation’s own sign-in',
      why: 'to sign in with it',
      period: 'while the account is there',
      erased: 'deleted',
    },
    {
      table: 'people.passkey',
      what: 'the public part of a passkey, the name that its owner gave it, and when it was added and last used',
      why: 'to sign in with it',
      period: 'until its owner or an administrator takes it away, or the account of a member of staff ends',
      erased: 'deleted',
    },
    workRecord('people.sign_in_provider'),
    workRecord('people.sign_in_rule'),
    {
      table: 'platform.session',
      what: 'that somebody signed in, when, and with which browser',
      why: 'to stay signed in, and to see and end what was not them',
      period: 'twelve hours, and one day more',
      erased: 'ended, and the browser is blanked',
    },
  ],
  personal: {
    async gather(db, subject) {
      const sessions = (await sessionsKept(db, subject.id)).map(({ device, startedAt, usedAt, endedAt }) => ({
        Browser: device,
        'Signed in': startedAt,
        'Last used': usedAt,
        'Signed out': endedAt,
      }))
      return [...(await gatherPerson(db, subject)), gathered('Where you signed in', sessions)]
    },
    async erase(db, subject, { now }) {
      await erasePerson(db, subject, { now })
      await forgetSessionsOf(db, subject.id, now)
    },
  },
})
