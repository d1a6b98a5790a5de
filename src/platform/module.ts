import type { Command } from './command.ts'
import type { AnyPage } from './http/page.ts'
import type { Job } from './jobs/job.ts'

/** A permission in words, and the roles that hold it. */
export type Permission = { says: string; roles: readonly string[] }

/** What is kept about people in one table: for how long, and what erasing a person does to it. */
export type Kept = { table: string; what: string; period: string }

/** A module's manifest: everything that it adds to the service. */
export type Module = {
  name: string
  pages?: readonly AnyPage[]
  jobs?: readonly Job[]
  commands?: readonly Command[]
  permissions?: Readonly<Record<`${string}.${string}`, Permission>>
  kept?: readonly Kept[]
}

export const module = (definition: Module): Module => definition
