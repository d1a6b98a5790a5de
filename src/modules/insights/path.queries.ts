import { sql } from 'kysely'
import type { Reader } from '#platform/database/types.ts'
import type { FeedbackState } from './feedback.ts'

/** One thing that was said, in its project. Rehearsals are not found. */
export const saidInProject = (db: Reader, projectId: string, contributionId: string) =>
  db
    .selectFrom('insights.said as c')
    .innerJoin('insights.sorting as s', 's.contributionId', 'c.contributionId')
    .select(['s.contributionId as id', 's.receiptId', 's.state', 's.source', 's.service', 's.score', 's.receivedAt'])
    .select(['c.words', 'c.question', 'c.saidOn', 'c.saidOnText', 'c.withdrawnAt'])
    .where('s.projectId', '=', projectId)
    .where('s.contributionId', '=', contributionId)
    .executeTakeFirst()

export type SaidInProject = NonNullable<Awaited<ReturnType<typeof saidInProject>>>

/** The themes that something is under, who put it there and when, and how far the answer of each is. At most 200. */
export const themesOnPath = (db: Reader, contributionId: string) =>
  db
    .selectFrom('insights.placement as p')
    .innerJoin('insights.theme as t', 't.id', 'p.themeId')
    .leftJoin('insights.standing_answer as a', 'a.themeId', 't.id')
    .leftJoin('insights.decision as d', 'd.id', 'a.decisionId')
    .leftJoin('insights.answer as w', (join) => join.onRef('w.themeId', '=', 't.id').on('w.releaseId', 'is', null))
    .select(['t.id', 't.name', 'p.placedBy', 'p.placedAt', 'a.outcome', 'a.reason', 'a.dueOn', 'a.releasedAt'])
    .select(['d.what', 'd.decidedBy', 'd.decidedOn', 'w.id as draftId'])
    .where('p.contributionId', '=', contributionId)
    .orderBy('p.placedAt')
    .orderBy('t.name')
    .limit(200)
    .execute()

export type ThemeOnPath = Awaited<ReturnType<typeof themesOnPath>>[number]

export const asideOnPath = (db: Reader, contributionId: string) =>
  db.selectFrom('insights.set_aside').select(['reason', 'setBy', 'setAt']).where('contributionId', '=', contributionId).executeTakeFirst()

/** How something was sorted before, and who changed it when: the newest change first. At most 100. */
export const sortedBefore = (db: Reader, contributionId: string) =>
  db
    .selectFrom('insights.taken_back as b')
    .leftJoin('insights.theme as t', 't.id', 'b.themeId')
    .select(['t.name', 'b.reason', 'b.sortedBy', 'b.sortedAt', 'b.takenBy', 'b.takenAt'])
    .where('b.contributionId', '=', contributionId)
    .orderBy('b.takenAt', 'desc')
    .limit(100)
    .execute()

export type SortedBefore = Awaited<ReturnType<typeof sortedBefore>>[number]

/** Every feedback of a release that was made for a receipt, oldest first. At most 100. */
export const feedbackOnPath = (db: Reader, receiptId: string) =>
  db
    .selectFrom('insights.telling')
    .select(['channel', 'madeAt', 'toldOn', 'toldHow'])
    .select(sql<FeedbackState>`state`.as('state'))
    .where('receiptId', '=', receiptId)
    .where('releaseId', 'is not', null)
    .orderBy('madeAt')
    .limit(100)
    .execute()

/** What the person said back about it, oldest first. At most 100. */
export const repliesOnPath = (db: Reader, contributionId: string) =>
  db
    .selectFrom('insights.reply')
    .select(['kind', 'words', 'repliedAt', 'resolvedAt', 'resolution'])
    .where('contributionId', '=', contributionId)
    .orderBy('repliedAt')
    .limit(100)
    .execute()
