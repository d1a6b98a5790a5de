import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { codeOf, contributionsOfReceipt, receiptByCode } from '#modules/contributions/index.ts'
import { insertClosure } from '#modules/projects/index.ts'
import { hashOf } from '#platform/auth/tokens.ts'
import { newId } from '#platform/database/identifiers.ts'
import type { Writer } from '#platform/database/types.ts'
import { aLead, anOpenProject, aSurvey, everyKind, june1, type Made, may1, questionAbout } from '#support/activities.ts'
import { anOrganisation, aStore, enter, inDatabase } from '#support/database.ts'
import { changeQuestion } from './change-question.action.ts'
import { insertDraft, saveConsent, saveContact, saveGiven } from './drafts.queries.ts'
import { enterResponse, type TypedResponse } from './enter-response.action.ts'
import { forgetDrafts } from './forget-drafts.job.ts'
import type { Given } from './given.ts'
import { questionsOf } from './questions.queries.ts'
import { answeredByVersion, closedAnswersAfter, responsesByRoute, responsesOfSurvey, talliesOf } from './responses.queries.ts'
import { submitDraft } from './submit-draft.action.ts'
import { surveyBySlug } from './surveys.queries.ts'
import { noConsent, noContact } from './take-in.action.ts'

/** What one person gives, by words of the question. */
const whole: Readonly<Record<string, Given>> = {
  'get home': 'By taxi',
  journey: 'The driver was kind. The wait was cold.',
  helped: ['A blanket', 'A shorter wait'],
  'hard was': 4,
  hours: 2.5,
  'go home': '2026-05-03',
  ward: 'Willow',
}

/** The hash of the secret of a new draft that is ready to be sent. */
async function aDraft(db: Writer, { survey }: Pick<Made, 'survey'>, given = whole, rehearsal = false): Promise<Buffer> {
  const tokenHash = hashOf(newId())
  const id = await insertDraft(db, { surveyId: survey.id, tokenHash, rehearsal, startedAt: may1 })
  for (const [words, one] of Object.entries(given)) {
    const { questionId, versionId } = await questionAbout(db, survey.id, words)
    await saveGiven(db, id, questionId, { versionId, given: one }, may1)
  }
  await saveConsent(db, id, { quoteAs: 'first-name', quoteName: 'Tamsin' }, may1)
  await saveContact(db, id, noContact, may1)
  return tokenHash
}

test(
  'a draft becomes a response, its contributions and a receipt, and is emptied',
  inDatabase(async (db, organisation) => {
    const made = await aSurvey(db)
    const tokenHash = await aDraft(db, made)
    const sent = await submitDraft({ db, now: june1, organisation }, made.survey.slug, tokenHash)

    assert.ok(sent.ok)
    const said = await contributionsOfReceipt(db, sent.value.receiptId)
    assert.deepEqual(said.map(({ words }) => words).sort(), ['The driver was kind. The wait was cold.', 'Willow'])
    const rows = await db
      .selectFrom('contributions.contribution')
      .select(['question', 'source', 'mayQuote', 'quoteAs', 'quoteName', 'responseId'])
      .where('receiptId', '=', sent.value.receiptId)
      .where('mayQuote', '=', true)
      .execute()
    assert.deepEqual(rows, [
      {
        question: 'What was the journey like?',
        source: 'web',
        mayQuote: true,
        quoteAs: 'first-name',
        quoteName: 'Tamsin',
        responseId: sent.value.responseId,
      },
    ])
    assert.equal((await receiptByCode(db, await codeOf(db, sent.value.receiptId)))?.id, sent.value.receiptId)
    assert.equal((await answeredByVersion(db, made.survey.id)).size, everyKind.length)
    const tallies = await talliesOf(db, made.survey.id)
    assert.deepEqual(
      tallies.map(({ chosen, number, month }) => chosen ?? number ?? month).sort(),
      [2.5, 4, '2026-05', 'A blanket', 'A shorter wait', 'By taxi'].sort(),
    )
    const draft = await db.selectFrom('activities.draft').select('answers').where('tokenHash', '=', tokenHash).executeTakeFirstOrThrow()
    assert.deepEqual(draft.answers, {})
    assert.deepEqual(await responsesByRoute(db, made.project.id), { web: 1, paper: 0, phone: 0 })
  }),
)

test(
  'sending again gives the same response, also after the survey has closed',
  inDatabase(async (db, organisation) => {
    const made = await aSurvey(db, { closesAt: june1 })
    const tokenHash = await aDraft(db, made)
    const first = await submitDraft({ db, now: may1, organisation }, made.survey.slug, tokenHash)
    const again = await submitDraft({ db, now: june1, organisation }, made.survey.slug, tokenHash)
    assert.ok(first.ok)
    assert.deepEqual(again, first)
    assert.deepEqual(await responsesOfSurvey(db, made.survey.id), { web: 1, paper: 0, phone: 0 })
  }),
)

