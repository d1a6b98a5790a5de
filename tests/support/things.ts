import { codeOf } from '#modules/contributions/index.ts'
import type { Store } from '#platform/database/store.ts'
import type { Reader } from '#platform/database/types.ts'

/** One of everything that an address can name, by the name that it has there, all of one project. */
export type Things = Readonly<
  Record<
    | 'project'
    | 'survey'
    | 'priorities'
    | 'question'
    | 'response'
    | 'contribution'
    | 'theme'
    | 'finding'
    | 'answer'
    | 'feedback'
    | 'reply'
    | 'import'
    | 'note'
    | 'audience'
    | 'partner'
    | 'partnerWork'
    | 'evidence'
    | 'triage'
    | 'holiday'
    | 'line'
    | 'opportunity'
    | 'code'
    | 'application'
    | 'map'
    | 'statement'
    | 'voter'
    | 'person'
    | 'member'
    | 'message'
    | 'list'
    | 'term'
    | 'version'
    | 'commitment'
    | 'plusGroup'
    | 'meeting',
    string
  >
> & {
  projectId: string
  organisationId: string
  /** Somebody who left an email address, was answered, and holds this code. */
  receipt: { id: string; code: string; email: string; words: string; contribution: string }
}

export const thingsOf = (store: Store, organisationId: string, slug: string): Promise<Things> =>
  store.reading(organisationId, (db) => read(db, organisationId, slug))

async function read(db: Reader, organisationId: string, slug: string): Promise<Things> {
  const project = await db.selectFrom('projects.project').select('id').where('slug', '=', slug).executeTakeFirstOrThrow()
  const survey = await db.selectFrom('activities.survey').select(['id', 'slug']).where('projectId', '=', project.id).executeTakeFirstOrThrow()
  const question = await db
    .selectFrom('activities.question')
    .select('id')
    .where('surveyId', '=', survey.id)
    .orderBy('position')
    .executeTakeFirstOrThrow()
  const response = await db
    .selectFrom('activities.response')
    .select('id')
    .where('surveyId', '=', survey.id)
    .where('typedBy', 'is not', null)
    .orderBy('id')
    .executeTakeFirstOrThrow()
  const file = await db.selectFrom('contributions.import').select('id').where('projectId', '=', project.id).orderBy('id').executeTakeFirstOrThrow()
  const audience = await db.selectFrom('projects.audience').select('id').where('projectId', '=', project.id).orderBy('id').executeTakeFirstOrThrow()
  const evidence = await db
    .selectFrom('projects.evidence as e')
    .select('e.id')
    .where('e.projectId', '=', project.id)
    // A newest one: what can be done to it is more than to one that was corrected.
    .where(({ not, exists, selectFrom }) =>
      not(exists(selectFrom('projects.evidence as later').select('later.id').whereRef('later.supersedes', '=', 'e.id'))),
    )
    .orderBy('e.id')
    .executeTakeFirstOrThrow()
  const triage = await db.selectFrom('projects.duty_triage').select('id').where('projectId', '=', project.id).orderBy('id').executeTakeFirstOrThrow()
  const holiday = await db.selectFrom('projects.holiday').select('id').orderBy('id').executeTakeFirstOrThrow()
  const line = await db.selectFrom('projects.budget_line').select('id').where('projectId', '=', project.id).orderBy('id').executeTakeFirstOrThrow()
  const person = await db.selectFrom('people.person').select('id').where('name', 'like', 'Bettrys%').executeTakeFirstOrThrow()
  const member = await db.selectFrom('people.person').select('id').where('name', 'like', 'Kwabena%').executeTakeFirstOrThrow()
  const message = await db.selectFrom('contributors.held_message').select('id').orderBy('id').executeTakeFirstOrThrow()
  const list = await db.selectFrom('contributors.import').select('id').orderBy('id').executeTakeFirstOrThrow()
  const term = await db.selectFrom('organisations.glossary_term').select('id').orderBy('id').executeTakeFirstOrThrow()
  const version = await db
    .selectFrom('projects.plan_version')
    .select('id')
    .where('projectId', '=', project.id)
    .orderBy('number', 'desc')
    .executeTakeFirstOrThrow()
  return {
    ...(await insightsOf(db, project.id)),
    ...(await commitmentOf(db)),
    ...(await opinionMapOf(db, project.id)),
    ...(await partnersOf(db, project.id)),
    ...(await opportunityOf(db, project.id)),
    code: (await db.selectFrom('partners.way_in').select('code').orderBy('id').executeTakeFirstOrThrow()).code,
    project: slug,
    projectId: project.id,
    organisationId,
    survey: survey.slug,
    priorities: await prioritiesOf(db, project.id),
    question: question.id,
    response: response.id,
    import: file.id,
    audience: audience.id,
    evidence: evidence.id,
    triage: triage.id,
    holiday: holiday.id,
    line: line.id,
    person: person.id,
    member: member.id,
    message: message.id,
    list: list.id,
    term: term.id,
    version: version.id,
    receipt: await receiptOf(db, project.id),
  }
}

/** What the organisation committed itself to, and how it keeps it. */
async function commitmentOf(db: Reader) {
  const version = await db.selectFrom('organisations.commitment_version').select('id').orderBy('number', 'desc').executeTakeFirstOrThrow()
  const group = await db.selectFrom('organisations.plus_group').select('id').orderBy('id').executeTakeFirstOrThrow()
  const meeting = await db.selectFrom('projects.meeting').select('id').orderBy('id').executeTakeFirstOrThrow()
  return { commitment: version.id, plusGroup: group.id, meeting: meeting.id }
}

