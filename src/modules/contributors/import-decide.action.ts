import { ok, refused } from '#lib/result.ts'
import { fillInContact, insertContributors } from '#modules/people/index.ts'
import { record } from '#platform/database/events.ts'
import { holdImport, setCounts, takeTurnToImport } from './import.queries.ts'
import { type Decision, mayBeSomebodyElse } from './import-decision.ts'
import { type Importing, keepWhatIsNew, keepWhatTheySaid } from './import-people.action.ts'
import { type Duplicate, duplicateRows, leaveOut, setBecame } from './import-rows.queries.ts'

/** Carries out what was decided about one row. Twice is once: the second time there is nothing to decide. */
export async function decideAbout(work: Importing, importId: string, row: number, decision: Decision) {
  await takeTurnToImport(work.db)
  if (!(await holdImport(work.db, importId, ['checked', 'done']))) return refused('not-waiting')
  const [duplicate] = await duplicateRows(work.db, importId, { limit: 1, row })
  if (!duplicate) return refused('not-waiting')
  if (decision === 'merge') await merge(work, importId, duplicate)
  else if (decision === 'leave-out') await leaveOut(work.db, importId, row)
  else if (!(await addAsNew(work, importId, duplicate))) return refused('same-address')
  await setCounts(work.db, importId)
  const details = { row, decision }
  await record(work.db, { type: 'contributors.import-row-decided', actor: work.actor, subject: importId, at: work.now, details })
  return ok(decision)
}

/** What was not known before is filled in. What they told us themselves is never changed by a list. */
async function merge(work: Importing, importId: string, { row, personId, given }: Duplicate): Promise<void> {
  await fillInContact(work.db, personId, { email: given.email === '' ? null : given.email, phone: given.phone })
  await keepWhatIsNew(work, personId, given)
  await setBecame(work.db, importId, { row, person: personId, outcome: 'merged' })
}

async function addAsNew(work: Importing, importId: string, duplicate: Duplicate): Promise<boolean> {
  if (!mayBeSomebodyElse(duplicate)) return false
  const { row, given } = duplicate
  const person = { id: given.id, name: given.name, email: given.email === '' ? null : given.email, phone: given.phone, addedAt: work.now }
  const [added] = await insertContributors(work.db, [person])
  if (added === undefined) return false
  await setBecame(work.db, importId, { row, person: given.id, outcome: 'added' })
  await keepWhatTheySaid(work, [given])
  return true
}
