import { bringUp } from '#app/bring-up.ts'
import { markInstallation } from '#app/installation.ts'
import type { QuestionWords } from '#modules/activities/index.ts'
import { insertOrganisation } from '#modules/organisations/index.ts'
import type { Config } from '#platform/config.ts'
import { newId } from '#platform/database/identifiers.ts'
import { openStore } from '#platform/database/open.ts'
import { aSurvey, everyKind } from '#support/activities.ts'

/** One to tick and one to answer in words, so that a response is soon whole. */
export const twoQuestions: readonly QuestionWords[] = everyKind.slice(0, 2)

export type Where = Pick<Config, 'databaseUrl' | 'databasePool' | 'dataDir'>

/**
 * Makes an empty database ready to serve: one organisation with one published survey.
 * @returns the names of the survey and of its project in their addresses
 */
export async function makeSurveyDatabase(where: Where, questions: readonly QuestionWords[]): Promise<{ survey: string; project: string }> {
  const store = await openStore(where)
  try {
    await bringUp(store)
    const organisation = { id: newId(), name: 'Wold and Ashby Care Board', phone: '', email: '', address: '', about: '' }
    await store.outside(async (db) => {
      await markInstallation(db, false, new Date())
      await insertOrganisation(db, { ...organisation, host: 'localhost', baseUrl: 'http://localhost', madeAt: new Date() })
    })
    const { survey, project } = await store.within(organisation.id, (db) => aSurvey(db, { questions }))
    return { survey: survey.slug, project: project.slug }
  } finally {
    await store.close()
  }
}
