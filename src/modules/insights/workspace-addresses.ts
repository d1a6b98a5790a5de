/** Where the pages of sorting are, so that they can lead to each other without importing each other. */
export const sortingAddresses = {
  workspace: '/projects/:project/contributions',
  contribution: '/projects/:project/contributions/:contribution',
  receipt: '/projects/:project/contributions/:contribution/receipt',
  urgent: '/projects/:project/contributions/:contribution/urgent',
  publicWords: '/projects/:project/contributions/:contribution/public-words',
  themes: '/projects/:project/themes',
  theme: '/projects/:project/themes/:theme',
  merger: '/projects/:project/themes/:theme/merger',
  split: '/projects/:project/themes/:theme/split',
} as const