test(
  'nothing is taken in after closing, nor without what was asked',
  inDatabase(async (db, organisation) => {
    const made = await aSurvey(db, { closesAt: june1 })
    const late = await submitDraft({ db, now: june1, organisation }, made.survey.slug, await aDraft(db, made))
    assert.deepEqual(late, { ok: false, because: 'not-open' })
    const { questionId } = await questionAbout(db, made.survey.id, 'get home')
    const without = await submitDraft({ db, now: may1, organisation }, made.survey.slug, await aDraft(db, made, { ward: 'Willow' }))
    assert.deepEqual(without, { ok: false, because: 'answer-not-right', questionId, answer: 'missing' })
    const unknown = await submitDraft({ db, now: may1, organisation }, made.survey.slug, await aDraft(db, made, { 'get home': 'By spaceship' }))
    assert.deepEqual(unknown, { ok: false, because: 'answer-not-right', questionId, answer: 'not-offered' })
    assert.deepEqual(await responsesOfSurvey(db, made.survey.id), { web: 0, paper: 0, phone: 0 })
    assert.equal((await db.selectFrom('contributions.receipt').select('id').execute()).length, 0)
  }),
)

test(
  'a question that was edited meanwhile is answered as it was seen, and its words can never change',
  inDatabase(async (db, organisation) => {
    const made = await aSurvey(db)
    const tokenHash = await aDraft(db, made)
    const { questionId, versionId } = await questionAbout(db, made.survey.id, 'get home')
    const edited = { ...everyKind[0]!, wording: 'Which way did you get home?', options: ['On foot', 'By bus'] }
    assert.ok((await changeQuestion({ db, person: made.lead, now: may1 }, made.survey, { questionId, seenVersionId: versionId }, edited)).ok)

    assert.ok((await submitDraft({ db, now: june1, organisation }, made.survey.slug, tokenHash)).ok)
    assert.deepEqual(
      (await talliesOf(db, made.survey.id)).filter((tally) => tally.versionId === versionId).map(({ chosen }) => chosen),
      ['By taxi'],
    )
    const reword = db.updateTable('activities.question_version').set({ wording: 'Something else' }).where('id', '=', versionId).execute()
    await assert.rejects(reword, /keeps its words/)
  }),
)

test(
  'a rehearsal gives a receipt and never counts',
  inDatabase(async (db, organisation) => {
    const made = await aSurvey(db, { published: false })
    const tokenHash = await aDraft(db, made, whole, true)
    const sent = await submitDraft({ db, now: may1, organisation }, made.survey.slug, tokenHash)
    assert.ok(sent.ok)
    assert.deepEqual(await responsesByRoute(db, made.project.id), { web: 0, paper: 0, phone: 0 })
    assert.equal((await answeredByVersion(db, made.survey.id)).size, 0)
    assert.deepEqual(await talliesOf(db, made.survey.id), [])
    assert.deepEqual(await closedAnswersAfter(db, made.survey.id, undefined, 10), [])
    const { rehearsal } = await db
      .selectFrom('contributions.receipt')
      .select('rehearsal')
      .where('id', '=', sent.value.receiptId)
      .executeTakeFirstOrThrow()
    assert.equal(rehearsal, true)
  }),
)

async function typed(db: Writer, { survey, lead }: Made, given: Readonly<Record<string, Given>>): Promise<TypedResponse> {
  const said: Record<string, { versionId: string; given: Given }> = {}
  for (const [words, one] of Object.entries(given)) {
    const { questionId, versionId } = await questionAbout(db, survey.id, words)
    said[questionId] = { versionId, given: one }
  }
  return { key: newId(), route: 'paper', typedBy: lead.id, saidOn: '2026-05-20', said, consent: noConsent, contact: noContact }
}

test(
  'staff type in a paper form: required questions may be blank, and who typed it and when it was said are kept',
  inDatabase(async (db, organisation) => {
    const made = await aSurvey(db, { closesAt: june1 })
    const form = await typed(db, made, { journey: 'I was left in the corridor' })
    const entered = await enterResponse({ db, now: june1, organisation }, made.project, made.survey, form)
    assert.ok(entered.ok)
    const row = await db
      .selectFrom('contributions.contribution')
      .select(['source', 'typedBy', 'saidOn', 'words'])
      .where('receiptId', '=', entered.value.receiptId)
      .executeTakeFirstOrThrow()
    assert.deepEqual(row, { source: 'paper', typedBy: made.lead.id, saidOn: '2026-05-20', words: 'I was left in the corridor' })
    assert.deepEqual(await responsesByRoute(db, made.project.id), { web: 0, paper: 1, phone: 0 })
  }),
)

test(
  'the same form twice is one response; with other answers it is refused and the first stays',
  inDatabase(async (db, organisation) => {
    const made = await aSurvey(db)
    const work = { db, now: june1, organisation }
    const form = await typed(db, made, { journey: 'First person' })
    const first = await enterResponse(work, made.project, made.survey, form)
    assert.ok(first.ok)
    assert.deepEqual(await enterResponse(work, made.project, made.survey, form), first)
    const other = { ...form, said: (await typed(db, made, { journey: 'Second person' })).said }
    assert.deepEqual(await enterResponse(work, made.project, made.survey, other), {
      ok: false,
      because: 'sent-before-with-other-words',
      before: first.value,
    })
    assert.deepEqual(
      (await contributionsOfReceipt(db, first.value.receiptId)).map(({ words }) => words),
      ['First person'],
    )
  }),
)

