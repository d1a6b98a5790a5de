import type { Reader, Writer } from '#platform/database/types.ts'

/** Plans that others may begin from, by name. At most 100. */
export const templates = (db: Reader) =>
  db
    .selectFrom('projects.template as t')
    .innerJoin('projects.project as p', 'p.id', 't.projectId')
    .select(['t.projectId', 't.name', 't.about', 'p.slug'])
    .orderBy('t.name')
    .limit(100)
    .execute()

export const templateOf = (db: Reader, projectId: string) =>
  db.selectFrom('projects.template').select(['name', 'about']).where('projectId', '=', projectId).executeTakeFirst()

export const saveTemplate = (db: Writer, row: { projectId: string; name: string; about: string; markedBy: string; markedAt: Date }) =>
  db
    .insertInto('projects.template')
    .values(row)
    .onConflict((conflict) => conflict.column('projectId').doUpdateSet({ name: row.name, about: row.about }))
    .execute()

export const removeTemplate = (db: Writer, projectId: string) => db.deleteFrom('projects.template').where('projectId', '=', projectId).execute()

export const setCopiedFrom = (db: Writer, id: string, from: string) =>
  db.updateTable('projects.project').set({ copiedFrom: from }).where('id', '=', id).execute()
