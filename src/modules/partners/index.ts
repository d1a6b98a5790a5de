export { activePartners, partnersNamed } from './partners.queries.ts'
export { partnersReaching } from './reach.queries.ts'
