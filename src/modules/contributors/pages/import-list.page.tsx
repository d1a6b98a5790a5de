import type { Reader, Writer } from '#platform/database/types.ts'
import { found } from '#platform/errors.ts'
import { again, goTo, href, page, type Reply, view } from '#platform/http/page.ts'
import type { Problems } from '#ui/form/index.ts'
import { bringInList, checkList, giveUpList } from '../import.action.ts'
import { columnAnswers, readColumns } from '../import.form.ts'
import { type Import, importById } from '../import.queries.ts'
import { decideAbout } from '../import-decide.action.ts'
import { type Decision, isDecision } from '../import-decision.ts'
import { keptMapping } from '../import-mapping.ts'
import { type Importing, importingAs } from '../import-people.action.ts'
import { badRows, countsOf, type Duplicate, duplicateRows, nextNew } from '../import-rows.queries.ts'
import { decisionField } from './import-duplicates.view.tsx'
import { columnsTitle, ListColumns, ListSeen, listTitle } from './import-list.view.tsx'
import { pageAsked } from './paging.view.tsx'

const path = '/people/import/:list'
const badOnPage = 100
const duplicatesOnPage = 20
const back = { back: { href: '/people/import' } }

export default page({
  path,
  allow: 'contributors.import',

  async get({ db, params, answers }) {
    const list = found(await importById(db, params.list), 'list')
    const choosing = list.state === 'uploaded' || (list.state === 'checked' && answers.has('columns'))
    if (choosing) return view(columnsTitle, <ListColumns list={list} answers={columnAnswers(list.headings, keptMapping(list.mapping))} />, back)
    return view(listTitle(list), await seen(db, list, answers), { ...back, width: 'full' })
  },

  async post({ params, answers, ...work }) {
    const list = found(await importById(work.db, params.list), 'list')
    const importing = importingAs(work)
    const here = href(path, { list: list.id })
    switch (answers.get('step')) {
      case 'columns':
        return chooseColumns(importing, list, answers)
      case 'bring-in':
        // Where it is not ready, the page itself says what it is.
        await bringInList(importing, list.id)
        return goTo(here)
      case 'give-up':
        await giveUpList(importing, list.id)
        return goTo('/people/import')
      case 'decide':
        return decide(importing, list, answers)
      default:
        return goTo(here)
    }
  },
})

async function seen(db: Reader, list: Import, answers: URLSearchParams, problems?: Problems) {
  const number = pageAsked(answers)
  return (
    <ListSeen
      list={list}
      counts={await countsOf(db, list.id)}
      first={list.state === 'checked' ? await nextNew(db, list.id, 0, 10) : []}
      duplicates={list.state === 'given-up' ? [] : await duplicateRows(db, list.id, { limit: duplicatesOnPage })}
      bad={await badRows(db, list.id, { limit: badOnPage, offset: (number - 1) * badOnPage })}
      page={number}
      onPage={badOnPage}
      answers={answers}
      problems={problems}
    />
  )
}

async function chooseColumns(work: Importing, list: Import, answers: URLSearchParams): Promise<Reply> {
  const read = readColumns(list.headings, answers)
  if ('problems' in read) return again(columnsTitle, <ListColumns list={list} answers={answers} problems={read.problems} />, back)
  await checkList(work, list.id, read.value)
  return goTo(href(path, { list: list.id }))
}

/** Carries out each decision on the page; what was not decided stays. */
async function decide(work: Importing, list: Import, answers: URLSearchParams): Promise<Reply> {
  const waiting = await duplicateRows(work.db, list.id, { limit: duplicatesOnPage })
  const decided = decisionsIn(waiting, answers)
  const [first] = waiting
  if (decided.length === 0) {
    const problems: Problems = first ? { [decisionField(first.row)]: 'Decide about at least one row' } : { '': 'There is nothing to decide any more' }
    return first ? stopped(work.db, list, answers, problems) : goTo(href(path, { list: list.id }))
  }
  for (const { row, decision } of decided) {
    const done = await decideAbout(work, list.id, row, decision)
    if (!done.ok && done.because === 'same-address')
      return stopped(work.db, list, answers, { [decisionField(row)]: 'Somebody has this email address already. Join them, or leave the row out' })
  }
  return goTo(href(path, { list: list.id }))
}

const stopped = async (db: Writer, list: Import, answers: URLSearchParams, problems: Problems): Promise<Reply> =>
  again(listTitle(list), await seen(db, list, answers, problems), { ...back, width: 'full' })

const decisionsIn = (waiting: readonly Duplicate[], answers: URLSearchParams): { row: number; decision: Decision }[] =>
  waiting.flatMap(({ row }) => {
    const decision = answers.get(decisionField(row)) ?? ''
    return isDecision(decision) ? [{ row, decision }] : []
  })
