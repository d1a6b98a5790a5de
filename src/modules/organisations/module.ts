import { module } from '#platform/module.ts'

/** The tenant: who it is, and the host names that lead to it. */
export default module({
  name: 'organisations',
  kept: [{ table: 'organisations.organisation', what: 'name and ways to reach the organisation', period: 'while the installation lasts' }],
})
