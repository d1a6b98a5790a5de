import { dayOf } from '#lib/dates.ts'
import { ok, refused } from '#lib/result.ts'
import { record } from '#platform/database/events.ts'
import type { Work } from '#platform/http/page.ts'
import type { SettingsPart } from './missing.ts'
import { type Reach, updateReach } from './organisation.queries.ts'
import { saveSettings, settingsOf } from './settings.queries.ts'
import { type Settings, usualSettings } from './settings.ts'

/** Saves one part of what an organisation decides. The day on which its accessibility statement was written is kept with it. */
export async function changeSettings({ db, person, organisation, now }: Work, part: SettingsPart, change: Partial<Settings>) {
  const today = dayOf(now)
  if (change.accessibilityTested && change.accessibilityTested > today) return refused('tested-in-the-future')
  const before = await settingsOf(db)
  if ((change.meetingsLeast ?? before.meetingsLeast) > (change.meetingsMost ?? before.meetingsMost)) return refused('aim-upside-down')
  const settings = { ...before, ...change, ...(part === 'accessibility' && { accessibilityPrepared: today }) }
  // Words that are the usual ones are not kept as the organisation's own, so that better usual words reach it.
  const own = { ...settings, atRisk: settings.atRisk === usualSettings.atRisk ? '' : settings.atRisk }
  await saveSettings(db, own, { by: person.id, now })
  await record(db, { type: 'organisations.settings-changed', actor: person.id, subject: organisation.id, at: now, details: { part } })
  return ok(true)
}

/** Saves how the organisation is reached and what it says of itself. */
export async function changeReach({ db, person, organisation, now }: Work, reach: Reach) {
  await updateReach(db, organisation.id, reach)
  await record(db, { type: 'organisations.settings-changed', actor: person.id, subject: organisation.id, at: now, details: { part: 'contact' } })
  return ok(true)
}
