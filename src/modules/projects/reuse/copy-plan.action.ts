import { ok } from '#lib/result.ts'
import { record } from '#platform/database/events.ts'
import type { Work } from '#platform/http/page.ts'
import { aimsOf, insertAims } from '../aims.queries.ts'
import { audiencesOf, insertAudience, savePartnersOf } from '../audience.queries.ts'
import { barriersOf, insertBarrier } from '../how/barriers.queries.ts'
import { insertLine, linesOf } from '../how/budget.queries.ts'
import { choiceOf, insertChoice } from '../how/method.queries.ts'
import { makeProject } from '../make-project.action.ts'
import type { Project } from '../project-for.queries.ts'
import { updatePlan } from '../projects.queries.ts'
import { setCopiedFrom } from './template.queries.ts'

/**
 * Begins a project with the words of another one's plan. Days are not copied: when they decide and when everyone hears back are
 * promises of their own. Nor is what was signed, recorded or said.
 */
export async function copyPlan(work: Work, from: Project, title: string) {
  const { db, person, now } = work
  const { value: made } = await makeProject(work, title)
  const { summary, purpose, decision, canChange, cannotChange, alreadyDecided, alreadyKnown, timeline, decidedBy, claimedLevel } = from
  const { contactName, contactPhone, contactEmail } = from
  const words = { summary, purpose, decision, canChange, cannotChange, alreadyDecided, alreadyKnown, timeline, decidedBy }
  await updatePlan(db, made.id, 1, { ...words, claimedLevel, contactName, contactPhone, contactEmail })
  await copyWho(work, from.id, made.id)
  await copyHow(work, from.id, made.id)
  await setCopiedFrom(db, made.id, from.id)
  await record(db, { type: 'projects.plan-copied', actor: person.id, subject: made.id, at: now, details: { from: from.id } })
  return ok(made)
}

async function copyWho({ db, person, now }: Work, from: string, to: string): Promise<void> {
  for (const { name, why, howMany, alsoThrough, partners } of await audiencesOf(db, from)) {
    const id = await insertAudience(db, { projectId: to, name, why, howMany, alsoThrough, addedAt: now })
    await savePartnersOf(
      db,
      id,
      partners.map((partner) => partner.id),
    )
  }
  const aims = await aimsOf(db, from)
  if (aims) await insertAims(db, to, aims, { by: person.id, now })
}

async function copyHow({ db, person, now }: Work, from: string, to: string): Promise<void> {
  const by = { projectId: to, follows: null, by: person.id, at: now }
  const choice = await choiceOf(db, from)
  if (choice) await insertChoice(db, { ...by, methods: choice.methods, why: choice.why, advised: choice.advised })
  for (const { barrier, answer, words } of await barriersOf(db, from)) await insertBarrier(db, { ...by, barrier, answer, words })
  for (const { section, what, quantity, costEach } of await linesOf(db, from))
    await insertLine(db, { projectId: to, section, what, quantity, costEach, writtenBy: person.id, writtenAt: now })
}
