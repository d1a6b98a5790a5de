/** Where the pages of urgent flags are, so that they can lead to each other without importing each other. */
export const urgentAddresses = {
  list: '/projects/:project/urgent',
  flag: '/projects/:project/contributions/:contribution/urgent',
  resolution: '/projects/:project/contributions/:contribution/urgent/resolution',
  contribution: '/projects/:project/contributions/:contribution',
} as const