/** A partner, what it was asked and has not answered (more can be done to that than to another record), and a session that one hosted, where there is one. */
async function partnersOf(db: Reader, projectId: string) {
  const partner = await db.selectFrom('partners.partner').select('id').orderBy('id').executeTakeFirstOrThrow()
  const asks = db.selectFrom('projects.partner_work').select('id').where('partnerId', '=', partner.id).where('kind', '=', 'ask')
  const ask = await asks
    .orderBy((order) => order('answer', '<>', 'none-yet'))
    .orderBy('id')
    .executeTakeFirstOrThrow()
  const notes = db.selectFrom('contributions.note').select('id').where('projectId', '=', projectId)
  const note = await notes
    .orderBy((order) => order('kind', '<>', 'session'))
    .orderBy('id')
    .executeTakeFirstOrThrow()
  return { partner: partner.id, partnerWork: ask.id, note: note.id }
}

/** A map with a statement of the organisation's own, and a sheet that staff typed in. */
async function opinionMapOf(db: Reader, projectId: string) {
  const map = await db.selectFrom('activities.opinion_map').select(['id', 'slug']).where('projectId', '=', projectId).executeTakeFirstOrThrow()
  const statement = await db.selectFrom('activities.statement').select('id').where('mapId', '=', map.id).orderBy('number').executeTakeFirstOrThrow()
  const voter = await db
    .selectFrom('activities.voter')
    .select('id')
    .where('mapId', '=', map.id)
    .where('typedBy', 'is not', null)
    .orderBy('id')
    .executeTakeFirstOrThrow()
  return { map: map.slug, statement: statement.id, voter: voter.id }
}

/** The one that closes last: what can be done to it is more than to one that is closed. */
async function opportunityOf(db: Reader, projectId: string) {
  const offers = db.selectFrom('opportunities.opportunity').select('id').where('projectId', '=', projectId)
  const { id: opportunity } = await offers.orderBy('closesAt', 'desc').executeTakeFirstOrThrow()
  // One that staff typed in: its receipt is theirs to give out.
  const applications = db
    .selectFrom('opportunities.application')
    .select('id')
    .where('opportunityId', '=', opportunity)
    .where('typedBy', 'is not', null)
  return { opportunity, application: (await applications.orderBy('number').executeTakeFirstOrThrow()).id }
}

/** The one that was begun last: what can be done to it is more than to one that is settled. */
async function prioritiesOf(db: Reader, projectId: string): Promise<string> {
  const settings = db.selectFrom('activities.priority_setting').select('slug').where('projectId', '=', projectId)
  return (await settings.orderBy('madeAt', 'desc').executeTakeFirstOrThrow()).slug
}

async function insightsOf(db: Reader, projectId: string) {
  const answer = await db
    .selectFrom('insights.answer as a')
    .innerJoin('insights.theme as t', 't.id', 'a.themeId')
    .select(['a.id', 't.id as themeId'])
    .where('t.projectId', '=', projectId)
    // A draft comes first: what can be done to it is more than to a released answer.
    .orderBy((order) => order('a.releaseId', 'is not', null))
    .orderBy('a.id')
    .executeTakeFirstOrThrow()
  const feedback = await db
    .selectFrom('insights.telling')
    .select('feedbackId')
    .where('projectId', '=', projectId)
    .orderBy((order) => order('state', '<>', 'to-call'))
    .orderBy('feedbackId')
    .executeTakeFirstOrThrow()
  const reply = await db
    .selectFrom('insights.reply as r')
    .innerJoin('contributions.contribution as c', 'c.id', 'r.contributionId')
    .select('r.id')
    .where('c.projectId', '=', projectId)
    .where('r.kind', '=', 'point-missing')
    .orderBy('r.id')
    .executeTakeFirstOrThrow()
  const quotable = await db
    .selectFrom('contributions.contribution')
    .select('id')
    .where('projectId', '=', projectId)
    .where('mayQuote', '=', true)
    .where('quoteAs', '<>', 'not-public')
    .orderBy('id')
    .executeTakeFirstOrThrow()
  // What another project of the organisation found; where there is no other, its own, which is never found there.
  const finding = await db
    .selectFrom('insights.theme as t')
    .innerJoin('insights.standing_answer as a', 'a.themeId', 't.id')
    .select('t.id')
    .orderBy((order) => order('t.projectId', '=', projectId))
    .orderBy('t.id')
    .executeTakeFirstOrThrow()
  return { finding: finding.id, theme: answer.themeId, answer: answer.id, feedback: feedback.feedbackId!, reply: reply.id, contribution: quotable.id }
}

async function receiptOf(db: Reader, projectId: string) {
  const row = await db
    .selectFrom('contributions.receipt as r')
    .innerJoin('contributions.contribution as c', 'c.receiptId', 'r.id')
    .innerJoin('insights.placement as p', 'p.contributionId', 'c.id')
    .innerJoin('insights.answer as a', 'a.themeId', 'p.themeId')
    .select(['r.id', 'r.contactEmail', 'c.words', 'c.id as contribution'])
    .where('r.projectId', '=', projectId)
    .where('r.channel', '=', 'email')
    .where('r.confirmedAt', 'is not', null)
    .where('r.stoppedAt', 'is', null)
    .where('a.releaseId', 'is not', null)
    .orderBy('r.id')
    .executeTakeFirstOrThrow()
  return { id: row.id, code: await codeOf(db, row.id), email: row.contactEmail, words: row.words, contribution: row.contribution }
}
