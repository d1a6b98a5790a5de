import { never } from '#lib/result.ts'
import { projectFor } from '#modules/projects/index.ts'
import { found } from '#platform/errors.ts'
import { again, goTo, href, page, paperFrame, view } from '#platform/http/page.ts'
import type { Problems } from '#ui/form/index.ts'
import { sessionCounts, tallySheet } from '../addresses.ts'
import { readCounts } from '../counts.form.ts'
import { enterCounts } from '../enter-counts.action.ts'
import type { CountsRefusal } from '../session-counts.ts'
import { sessionById, tablesOfSessions } from '../sessions.queries.ts'
import { CountsForm, countsTitle, Entered, sheetTitle, TallySheet } from './session-counts.view.tsx'

/** Who came to a session of a partner, as numbers by group: entered once, kept as tables that are safe to show. */
export const sessionCountsPage = page({
  path: sessionCounts,
  allow: 'equality.sessions',
  role: 'heard_monitoring',
  // The role of this page sees no notes: how many came is read before.
  reach: ({ reading, params }) =>
    reading(async (db) => {
      const project = await projectFor(db, params.project)
      return { project: { slug: project.slug, title: project.title }, session: await sessionById(db, project.id, params.note) }
    }),

  async get({ db, params, answers, reached }) {
    const session = found(reached.session, 'note')
    const tables = (await tablesOfSessions(db, session.projectId)).get(session.id)
    const shown = { project: reached.project, session }
    return view(countsTitle, tables ? <Entered {...shown} tables={tables} /> : <CountsForm {...shown} answers={answers} />, backToNote(params))
  },

  async post({ params, answers, reached, ...work }) {
    const session = found(reached.session, 'note')
    const drawn = (problems: Problems) =>
      again(countsTitle, <CountsForm project={reached.project} session={session} answers={answers} problems={problems} />, backToNote(params))
    const read = readCounts(answers, session.came)
    if ('problems' in read) return drawn(read.problems)
    const entered = await enterCounts(work, session, read.given)
    return entered.ok ? goTo(href(sessionCounts, params)) : drawn(explain(entered.because))
  },
})

const backToNote = (params: { project: string; note: string }) => ({
  back: { href: href('/projects/:project/notes/:note', params), text: 'Back to the note' },
})

/** The questions on paper, with room for tally marks. Names are not on it. */
export const tallySheetPage = page({
  path: tallySheet,
  allow: 'equality.sessions',

  async get({ db, params, answers }) {
    const project = await projectFor(db, params.project)
    const paper = paperFrame(answers)
    const frame = paper ?? { back: { href: href('/projects/:project/notes', params), text: 'Back to the notes' } }
    return view(sheetTitle, <TallySheet project={project} onPaper={paper !== undefined} />, frame)
  },
})

function explain(because: CountsRefusal): Problems {
  switch (because) {
    case 'nothing-asked':
      return { '': 'Enter the numbers of one question at least. Where nothing was counted, you do not have to do anything' }
    case 'more-than-came':
      return { '': 'The numbers of a question add up to more people than came' }
    case 'entered-already':
      return { '': 'The numbers of this session were entered already, and stay as they are' }
    default:
      return never(because)
  }
}
