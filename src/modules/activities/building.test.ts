import assert from 'node:assert/strict'
import { test } from 'node:test'
import { eventsOf } from '#platform/database/events.ts'
import { aLead, anOpenProject, aSurvey, everyKind, june1, may1, questionAbout } from '#support/activities.ts'
import { inDatabase } from '#support/database.ts'
import { addQuestion } from './add-question.action.ts'
import { moveQuestion, removeQuestion } from './arrange-questions.action.ts'
import { changeAbout } from './change-about.action.ts'
import { changeQuestion } from './change-question.action.ts'
import { closeSurvey } from './close-survey.action.ts'
import { makeSurvey } from './make-survey.action.ts'
import { publishSurvey } from './publish-survey.action.ts'
import { mostQuestions } from './question.ts'
import { allVersionsOf, questionsOf } from './questions.queries.ts'
import { stateOf } from './survey.ts'
import { openSurveysOf, surveyBySlug, surveysOf } from './surveys.queries.ts'

const [choice, long, several] = everyKind as [(typeof everyKind)[number], (typeof everyKind)[number], (typeof everyKind)[number]]

test(
  'a new survey has what to do if someone is at risk, and a name of its own in the address',
  inDatabase(async (db) => {
    const lead = await aLead(db)
    const project = await anOpenProject(db, lead)
    const work = { db, person: lead, now: may1 }
    const made = [
      await makeSurvey(work, project.id, 'New'),
      await makeSurvey(work, project.id, 'Going home'),
      await makeSurvey(work, project.id, 'Going home'),
    ]
    assert.deepEqual(
      made.map((one) => one.ok && one.value.slug),
      ['new-2', 'going-home', 'going-home-2'],
    )
    assert.match((await surveyBySlug(db, 'going-home'))?.atRisk ?? '', /999[\s\S]*111[\s\S]*116 123/)
    assert.deepEqual(await makeSurvey(work, project.id, 'Hi'), { ok: false, because: 'title-too-short' })
  }),
)

test(
  'questions come in the order in which they were added, and move up and down',
  inDatabase(async (db) => {
    const { survey, lead } = await aSurvey(db, { questions: [choice, long, several], published: false })
    const work = { db, person: lead, now: may1 }
    const order = async () => (await questionsOf(db, survey.id)).map(({ wording }) => wording.split(' ')[0])
    const { questionId } = await questionAbout(db, survey.id, 'journey')
    await moveQuestion(work, survey.id, questionId, 'up')
    const up = await order()
    await moveQuestion(work, survey.id, questionId, 'up')
    assert.deepEqual([up, await order()], [up, up])
    await moveQuestion(work, survey.id, questionId, 'down')
    await moveQuestion(work, survey.id, questionId, 'down')
    assert.deepEqual(await order(), ['How', 'What', 'What'])
    assert.equal((await questionsOf(db, survey.id)).at(-1)?.questionId, questionId)
    assert.deepEqual(await eventsOf(db, questionId), ['activities.question-added', ...Array(3).fill('activities.question-moved')])
  }),
)

test(
  'before anyone may have seen it, an edit changes the words; afterwards it makes a new version',
  inDatabase(async (db) => {
    const { survey, project, lead } = await aSurvey(db, { questions: [choice, long], published: false })
    const work = { db, person: lead, now: may1 }
    const first = await questionAbout(db, survey.id, 'journey')
    await changeQuestion(work, survey, { questionId: first.questionId, seenVersionId: first.versionId }, { ...long, wording: 'How was the journey?' })
    assert.deepEqual(
      (await allVersionsOf(db, survey.id)).map(({ version }) => version),
      [1, 1],
    )

    await publishSurvey(work, project, survey)
    const published = (await surveyBySlug(db, survey.slug))!
    const now = await questionAbout(db, survey.id, 'journey')
    const changed = await changeQuestion(
      work,
      published,
      { questionId: now.questionId, seenVersionId: now.versionId },
      { ...long, wording: 'How was your journey home?' },
    )
    assert.ok(changed.ok)
    const versions = (await allVersionsOf(db, survey.id)).filter(({ questionId }) => questionId === first.questionId)
    assert.deepEqual(
      versions.map(({ version, wording, replacedAt }) => [version, wording, replacedAt !== null]),
      [
        [1, 'How was the journey?', true],
        [2, 'How was your journey home?', false],
      ],
    )
  }),
)

