import { contentAdapters } from './content-adapters.tsx'
import { type Adapter, formAdapters } from './form-adapters.tsx'
import { frameAdapters } from './frame-adapters.tsx'

/** For each component that we have: from the options of the official macro to ours. */
export const adapters: Readonly<Record<string, Adapter>> = { ...contentAdapters, ...formAdapters, ...frameAdapters }
