import { workRecord } from '#platform/module.ts'
import { newPlusGroupPage, plusGroupEndPage, plusGroupPage } from './plus-group.page.tsx'
import { plusGroupsPage, publicPlusGroupsPage } from './plus-groups.page.tsx'

/** The part of the module for the groups that the organisation most needs to hear from. */
export const plusGroupPages = [publicPlusGroupsPage, plusGroupsPage, newPlusGroupPage, plusGroupPage, plusGroupEndPage]

export const plusGroupPermissions = {
  'organisations.plus-groups': { says: 'Keep the list of groups that we most need to hear from', roles: ['administrator', 'lead'] },
}

export const plusGroupKept = ['organisations.plus_group', 'organisations.plus_group_dated'].map(workRecord)