test(
  'what does not fit its question, a closed project and an unpublished survey are refused, and the form can be sent again',
  inDatabase(async (db, organisation) => {
    const made = await aSurvey(db)
    const work = { db, now: june1, organisation }
    const form = await typed(db, made, { 'get home': 'By spaceship' })
    const refused = await enterResponse(work, made.project, made.survey, form)
    assert.equal(refused.ok === false && refused.because, 'answer-not-right')
    const mended = { ...form, said: (await typed(db, made, { 'get home': 'By taxi' })).said }
    assert.deepEqual(await enterResponse(work, made.project, { ...made.survey, publishedAt: null }, mended), { ok: false, because: 'not-published' })
    assert.deepEqual(await enterResponse(work, { closedAt: june1 }, made.survey, mended), { ok: false, because: 'project-closed' })
    assert.ok((await enterResponse(work, made.project, made.survey, mended)).ok)
  }),
)

test(
  'a survey of a project that has closed takes nothing in',
  inDatabase(async (db, organisation) => {
    const made = await aSurvey(db)
    const tokenHash = await aDraft(db, made)
    await insertClosure(db, { projectId: made.project.id, closedBy: made.lead.id, closedAt: may1 })
    assert.deepEqual(await submitDraft({ db, now: june1, organisation }, made.survey.slug, tokenHash), { ok: false, because: 'not-open' })
  }),
)

test('two submits of one draft at the same moment give one response, and so do two of one typed form', async () => {
  const store = await aStore()
  const organisation = await store.outside((db) => anOrganisation(db))
  const made = await store.within(organisation.id, (db) => aSurvey(db))
  const tokenHash = await store.within(organisation.id, (db) => aDraft(db, made))
  const submits = await Promise.all(
    [1, 2, 3, 4].map(() => store.within(organisation.id, (db) => submitDraft({ db, now: june1, organisation }, made.survey.slug, tokenHash))),
  )
  assert.equal(new Set(submits.map((one) => one.ok && one.value.responseId)).size, 1)

  const form = await store.within(organisation.id, (db) => typed(db, made, { journey: 'Once' }))
  const entered = await Promise.all(
    [1, 2, 3].map(() => store.within(organisation.id, (db) => enterResponse({ db, now: june1, organisation }, made.project, made.survey, form))),
  )
  assert.equal(new Set(entered.map((one) => one.ok && one.value.responseId)).size, 1)

  const counts = await store.reading(organisation.id, (db) => responsesOfSurvey(db as Writer, made.survey.id))
  assert.deepEqual(counts, { web: 1, paper: 1, phone: 0 })
  const receipts = await store.within(organisation.id, (db) => db.selectFrom('contributions.receipt').select('id').execute())
  assert.equal(receipts.length, 2)
})

test(
  'surveys, drafts and responses of one organisation do not exist for another',
  inDatabase(async (db, organisation) => {
    const made = await aSurvey(db)
    const tokenHash = await aDraft(db, made)
    await submitDraft({ db, now: june1, organisation }, made.survey.slug, tokenHash)
    await sql`select set_config('role', 'none', true)`.execute(db)
    const other = await anOrganisation(db, 'Otherwhere Trust')
    await enter(db, other.id)
    assert.equal(await surveyBySlug(db, made.survey.slug), undefined)
    assert.deepEqual(await questionsOf(db, made.survey.id), [])
    await assert.rejects(submitDraft({ db, now: june1, organisation }, made.survey.slug, tokenHash), /cannot find/)
    const lead = await aLead(db)
    await anOpenProject(db, lead)
    assert.deepEqual((await db.selectFrom('activities.response').select('id').execute()).length, 0)
  }),
)

test(
  'a draft goes 30 days after it was last touched; a response stays',
  inDatabase(async (db, organisation) => {
    const made = await aSurvey(db)
    const sent = await aDraft(db, made)
    const left = await aDraft(db, made)
    const response = await submitDraft({ db, now: may1, organisation }, made.survey.slug, sent)
    const days = (number: number) => new Date(may1.getTime() + number * 24 * 3_600_000)
    const drafts = async () => (await db.selectFrom('activities.draft').select('id').where('tokenHash', 'in', [sent, left]).execute()).length
    await forgetDrafts.run?.({ db, organisation, data: {}, now: days(30) })
    assert.equal(await drafts(), 2)
    await forgetDrafts.run?.({ db, organisation, data: {}, now: days(30.01) })
    assert.equal(await drafts(), 0)
    assert.ok(response.ok)
    assert.deepEqual(await responsesOfSurvey(db, made.survey.id), { web: 1, paper: 0, phone: 0 })
  }),
)
