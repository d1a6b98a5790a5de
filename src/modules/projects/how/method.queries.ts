import { newId } from '#platform/database/identifiers.ts'
import type { Reader, Writer } from '#platform/database/types.ts'
import { isMethod, type Method, type NeedQuestion, type PartOfNeed } from './method.ts'

/** What was said so far of what is needed. Undefined: nothing. */
export const needOf = (db: Reader, projectId: string): Promise<PartOfNeed | undefined> =>
  db
    .selectFrom('projects.method_need')
    .select(['exchange', 'people', 'depth', 'duration', 'sensitivity'])
    .where('projectId', '=', projectId)
    .executeTakeFirst()

export type SaidNeed = Partial<{ [Question in NeedQuestion]: NonNullable<PartOfNeed[Question]> }>

/** Saves an answer; the others stay. */
export const saveNeed = (db: Writer, row: SaidNeed & { projectId: string; changedBy: string; changedAt: Date }) => {
  const { projectId, ...change } = row
  return db
    .insertInto('projects.method_need')
    .values(row)
    .onConflict((conflict) => conflict.column('projectId').doUpdateSet(change))
    .execute()
}

/** The methods that are chosen now, and why. Undefined: none yet. */
export async function choiceOf(db: Reader, projectId: string) {
  const row = await db
    .selectFrom('projects.method_choice as c')
    .select(['c.id', 'c.methods', 'c.why', 'c.advised', 'c.chosenBy', 'c.chosenAt'])
    .where('c.projectId', '=', projectId)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('projects.method_choice as later')
            .select('later.id')
            .whereRef('later.projectId', '=', 'c.projectId')
            .whereRef('later.follows', '=', 'c.id'),
        ),
      ),
    )
    .executeTakeFirst()
  return row && { ...row, methods: row.methods.filter(isMethod), advised: row.advised.filter(isMethod) }
}

export type Choice = NonNullable<Awaited<ReturnType<typeof choiceOf>>>

type NewChoice = {
  projectId: string
  methods: readonly Method[]
  why: string
  advised: readonly Method[]
  follows: string | null
  by: string
  at: Date
}

/** False where somebody else chose first. */
export async function insertChoice(db: Writer, { methods, advised, by, at, ...row }: NewChoice): Promise<boolean> {
  const inserted = await db
    .insertInto('projects.method_choice')
    .values({ ...row, id: newId(), methods: [...methods], advised: [...advised], chosenBy: by, chosenAt: at })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return inserted.numInsertedOrUpdatedRows === 1n
}
