import { dayOf } from '#lib/dates.ts'
import { typedPounds } from '#lib/money.ts'
import { never } from '#lib/result.ts'
import { partnersNamed } from '#modules/partners/index.ts'
import type { Reader } from '#platform/database/types.ts'
import { found } from '#platform/errors.ts'
import { type AnyPage, again, goTo, href, page, view } from '#platform/http/page.ts'
import { answersOf, type Problems, readForm } from '#ui/form/index.ts'
import { offeredProjects } from './offered-projects.queries.ts'
import { draftOf, workCorrectionForm, workForms } from './partner-work.form.ts'
import { type WorkRecord, workById, workOf } from './partner-work.queries.ts'
import { counts, sumsOf, type WorkKind, type WorkRefusal, workKinds } from './partner-work.ts'
import { kindWords } from './partner-work.words.ts'
import { correctWork, recordWork } from './record-work.action.ts'
import { partnerWorkPage } from './work.page.tsx'
import { CorrectWork, correcting, NewWork } from './work-form.view.tsx'

export const partnerNamed = async (db: Reader, id: string) => found((await partnersNamed(db, [id])).get(id), 'partner')
export const workAt = (partner: string) => href(partnerWorkPage, { partner })
export const backToWork = (partner: string) => ({ back: { href: workAt(partner), text: 'Back to the work with this partner' } })

/** One page for each kind of record. A project in the address is chosen already. */
export const newWorkPages: readonly AnyPage[] = workKinds.map(pageOf)

function pageOf(kind: WorkKind): AnyPage {
  const title = kindWords[kind].adding
  return page({
    path: `/partners/:partner/work/${kind}`,
    allow: 'partners.keep',
    onAnyProject: true,

    async get({ db, params, answers, person, now }) {
      const partner = await partnerNamed(db, params.partner)
      const before = await workOf(db, partner.id)
      const shown = { kind, partner, before, sums: sumsOf(before.filter(counts), dayOf(now)), projects: await offeredProjects(db, person) }
      const typed = answers.has('happenedOn-day') ? answers : answersOf({ ...Object.fromEntries(answers), happenedOn: dayOf(now) })
      return view(title, <NewWork {...shown} answers={typed} />, backToWork(partner.id))
    },

    async post({ params, answers, ...work }) {
      const partner = await partnerNamed(work.db, params.partner)
      const before = await workOf(work.db, partner.id)
      const projects = await offeredProjects(work.db, work.person)
      const shown = { kind, partner, before, projects, sums: sumsOf(before.filter(counts), dayOf(work.now)) }
      const drawn = (problems: Problems) => again(title, <NewWork {...shown} answers={answers} problems={problems} />, backToWork(partner.id))
      const read = readForm(workForms[kind], answers, { project: projects })
      if ('problems' in read) return drawn(read.problems)
      const added = await recordWork(work, partner.id, draftOf(kind, read.values))
      return added.ok ? goTo(workAt(partner.id)) : drawn(explain(added.because))
    },
  })
}

/** Another record in the place of one that was wrong. Both stay. */
export const workCorrectionPage = page({
  path: '/partners/:partner/work/:partnerWork/correction',
  allow: 'partners.keep',
  onAnyProject: true,

  async get({ db, params, person }) {
    const partner = await partnerNamed(db, params.partner)
    const before = found(await workById(db, partner.id, params.partnerWork), 'record')
    const projects = await offeredProjects(db, person, before.projectId)
    const shown = { kind: before.kind, partner, before, projects, answers: answersFrom(before) }
    return view(correcting, <CorrectWork {...shown} />, backToWork(partner.id))
  },

  async post({ params, answers, ...work }) {
    const partner = await partnerNamed(work.db, params.partner)
    const before = found(await workById(work.db, partner.id, params.partnerWork), 'record')
    const projects = await offeredProjects(work.db, work.person, before.projectId)
    const shown = { kind: before.kind, partner, before, projects, answers }
    const drawn = (problems: Problems) => again(correcting, <CorrectWork {...shown} problems={problems} />, backToWork(partner.id))
    const why = readForm(workCorrectionForm, answers)
    const read = readForm(workForms[before.kind], answers, { project: projects })
    if ('problems' in why || 'problems' in read) return drawn({ ...problemsOf(read), ...problemsOf(why) })
    const corrected = await correctWork(work, before, { ...draftOf(before.kind, read.values), ...why.values })
    return corrected.ok ? goTo(workAt(partner.id)) : drawn(explain(corrected.because))
  },
})

const problemsOf = (read: object): Problems => ('problems' in read ? (read.problems as Problems) : {})

const answersFrom = ({ pence, projectId, unpaidBecause, ...before }: WorkRecord): URLSearchParams =>
  answersOf({
    ...before,
    project: projectId,
    pounds: pence === null ? null : typedPounds(pence),
    paid: unpaidBecause === null ? 'yes' : 'no',
    unpaidBecause,
    correction: null,
    takenOut: null,
  })

export function explain(because: WorkRefusal): Problems {
  switch (because) {
    case 'in-the-future':
      return { happenedOn: 'The day must be today or in the past. Write it down once it has happened' }
    case 'ends-before-it-begins':
      return { untilOn: 'The last day must not be before the first' }
    case 'reason-missing':
      return { unpaidBecause: 'Enter why they are not paid' }
    case 'corrected-meanwhile':
      return { '': 'This record was corrected already. Go back, and correct the newest one' }
    default:
      return never(because)
  }
}
