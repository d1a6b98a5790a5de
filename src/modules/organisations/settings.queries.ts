import type { Reader, Writer } from '#platform/database/types.ts'
import { type Settings, usualSettings } from './settings.ts'

const columns = Object.keys(usualSettings) as (keyof Settings)[]

/** The organisation's settings; the usual ones where it has decided nothing. */
export async function settingsOf(db: Reader): Promise<Settings> {
  const row = await db.selectFrom('organisations.settings').select(columns).executeTakeFirst()
  return row ? { ...row, atRisk: row.atRisk || usualSettings.atRisk } : usualSettings
}

export const saveSettings = (db: Writer, settings: Settings, { by, now }: { by: string; now: Date }) =>
  db
    .insertInto('organisations.settings')
    .values({ ...settings, changedBy: by, changedAt: now })
    .onConflict((conflict) => conflict.column('organisationId').doUpdateSet({ ...settings, changedBy: by, changedAt: now }))
    .execute()
