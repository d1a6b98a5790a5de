import { never } from '#lib/result.ts'
import { found } from '#platform/errors.ts'
import { type AnyPage, again, goTo, href, page, view } from '#platform/http/page.ts'
import { answersOf, type Problems, readForm } from '#ui/form/index.ts'
import { evidenceById } from '../evidence.queries.ts'
import { type EvidenceKind, type EvidenceRefusal, evidenceKinds } from '../evidence.ts'
import { projectFor } from '../project-for.queries.ts'
import { addEvidence, correctEvidence } from '../record-evidence.action.ts'
import { correctionForm, draftOf, evidenceForms } from './evidence.form.ts'
import { CorrectEvidence, NewEvidence } from './evidence.view.tsx'

/** One page for each kind of record. */
export const evidencePages: readonly AnyPage[] = evidenceKinds.map(pageOf)

function pageOf(kind: EvidenceKind): AnyPage {
  const { title, form } = evidenceForms[kind]
  return page({
    path: `/projects/:project/level/add/${kind}`,
    allow: 'projects.plan',

    async get({ db, params, answers }) {
      const project = await projectFor(db, params.project)
      return view(title, <NewEvidence kind={kind} caption={project.title} answers={answers} />, backFrom(params))
    },

    async post({ params, answers, ...work }) {
      const project = await projectFor(work.db, params.project)
      const drawn = (problems: Problems) =>
        again(title, <NewEvidence kind={kind} caption={project.title} answers={answers} problems={problems} />, backFrom(params))
      const read = readForm(form, answers)
      if ('problems' in read) return drawn(read.problems)
      const added = await addEvidence(work, project, draftOf(kind, read.values))
      return added.ok ? goTo(levelOf(params)) : drawn(explain(added.because))
    },
  })
}

const title = 'Correct a record'

/** Another record in the place of one that was wrong. Both stay. */
export const evidenceCorrectionPage = page({
  path: '/projects/:project/level/evidence/:evidence/correction',
  allow: 'projects.plan',

  async get({ db, params }) {
    const project = await projectFor(db, params.project)
    const before = found(await evidenceById(db, project.id, params.evidence), 'evidence')
    const answers = answersOf({ ...before, pounds: before.pence === null ? null : before.pence / 100, correction: null, takenOut: null })
    return view(title, <CorrectEvidence before={before} caption={project.title} answers={answers} />, backFrom(params))
  },

  async post({ params, answers, ...work }) {
    const project = await projectFor(work.db, params.project)
    const before = found(await evidenceById(work.db, project.id, params.evidence), 'evidence')
    const drawn = (problems: Problems) =>
      again(title, <CorrectEvidence before={before} caption={project.title} answers={answers} problems={problems} />, backFrom(params))
    const why = readForm(correctionForm, answers)
    const read = readForm(evidenceForms[before.kind].form, answers)
    if ('problems' in why || 'problems' in read) return drawn({ ...problemsOf(read), ...problemsOf(why) })
    const corrected = await correctEvidence(work, project, before, { ...draftOf(before.kind, read.values), ...why.values })
    return corrected.ok ? goTo(levelOf(params)) : drawn(explain(corrected.because))
  },
})

const problemsOf = (read: object): Problems => ('problems' in read ? (read.problems as Problems) : {})
const levelOf = (params: { project: string }) => href('/projects/:project/level', { project: params.project })
const backFrom = (params: { project: string }) => ({ back: { href: levelOf(params), text: 'Back to the evidence' } })

function explain(because: EvidenceRefusal | 'corrected-meanwhile'): Problems {
  switch (because) {
    case 'project-closed':
      return { '': 'This project is closed. No record can be added to it' }
    case 'in-the-future':
      return { happenedOn: 'The day must be today or in the past. Record it once it has happened' }
    case 'corrected-meanwhile':
      return { '': 'This record was corrected already. Go back to the evidence, and correct the newest one' }
    default:
      return never(because)
  }
}
