import { addDays, dayOf, momentAt } from '#lib/dates.ts'
import { addQuestion, changeAbout, makeSurvey, publishSurvey, type QuestionWords, questionsOf, surveyBySlug } from '#modules/activities/index.ts'
import { commitmentOn, plusGroupsOn } from '#modules/organisations/index.ts'
import { insertAims } from '#modules/projects/aims.queries.ts'
import { core20 } from '#modules/projects/aims.ts'
import { insertAudience, savePartnersOf } from '#modules/projects/audience.queries.ts'
import { projectFor } from '#modules/projects/index.ts'
import { insertOpening, insertProject, insertPromise, updatePlan } from '#modules/projects/projects.queries.ts'
import { putForward, sayOfVersion } from '#modules/projects/signing/put-forward.action.ts'
import { found } from '#platform/errors.ts'
import { bettrys, kwabena, type Member, marged } from '../cast.ts'
import { partnersCalled } from './partners.ts'
import type { Moment, Scene } from './scene.ts'

/** Kwabena and Bettrys sign what Marged wrote, as the story has it: she is a member of the public, and wrote none of it. */
export async function signPlan(moment: Moment, scene: Scene): Promise<void> {
  const project = await projectFor(moment.db, scene.story.slug)
  const work = (member: Member) => ({ ...moment, person: scene.as(member) })
  const version = await putForward(work(marged), project, '')
  if (!version.ok) throw new Error(version.because)
  for (const [member, part] of [
    [kwabena, 'lead'],
    [bettrys, 'public'],
  ] as const) {
    const said = await sayOfVersion(work(member), project, version.value.id, part, { verdict: 'signed', remark: '' })
    if (!said.ok) throw new Error(said.because)
  }
}

export type Asked = { projectId: string; surveyId: string; questions: Readonly<Record<QuestionKey, { questionId: string; versionId: string }>> }
type QuestionKey = 'travel' | 'ease' | 'well' | 'change' | 'else'

const privacy = `The involvement team reads what you say. They sort it, and show it to the people who decide.

Nothing you say is public unless you agree to be quoted and we choose your words. You can take your words back at any time with your receipt.

We keep a way to reach you only if you give one, and only to tell you what happens.`

/** The plan, the promise and the survey of a project, written, opened and published as an involvement lead would. */
export async function layOutProject(moment: Moment, scene: Scene): Promise<Asked> {
  const { db, now } = moment
  const { story, ago, today } = scene
  const lead = scene.as(marged)
  const { version: followed } = await commitmentOn(db, dayOf(now))
  const made = { title: story.title, slug: story.slug, madeBy: lead.id, madeAt: now, commitmentVersionId: followed?.id ?? null }
  const id = await insertProject(db, made)
  const { summary, purpose, decision, canChange, cannotChange, alreadyDecided, alreadyKnown, timeline, decidedBy, offers } = story
  const inDays = (days: number) => addDays(dayOf(today), days)
  const contact = { contactName: marged.name, contactPhone: marged.phone, contactEmail: marged.email }
  await updatePlan(db, id, 1, {
    summary,
    purpose,
    decision,
    canChange,
    cannotChange,
    alreadyDecided,
    alreadyKnown,
    timeline,
    decidedBy,
    claimedLevel: offers,
    decidedOn: inDays(story.decidedIn),
    ...contact,
  })
  await sayWho(moment, id, scene)
  await insertPromise(db, { projectId: id, dueOn: inDays(story.promisedIn), reason: '', madeBy: lead.id, madeAt: now })
  await insertOpening(db, { projectId: id, openedBy: lead.id, openedAt: ago(story.openedDaysAgo) })

  const work = { db, person: lead, now: ago(story.openedDaysAgo) }
  const survey = await makeSurvey(work, id, story.survey.slug)
  if (!survey.ok) throw new Error(survey.because)
  const surveyId = survey.value.id
  for (const question of questionsFor(story.survey, story.slug)) await addQuestion(work, surveyId, question)
  const draft = found(await surveyBySlug(db, survey.value.slug), 'survey')
  const times = { opensAt: momentAt(dayOf(ago(story.openedDaysAgo)), '09:00'), closesAt: momentAt(inDays(story.closesIn), '17:00') }
  await changeAbout(work, draft, { title: story.survey.title, why: story.survey.why, privacy, atRisk: draft.atRisk, ...times })
  await publishSurvey(work, await projectFor(db, story.slug), found(await surveyBySlug(db, survey.value.slug), 'survey'))

  const versions = await questionsOf(db, surveyId)
  const keys: readonly QuestionKey[] = ['travel', 'ease', 'well', 'change', 'else']
  const questions = Object.fromEntries(keys.map((key, place) => [key, found(versions[place], 'question')])) as unknown as Asked['questions']
  return { projectId: id, surveyId, questions }
}

/** Who is asked, how many of them, through whom, and which groups the work aims to reach. */
async function sayWho(moment: Moment, projectId: string, { story, as }: Scene): Promise<void> {
  const { db, now } = moment
  for (const { through, alsoThrough = '', ...audience } of story.audiences) {
    const id = await insertAudience(db, { ...audience, alsoThrough, projectId, addedAt: now })
    const names = through.map(({ name }) => name)
    await savePartnersOf(db, id, await partnersCalled(moment, names))
  }
  const groups = (await plusGroupsOn(db, dayOf(now))).filter(({ name }) => story.aims.plus.includes(name))
  const plus = groups.map(({ id, name }) => ({ kind: 'plus' as const, plusGroupId: id, name }))
  const aims = story.aims.core20 ? [core20, ...plus] : plus
  await insertAims(db, projectId, { aims, because: story.aims.because }, { by: as(marged).id, now })
}

const plain: QuestionWords = {
  kind: 'long-text',
  wording: '',
  help: '',
  required: false,
  mayQuote: false,
  options: [],
  lowest: null,
  highest: null,
  lowestLabel: '',
  highestLabel: '',
}

const travelOptions = ['Patient transport', 'Somebody drives me', 'I drive myself', 'Bus or train', 'Taxi', 'On foot or by bicycle', 'Another way']

const questionsFor = (survey: Scene['story']['survey'], slug: string): QuestionWords[] => [
  {
    ...plain,
    kind: 'one-choice',
    wording: slug === 'patient-transport' ? 'How do you usually get to hospital?' : 'How do you usually come to the clinic?',
    options: travelOptions,
  },
  { ...plain, kind: 'scale', wording: 'How easy was it the last time?', lowest: 1, highest: 5, lowestLabel: 'very hard', highestLabel: 'very easy' },
  { ...plain, wording: survey.well, mayQuote: true },
  { ...plain, wording: survey.change, help: 'Say it in your own way. You do not have to write in full sentences.', mayQuote: true },
  { ...plain, wording: survey.else, mayQuote: true },
]

export { travelOptions }
