export { organisationNamed } from './named.action.ts'
export { insertOrganisation, organisationsWithHosts, ownOrganisation } from './organisation.queries.ts'
