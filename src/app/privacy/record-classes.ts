import type { Reader } from '#platform/database/types.ts'
import { href } from '#platform/http/page.ts'
import { contributorsSince, type Due, projectsClosedSince } from './record-classes.queries.ts'

type Listed = Due & { href: string }

/**
 * A class of records whose period the organisation sets. `due` lists those that began to count on a day or before it; without it nothing
 * is listed, and the period is only told to the public.
 */
export type RecordClass = { name: string; title: string; counts: string; due?: (db: Reader, day: string) => Promise<Listed[]> }

export const recordClasses: readonly RecordClass[] = [
  {
    name: 'contributors',
    title: 'People who take part',
    counts: 'since they were last in touch',
    due: async (db, day) =>
      (await contributorsSince(db, day)).map((one) => ({ ...one, href: href('/organisation/retention/contributors/:person', { person: one.id }) })),
  },
  {
    name: 'projects',
    title: 'Closed projects, with what was said in them',
    counts: 'since the project was closed',
    due: async (db, day) =>
      (await projectsClosedSince(db, day)).map((one) => ({ ...one, href: href('/organisation/retention/projects/:project', { project: one.slug }) })),
  },
  { name: 'accounts', title: 'Accounts of staff that have ended', counts: 'since the account ended' },
  { name: 'events', title: 'The record of who did what', counts: 'since it happened' },
]
