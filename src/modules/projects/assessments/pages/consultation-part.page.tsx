import { never } from '#lib/result.ts'
import { type AnyPage, again, goTo, href, page, view } from '#platform/http/page.ts'
import { answersOf, type Problems, readForm } from '#ui/form/index.ts'
import { projectFor } from '../../project-for.queries.ts'
import { writeConsultation } from '../consultation.action.ts'
import { type ConsultationPart, consultationPartNames, consultationParts } from '../consultation.form.ts'
import { consultationOf } from '../consultation.queries.ts'
import { backToConsultation } from './back.view.tsx'
import { ConsultationPartForm } from './consultation-part.view.tsx'

/** One page for each part of a formal consultation. The first declares it. */
export const consultationPartPages: readonly AnyPage[] = consultationPartNames.map(partPage)

function partPage(part: ConsultationPart): AnyPage {
  const { title, form } = consultationParts[part]
  return page({
    path: `/projects/:project/assessments/consultation/${part}`,
    allow: 'projects.plan',

    async get({ db, params }) {
      const project = await projectFor(db, params.project)
      const { newest, now: standing } = await consultationOf(db, project.id)
      const shown = { part, project, declared: standing !== undefined, version: newest?.version ?? 0 }
      return view(title, <ConsultationPartForm {...shown} answers={answersOf(standing ?? {})} />, backToConsultation(params.project))
    },

    async post({ params, answers, ...work }) {
      const project = await projectFor(work.db, params.project)
      const { newest, now: standing } = await consultationOf(work.db, project.id)
      const typed = Number(/^\d{1,6}$/.exec(answers.get('version') ?? '')?.[0] ?? -1)
      const drawn = (problems: Problems, version = typed) => {
        const shown = { part, project, declared: standing !== undefined, version }
        return again(title, <ConsultationPartForm {...shown} answers={answers} problems={problems} />, backToConsultation(params.project))
      }
      const read = readForm(form, answers)
      if ('problems' in read) return drawn(read.problems)
      const { values } = read
      const change = 'startsOn' in values ? { ...values, startsOn: values.startsOn ?? null, endsOn: values.endsOn ?? null } : values
      const saved = await writeConsultation(work, project.id, typed, change)
      if (saved.ok) return goTo(href('/projects/:project/assessments/consultation', { project: project.slug }))
      switch (saved.because) {
        case 'not-declared':
          return drawn({ '': 'Nothing is declared yet. Say first what is proposed' })
        case 'ends-before-start':
          return drawn({ endsOn: 'The last day must be the first day, or later' })
        case 'changed-meanwhile':
          return drawn(
            { '': 'Somebody else changed this while you were writing. Your words are still here. Save again to replace theirs' },
            newest?.version ?? 0,
          )
        default:
          return never(saved)
      }
    },
  })
}
