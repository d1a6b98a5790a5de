import { projectFor } from '#modules/projects/index.ts'
import type { Reader } from '#platform/database/types.ts'
import { type Frame, href } from '#platform/http/page.ts'
import { mapFor } from '../maps.queries.ts'

export type Names = { project: string; map: string }

/** The project and the map that an address of staff names. */
export async function namedMap(db: Reader, { project: slug, map }: Names) {
  const project = await projectFor(db, slug)
  return { project, map: await mapFor(db, project.id, map) }
}

export const backToMap = ({ project, map }: Names): Frame => ({
  back: { href: href('/projects/:project/opinion-maps/:map', { project, map }), text: 'Back to the opinion map' },
})
