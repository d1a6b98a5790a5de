import type { Term } from '#lib/plain-language/index.ts'
import { ok, refused } from '#lib/result.ts'
import { record } from '#platform/database/events.ts'
import { found } from '#platform/errors.ts'
import type { Work } from '#platform/http/page.ts'
import { deleteTerm, glossaryOf, insertTerms, termById, updateTerm } from './glossary.queries.ts'
import { mostTerms, termBeside, termsMissing } from './glossary.ts'
import { usualTerms } from './usual-terms.ts'

const changed = ({ db, person, now }: Work, subject: string | null, how: string) =>
  record(db, { type: 'organisations.glossary-changed', actor: person.id, subject, at: now, details: { how } })

export async function addTerm(work: Work, written: Term) {
  const decided = termBeside(await glossaryOf(work.db), written)
  if (!decided.ok) return decided
  // Somebody else, or a second press of the button, may have added it meanwhile.
  if ((await insertTerms(work.db, [decided.value], { by: work.person.id, now: work.now })) === 0) return refused('term-twice')
  await changed(work, null, 'added')
  return ok(true)
}

export async function changeTerm(work: Work, id: string, written: Term) {
  found(await termById(work.db, id), 'term')
  const decided = termBeside(
    (await glossaryOf(work.db)).filter((term) => term.id !== id),
    written,
  )
  if (!decided.ok) return decided
  await updateTerm(work.db, id, decided.value, { by: work.person.id, now: work.now })
  await changed(work, id, 'changed')
  return ok(true)
}

export async function removeTerm(work: Work, id: string): Promise<void> {
  found(await termById(work.db, id), 'term')
  await deleteTerm(work.db, id)
  await changed(work, id, 'removed')
}

/** Adds those of the usual terms that are not there, as far as there is room. */
export async function addUsualTerms(work: Work): Promise<void> {
  const there = await glossaryOf(work.db)
  const missing = termsMissing(usualTerms, there).slice(0, mostTerms - there.length)
  if (missing.length === 0) return
  await insertTerms(work.db, missing, { by: work.person.id, now: work.now })
  await changed(work, null, 'usual-added')
}
