import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Writer } from '#platform/database/types.ts'
import type { Organisation } from '#platform/http/page.ts'
import type { Erasing } from '#platform/personal-data.ts'
import { aSurvey, june1, may1 } from '#support/activities.ts'
import { inDatabase } from '#support/database.ts'
import { insertDraft } from './drafts.queries.ts'
import { erase, gather } from './personal-data.queries.ts'
import { questionsOf } from './questions.queries.ts'
import { noConsent, noContact, takeIn } from './take-in.action.ts'

const ada = { name: 'Ada Larkspur', email: 'ada@post.example', phone: '', address: '' }
const subject = { id: '0196d000-0000-7000-8000-000000000001', email: ada.email }
const how = (words: Erasing['words']): Erasing => ({ now: june1, words, known: ada })

async function adaAnswers(db: Writer, organisation: Organisation) {
  const { survey, project } = await aSurvey(db)
  const [asked] = await questionsOf(db, survey.id)
  const draftId = await insertDraft(db, { surveyId: survey.id, tokenHash: Buffer.from('t'), rehearsal: false, startedAt: may1 })
  const contact = { ...noContact, channel: 'email', name: ada.name, email: ada.email } as const
  const whole = { survey: { id: survey.id, projectId: project.id }, draftId, filled: [{ asked: asked!, given: 'By taxi' }], contact }
  const { receiptId } = await takeIn({ db, now: may1, organisation }, { ...whole, consent: noConsent, route: 'web', rehearsal: false, typedBy: null })
  await db.updateTable('contributions.receipt').set({ confirmedAt: may1 }).where('id', '=', receiptId).execute()
  return survey.id
}
const ticks = async (db: Writer) => (await db.selectFrom('activities.answered').select('chosen').execute()).map(({ chosen }) => chosen)

test(
  'somebody is given what they ticked; without their name it stays as a count',
  inDatabase(async (db, organisation) => {
    await adaAnswers(db, organisation)
    assert.match(JSON.stringify(await gather(db, subject)), /By taxi/)
    await erase(db, subject, how('keep-without-name'))
    assert.deepEqual(await ticks(db), [['By taxi']])
  }),
)

test(
  'where words go, ticks go as well; the response is still counted',
  inDatabase(async (db, organisation) => {
    await adaAnswers(db, organisation)
    await erase(db, subject, how('erase'))
    assert.deepEqual(await ticks(db), [])
    assert.equal((await db.selectFrom('activities.response').select('id').execute()).length, 1)
  }),
)

test(
  'a draft that names them loses the contact and the name, and nothing of anybody else',
  inDatabase(async (db, organisation) => {
    const surveyId = await adaAnswers(db, organisation)
    const write = async (token: string, answers: object) => {
      const id = await insertDraft(db, { surveyId, tokenHash: Buffer.from(token), rehearsal: false, startedAt: may1 })
      await db
        .updateTable('activities.draft')
        .set({ answers: JSON.stringify(answers) })
        .where('id', '=', id)
        .execute()
      return id
    }
    const hers = await write('hers', { said: { q: { given: 'I am Ada Larkspur', versionId: 'v' } }, contact: { channel: 'email', email: ada.email } })
    const other = await write('other', { said: {}, contact: { channel: 'email', email: 'bo@post.example' } })
    await erase(db, subject, how('keep-without-name'))
    const drafts = new Map((await db.selectFrom('activities.draft').select(['id', 'answers']).execute()).map((row) => [row.id, row.answers]))
    assert.deepEqual(drafts.get(hers), { said: { q: { given: 'I am [removed]', versionId: 'v' } } })
    assert.deepEqual(drafts.get(other), { said: {}, contact: { channel: 'email', email: 'bo@post.example' } })
  }),
)
