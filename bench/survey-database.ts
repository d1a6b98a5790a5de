import { insertOrganisation } from '#modules/organisations/index.ts'
import { newId } from '#platform/database/identifiers.ts'
import { migrate } from '#platform/database/migrate.ts'
import { openStore } from '#platform/database/open.ts'
import { prepareJobs } from '#platform/jobs/prepare.ts'
import { aSurvey, everyKind } from '#support/activities.ts'
import { markInstallation } from '#app/installation.ts'
import { migrations } from '#app/migrations.ts'

/**
 * Makes an empty database ready to serve one survey of ten questions: every kind of question, and three kinds twice.
 * @returns the name of the survey in its address
 */
export async function makeSurveyDatabase(databaseUrl: string): Promise<string> {
  const store = await openStore({ databaseUrl, databasePool: 2, dataDir: '' })
  try {
    await migrate(store, migrations)
    await prepareJobs(store)
    const organisation = { id: newId(), name: 'Wold and Ashby Care Board', phone: '', email: '', address: '', about: '' }
    await store.outside(async (db) => {
      await markInstallation(db, false, new Date())
      await insertOrganisation(db, { ...organisation, host: 'localhost', baseUrl: 'http://localhost', madeAt: new Date() })
    })
    const { survey } = await store.within(organisation.id, (db) => aSurvey(db, { questions: [...everyKind, ...everyKind.slice(0, 3)] }))
    await store.query('vacuum (analyze)').catch(() => undefined)
    return survey.slug
  } finally {
    await store.close()
  }
}
