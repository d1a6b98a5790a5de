import { allBlank, type Items } from '#modules/equality/answers.ts'
import { countAnswers } from '#modules/equality/count-answers.action.ts'
import { saveAnswers } from '#modules/equality/save-answers.action.ts'
import { newId } from '#platform/database/identifiers.ts'
import type { Store } from '#platform/database/store.ts'

type Given = Partial<Items> & { who?: string; projectId?: string | null }

/** Keeps sets of answers as their pages do, under the monitoring role. What is not said is blank. Gives who answered, in order. */
export async function haveAnswered(store: Store, organisationId: string, now: Date, given: readonly Given[]): Promise<string[]> {
  const ids: string[] = []
  for (const { who = newId(), projectId = null, ...items } of given) {
    await store.within(organisationId, (db) => saveAnswers({ db, now }, { id: who, projectId }, { ...allBlank, ...items }), 'heard_monitoring')
    ids.push(who)
  }
  return ids
}

export const times = <Value>(count: number, value: Value): Value[] => Array.from({ length: count }, () => value)

/** Counts what waits, as the daily job does in the month after. */
export const countIn = (store: Store, organisationId: string, now: Date): Promise<void> => countAnswers(store, organisationId, now)
