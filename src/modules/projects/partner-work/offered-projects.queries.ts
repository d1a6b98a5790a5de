import type { Reader } from '#platform/database/types.ts'
import { allProjects } from '../projects.queries.ts'

type Who = { may: (permission: string, projectId?: string) => boolean }

/** The projects that somebody may name with a partner: those that they may read, and the one that a record names already. */
export const offeredProjects = async (db: Reader, person: Who, named: string | null = null) =>
  (await allProjects(db)).filter(({ id }) => id === named || person.may('projects.read', id)).map(({ id, title }) => ({ value: id, label: title }))
