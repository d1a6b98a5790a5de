import type { Command } from './command.ts'
import type { AnyPage } from './http/page.ts'
import type { Job } from './jobs/job.ts'
import type { PersonalData } from './personal-data.ts'

/** A permission in words, and the roles that hold it. */
export type Permission = { says: string; roles: readonly string[] }

/**
 * What is kept about people in one table: why, for how long, and what becomes of it when a person is erased. The public reads these
 * phrases in the privacy notice, so they are plain and begin with a small letter.
 */
export type Kept = {
  table: string
  what: string
  why: string
  period: string
  erased: string
  /** The class of records that it belongs to, where the organisation sets how long that is kept before a person looks at it again. */
  recordClass?: string
}

/** The entry of a table that names who did a piece of work, and holds nothing else about people. */
export const workRecord = (table: string): Kept => ({
  table,
  what: 'who wrote, decided or changed something, and when',
  why: 'to answer for what was done',
  period: 'as long as the record of the work',
  erased: 'the name behind it is blanked, and the record of the work stays',
})

/** A module's manifest: everything that it adds to the service. */
export type Module = {
  name: string
  pages?: readonly AnyPage[]
  jobs?: readonly Job[]
  commands?: readonly Command[]
  permissions?: Readonly<Record<`${string}.${string}`, Permission>>
  kept?: readonly Kept[]
  /** What it keeps about people, to be given to them or blanked. */
  personal?: PersonalData
}

export const module = (definition: Module): Module => definition
