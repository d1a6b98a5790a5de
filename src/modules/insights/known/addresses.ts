/** Where the pages of what is known already are. */
export const knownAddresses = {
  everywhere: '/known',
  project: '/projects/:project/known',
  finding: '/projects/:project/known/:finding',
} as const
