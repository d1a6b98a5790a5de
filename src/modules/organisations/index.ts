export { insertOrganisation, organisationsWithHosts, ownOrganisation } from './organisation.queries.ts'
