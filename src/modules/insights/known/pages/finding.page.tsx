import { never } from '#lib/result.ts'
import { type Project, projectFor } from '#modules/projects/index.ts'
import type { Person } from '#platform/auth/person.ts'
import type { Reader } from '#platform/database/types.ts'
import { found } from '#platform/errors.ts'
import { again, goTo, href, page, view } from '#platform/http/page.ts'
import { choice, longText, type Problems, readForm } from '#ui/form/index.ts'
import { knownAddresses } from '../addresses.ts'
import { courses } from '../course.ts'
import { noteKinds } from '../finding.ts'
import { courseWords } from '../known.words.ts'
import { noteKnown } from '../note-known.action.ts'
import { knownNoteOn } from '../notes.queries.ts'
import { readableBy } from '../readable.ts'
import { findingById } from '../search.queries.ts'
import { NoteKnown, title } from './finding.view.tsx'

export const form = {
  course: choice({
    label: 'What will you do?',
    empty: 'Choose whether you ask this again',
    options: courses.map((value) => ({ value, label: courseWords[value] })),
  }),
  because: longText({
    label: 'Why?',
    hint: 'Shown on the public page of your project. For example: 64 people told us last year, and nothing has changed since',
    called: 'The reason',
    empty: 'Enter the reason. People who were asked before will read it',
    minLength: 3,
    maxLength: 1000,
    rows: 4,
  }),
}

export const findingPage = page({
  path: knownAddresses.finding,
  allow: 'insights.note-known',

  async get({ db, params, person }) {
    const project = await projectFor(db, params.project)
    const finding = await findingFor(db, project, params.finding, person)
    const note = await knownNoteOn(db, project.id, finding.id)
    const answers = new URLSearchParams(note && { course: note.course, because: note.because })
    return view(title, <NoteKnown form={form} project={project} finding={finding} answers={answers} />, backFrom(params))
  },

  async post({ params, answers, ...work }) {
    const project = await projectFor(work.db, params.project)
    const finding = await findingFor(work.db, project, params.finding, work.person)
    const wrong = (problems: Problems) =>
      again(title, <NoteKnown form={form} project={project} finding={finding} answers={answers} problems={problems} />, backFrom(params))
    const read = readForm(form, answers)
    if ('problems' in read) return wrong(read.problems)
    const noted = await noteKnown(work, project, finding, read.values)
    if (noted.ok) return goTo(href(knownAddresses.project, { project: project.slug }))
    switch (noted.because) {
      case 'project-closed':
        return wrong({ '': 'This project is closed. Nothing more can be said of it' })
      case 'own-project':
      case 'not-of-this-kind':
        return wrong({ '': 'This cannot be noted. Choose a theme, a decision or a project that came before' })
      case 'no-reason':
        return wrong({ because: 'Enter the reason. People who were asked before will read it' })
      default:
        return never(noted)
    }
  },
})

/** The earlier finding that an address names, where its reader may see it and something can be said of it. */
async function findingFor(db: Reader, project: Project, id: string, person: Person) {
  const finding = found(await findingById(db, id, readableBy(person)), 'finding')
  return found(finding.projectId !== project.id && noteKinds.has(finding.kind) ? finding : undefined, 'finding')
}

const backFrom = (params: { project: string }) => ({
  back: { href: href(knownAddresses.project, { project: params.project }), text: 'Back to what you know already' },
})
