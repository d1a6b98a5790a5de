import type { Reader } from '#platform/database/types.ts'
import { found } from '#platform/errors.ts'
import { contributionOfProject } from './contributions.queries.ts'

/** The contribution that an address names, inside its project, or the standard "not found" page. */
export const contributionFor = async (db: Reader, projectId: string, id: string) =>
  found(await contributionOfProject(db, projectId, id), 'contribution')

/** The same, where what was only rehearsed is not found either. */
export async function liveContributionFor(db: Reader, projectId: string, id: string) {
  const said = await contributionFor(db, projectId, id)
  return found(said.rehearsal ? undefined : said, 'contribution')
}