test(
  'two people who edit one question at once: the second is told',
  inDatabase(async (db) => {
    const { survey, lead } = await aSurvey(db, { questions: [choice, long] })
    const work = { db, person: lead, now: may1 }
    const { questionId, versionId } = await questionAbout(db, survey.id, 'journey')
    const seen = { questionId, seenVersionId: versionId }
    assert.ok((await changeQuestion(work, survey, seen, { ...long, wording: 'First edit' })).ok)
    assert.deepEqual(await changeQuestion(work, survey, seen, { ...long, wording: 'Second edit' }), { ok: false, because: 'changed-meanwhile' })
  }),
)

test(
  'two people who edit what a survey says: the second is told, and a published survey keeps what it must say',
  inDatabase(async (db) => {
    const { survey, lead } = await aSurvey(db, { questions: [long] })
    const work = { db, person: lead, now: may1 }
    const about = { title: survey.title, why: 'Why', privacy: 'Us', atRisk: 'Call 999', opensAt: null, closesAt: null }
    assert.ok((await changeAbout(work, survey, about)).ok)
    assert.deepEqual(await changeAbout(work, survey, about), { ok: false, because: 'changed-meanwhile' })
    assert.deepEqual(await changeAbout(work, survey, { ...about, privacy: '' }), { ok: false, because: 'needed-while-published' })
    assert.deepEqual(await changeAbout(work, survey, { ...about, opensAt: june1, closesAt: may1 }), { ok: false, because: 'closes-before-it-opens' })
  }),
)

test(
  'a survey without a question is not published; a published one keeps its last question',
  inDatabase(async (db) => {
    const { survey, project, lead } = await aSurvey(db, { questions: [], published: false })
    const work = { db, person: lead, now: may1 }
    assert.deepEqual(await publishSurvey(work, project, survey), { ok: false, because: 'something-missing' })
    const added = await addQuestion(work, survey.id, long)
    assert.ok(added.ok)
    assert.ok((await publishSurvey(work, project, survey)).ok)
    const published = (await surveyBySlug(db, survey.slug))!
    assert.deepEqual(await removeQuestion(work, published, added.value), { ok: false, because: 'last-question' })
    await addQuestion(work, survey.id, choice)
    assert.ok((await removeQuestion(work, published, added.value)).ok)
    assert.deepEqual(
      (await questionsOf(db, survey.id)).map(({ kind }) => kind),
      ['one-choice'],
    )
  }),
)

test(
  `a survey has at most ${mostQuestions} questions`,
  inDatabase(async (db) => {
    const { survey, lead } = await aSurvey(db, { questions: Array.from({ length: mostQuestions }, () => long), published: false })
    assert.deepEqual(await addQuestion({ db, person: lead, now: may1 }, survey.id, long), { ok: false, because: 'too-many-questions' })
  }),
)

test(
  'closing ends a survey at once, also one that never opened; it leaves the list of open ones',
  inDatabase(async (db) => {
    const { survey, project, lead } = await aSurvey(db, { questions: [long], opensAt: june1 })
    const work = { db, person: lead, now: may1 }
    assert.deepEqual(await openSurveysOf(db, project.id, june1).then((rows) => rows.map(({ slug }) => slug)), [survey.slug])
    assert.ok((await closeSurvey(work, survey)).ok)
    const closed = (await surveyBySlug(db, survey.slug))!
    assert.equal(stateOf(closed, project, may1), 'closed')
    assert.deepEqual(await openSurveysOf(db, undefined, june1), [])
    assert.deepEqual(await closeSurvey(work, closed), { ok: false, because: 'closed-already' })
    assert.deepEqual(
      (await surveysOf(db, project.id)).map(({ questions, responses }) => [questions, responses]),
      [[1, 0]],
    )
  }),
)
