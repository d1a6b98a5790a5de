import type { How } from './consents.ts'

/** How, and on which ISO day, somebody said what is written down: on a screen themselves, or told to staff. */
export type Told = { how: How; saidOn: string }

export const onScreen = (today: string): Told => ({ how: 'screen', saidOn: today })
