export { addStaff } from './add-staff.action.tsx'
export { activePeople, coLeadsOf, emailOf, endCoLead, insertGrant, insertPerson, namesOf, personByEmail, personWithGrants } from './people.queries.ts'
