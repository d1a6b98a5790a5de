import { dayOf } from '#lib/dates.ts'
import { never } from '#lib/result.ts'
import { codeOf, readContact, receiptByCode } from '#modules/contributions/index.ts'
import { settingsOf } from '#modules/organisations/index.ts'
import { namesOf } from '#modules/people/index.ts'
import { promisesOf, standing } from '#modules/projects/index.ts'
import { newId } from '#platform/database/identifiers.ts'
import { found } from '#platform/errors.ts'
import { again, goTo, href, page, type Reply, view } from '#platform/http/page.ts'
import { type Problems, readForm } from '#ui/form/index.ts'
import { entryForm } from '../../pages/entry-form.view.tsx'
import { stateOf } from '../../survey.ts'
import { isId } from '../../taking-part.ts'
import { enterSheet, type Sheet } from '../enter-sheet.action.ts'
import { type Choice, isChoice } from '../opinion-map.ts'
import { statementProblemWords, titles } from '../opinion-map.words.ts'
import { type Statement, statementsOf } from '../statements.queries.ts'
import { typedVoter } from '../voting.queries.ts'
import { CannotEnterSheet, choiceField, Entered, EnterSheet, ownOnPaper } from './sheet-entry.view.tsx'
import { backToMap, namedMap } from './staff.page.ts'

/** One sheet or phone call, typed in by staff on one page. Its key is made with the form, so that two clicks are one sheet. */
export const sheetEntryPage = page({
  path: '/projects/:project/opinion-maps/:map/entry',
  allow: 'activities.enter',

  async get({ db, params, now, person }) {
    const { project, map } = await namedMap(db, params)
    if (map.publishedAt === null || project.closedAt !== null)
      return view(titles.entry, <CannotEnterSheet map={map} names={params} />, backToMap(params))
    const statements = (await statementsOf(db, map.id)).filter(({ state }) => state === 'shown')
    const seen = { map, settings: await settingsOf(db), statements, late: stateOf(map, project, now) === 'closed', typedBy: person.name }
    return view(titles.entry, <EnterSheet {...seen} formKey={newId()} answers={new URLSearchParams()} />, backToMap(params))
  },

  async post({ params, answers, ...work }) {
    const { db, now, person } = work
    const { project, map } = await namedMap(db, params)
    const statements = (await statementsOf(db, map.id)).filter(({ state }) => state === 'shown')
    const formKey = isId(answers.get('key')) ? String(answers.get('key')) : newId()
    const settings = await settingsOf(db)
    const seen = { map, settings, statements, late: stateOf(map, project, now) === 'closed', typedBy: person.name, answers }
    const drawn = (problems: Problems, key = formKey): Reply =>
      again(titles.entry, <EnterSheet {...seen} formKey={key} problems={problems} />, backToMap(params))
    const read = readSheet(statements, answers, dayOf(now))
    if ('problems' in read) return drawn(read.problems)
    const entered = await enterSheet(work, project, map, { ...read.sheet, key: formKey, typedBy: person.id })
    if (entered.ok) return goTo(href('/projects/:project/opinion-maps/:map/entry/:voter', { ...params, voter: entered.value }))
    switch (entered.because) {
      case 'not-published':
      case 'project-closed':
        return again(titles.entry, <CannotEnterSheet map={map} names={params} />, backToMap(params))
      case 'sent-before-with-other-words':
        return drawn({ '': savedBefore }, newId())
      case 'too-short':
        return drawn({ words: statementProblemWords('too-short') })
      default:
        return never(entered)
    }
  },
})

const savedBefore =
  'This form was saved before, with other answers. If these are another person’s answers, save again to add them. If not, leave this page: nothing is lost'

/** A sheet from its page. Blanks are allowed everywhere, but not everywhere at once. */
function readSheet(
  statements: readonly Statement[],
  answers: URLSearchParams,
  today: string,
): { sheet: Omit<Sheet, 'key' | 'typedBy'> } | { problems: Problems } {
  const read = readForm({ ...entryForm, ...ownOnPaper }, answers)
  const contact = readContact(answers)
  const said: Record<string, Choice> = {}
  const problems: Record<string, string> = {}
  for (const { id } of statements) {
    const given = answers.get(choiceField(id)) ?? ''
    if (isChoice(given)) said[id] = given
    else if (given !== '') problems[choiceField(id)] = 'Select an answer from the list'
  }
  if ('problems' in read || 'problems' in contact || Object.keys(problems).length > 0)
    return { problems: { ...('problems' in read ? read.problems : {}), ...problems, ...('problems' in contact ? contact.problems : {}) } }
  const { route, saidOn, words } = read.values
  if (saidOn > today) return { problems: { saidOn: 'The date must be today or in the past' } }
  if (Object.keys(said).length === 0 && words === '') return { problems: { '': 'Type in at least one answer' } }
  return { sheet: { route, saidOn, said, own: words, contact: contact.value } }
}

/** What was saved of a sheet, and its receipt, to read out or to print and post back. */
export const sheetEnteredPage = page({
  path: '/projects/:project/opinion-maps/:map/entry/:voter',
  allow: 'activities.enter',

  async get({ db, params, now, organisation }) {
    const { project, map } = await namedMap(db, params)
    const voter = found(await typedVoter(db, map.id, params.voter), 'sheet')
    const code = voter.receiptId ? await codeOf(db, voter.receiptId) : undefined
    const typists = await namesOf(db, voter.typedBy ? [voter.typedBy] : [])
    const seen = {
      receipt: code && { code, lookUpAt: `${organisation.baseUrl}/receipt`, emailSent: (await receiptByCode(db, code))?.channel === 'email' },
      typedBy: typists.get(voter.typedBy ?? '') ?? 'a colleague',
      promisedOn: standing(await promisesOf(db, project.id), dayOf(now))?.dueOn,
    }
    const names = { project: params.project, map: params.map }
    return view(titles.entered, <Entered {...seen} map={map} names={names} voter={voter} />, backToMap(names))
  },
})
