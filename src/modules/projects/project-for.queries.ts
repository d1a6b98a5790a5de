import type { Reader } from '#platform/database/types.ts'
import { found } from '#platform/errors.ts'
import { projectBySlug } from './projects.queries.ts'

/** The project that an address names, or the standard "not found" page. */
export const projectFor = async (db: Reader, slug: string) => found(await projectBySlug(db, slug), 'project')

export type Project = Awaited<ReturnType<typeof projectFor>>
