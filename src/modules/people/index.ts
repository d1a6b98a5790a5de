export { addStaff } from './add-staff.action.tsx'
export { everybody, fillInContact, insertContributors } from './everybody.queries.ts'
export { changeOwnDetails } from './own-details.queries.ts'
export {
  activePeople,
  emailOf,
  endGrant,
  holdersOf,
  insertGrant,
  insertPerson,
  namesOf,
  ownerOf,
  personWithGrants,
} from './people.queries.ts'
export { activeStaff } from './staff.queries.ts'
