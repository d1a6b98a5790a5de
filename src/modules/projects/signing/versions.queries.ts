import { newId } from '#platform/database/identifiers.ts'
import type { Reader, Writer } from '#platform/database/types.ts'
import type { PlanDocument } from './plan-document.ts'
import type { SigningPart, Verdict } from './sign-off.ts'

const columns = ['id', 'projectId', 'number', 'note', 'madeBy', 'madeAt'] as const

/** Versions of a plan that were put forward, newest first, without their words. At most 200. */
export const versionsOf = (db: Reader, projectId: string) =>
  db.selectFrom('projects.plan_version').select(columns).where('projectId', '=', projectId).orderBy('number', 'desc').limit(200).execute()

/** What the rule asks of a version before somebody may say whether it can stand. */
export async function signingOf(db: Reader, project: { id: string; closedAt: Date | null }, versionId: string) {
  return {
    authors: await authorsOf(db, versionId),
    verdicts: await verdictsOf(db, [versionId]),
    isLatest: (await versionsOf(db, project.id))[0]?.id === versionId,
    projectClosed: project.closedAt !== null,
  }
}

/** One version of a project's plan, with its words. */
export const versionOf = (db: Reader, projectId: string, id: string) =>
  db
    .selectFrom('projects.plan_version')
    .select([...columns, 'document'])
    .where('projectId', '=', projectId)
    .where('id', '=', id)
    .$narrowType<{ document: PlanDocument }>()
    .executeTakeFirst()

/** The newest version, or the newest before a number, with its words. */
export const lastVersion = (db: Reader, projectId: string, before?: number) =>
  db
    .selectFrom('projects.plan_version')
    .select([...columns, 'document'])
    .where('projectId', '=', projectId)
    .$if(before !== undefined, (query) => query.where('number', '<', before ?? 0))
    .orderBy('number', 'desc')
    .limit(1)
    .$narrowType<{ document: PlanDocument }>()
    .executeTakeFirst()

async function authorsOf(db: Reader, versionId: string): Promise<ReadonlySet<string>> {
  const rows = await db.selectFrom('projects.plan_author').select('personId').where('versionId', '=', versionId).limit(500).execute()
  return new Set(rows.map(({ personId }) => personId))
}

/** What was said of versions, oldest first. */
export const verdictsOf = (db: Reader, versionIds: readonly string[]) =>
  versionIds.length === 0
    ? Promise.resolve([])
    : db
        .selectFrom('projects.plan_verdict')
        .select(['versionId', 'part', 'verdict', 'remark', 'saidBy', 'saidAt'])
        .select('saidBy as by')
        .where('versionId', 'in', [...versionIds])
        .orderBy('saidAt')
        .orderBy('id')
        .limit(1000)
        .execute()

export type NewVersion = { projectId: string; number: number; document: PlanDocument; note: string; madeBy: string; madeAt: Date }

export async function insertVersion(db: Writer, { document, ...row }: NewVersion, authors: readonly string[]): Promise<string> {
  const id = newId()
  await db
    .insertInto('projects.plan_version')
    .values({ ...row, id, document: JSON.stringify(document) })
    .execute()
  await db
    .insertInto('projects.plan_author')
    .values(authors.map((personId) => ({ versionId: id, personId })))
    .execute()
  return id
}

export const insertVerdict = (
  db: Writer,
  row: { versionId: string; part: SigningPart; verdict: Verdict['verdict']; remark: string; saidBy: string; saidAt: Date },
) =>
  db
    .insertInto('projects.plan_verdict')
    .values({ ...row, id: newId() })
    .execute()
