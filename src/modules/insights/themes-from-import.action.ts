import { takeImportedThemes } from '#modules/contributions/index.ts'
import { historyOf, record } from '#platform/database/events.ts'
import type { Writer } from '#platform/database/types.ts'
import { mostThemes } from './theme.ts'
import { insertThemesNamed, type Labelled, newNames, placeLabelled, projectOfContribution } from './themes-from-import.queries.ts'
import { eachOnce, namesOfLabels } from './themes-from-import.ts'

/**
 * Takes up to `most` contributions with their labels out of an import, makes the themes that are not there yet and puts the words
 * under them, in the name of whoever brought them in. Gives how many it took: zero when there are no more.
 */
export async function takeLabels(db: Writer, importId: string, now: Date, most: number): Promise<number> {
  const labelled = await takeImportedThemes(db, importId, most)
  const [first] = labelled
  const projectId = first && (await projectOfContribution(db, first.contributionId))
  if (projectId) await placeImported(db, labelled, { projectId, importId, now })
  return labelled.length
}

async function placeImported(
  db: Writer,
  labelled: readonly Labelled[],
  { projectId, importId, now }: { projectId: string; importId: string; now: Date },
) {
  const by = await importerOf(db, importId)
  const labels = namesOfLabels(labelled)
  const { missing, there } = await newNames(db, projectId, eachOnce(labels.map((label) => label.name)))
  const room = Math.max(0, mostThemes - there)
  await insertThemesNamed(db, missing.slice(0, room), { projectId, madeBy: by, madeAt: now })
  const contributions = await placeLabelled(db, labels, by, now)
  const details = { contributions, themes: Math.min(room, missing.length), labelsLeftOut: Math.max(0, missing.length - room), import: importId }
  await record(db, { type: 'insights.contributions-placed', actor: by, subject: projectId, at: now, details })
}

/** Who brought the words in, as the record has it; nobody where a command did. */
async function importerOf(db: Writer, importId: string): Promise<string | null> {
  const imported = (await historyOf(db, importId)).findLast((event) => event.type === 'contributions.imported')
  return imported?.actor ?? null
}
