import { dayInWords, dayOf } from '#lib/dates.ts'
import { glossaryOf } from '#modules/organisations/index.ts'
import { wordDocument, wordType } from '#platform/documents/word.ts'
import { found } from '#platform/errors.ts'
import { file, href, page, paperFrame, view } from '#platform/http/page.ts'
import { backToPlan } from '../../pages/plan-question.page.tsx'
import { projectFor } from '../../project-for.queries.ts'
import { planDocument } from '../plan-document.action.ts'
import { inBrief, wordsOf } from '../plan-document.ts'
import { documentPaths, PlanInBrief, PlanToRead } from './document.view.tsx'

export const documentPage = page({
  path: documentPaths.whole,
  allow: 'projects.read',

  async get({ db, params, answers, organisation, now }) {
    const project = await projectFor(db, params.project)
    const paper = paperFrame(answers)
    const shown = { project, document: await planDocument(db, project), organisation: organisation.name, today: dayOf(now) }
    const content = <PlanToRead {...shown} onPaper={paper !== undefined} />
    return view(project.title, content, paper ?? backToPlan(project.slug))
  },
})

export const wordPage = page({
  path: '/projects/:project/plan/document/word',
  allow: 'projects.read',

  async get({ db, params, organisation, now }) {
    const project = await projectFor(db, params.project)
    const lines = [organisation.name, `The plan as it was on ${dayInWords(dayOf(now))}.`]
    const body = await wordDocument({ title: project.title, lines, sections: await planDocument(db, project) })
    return file(`plan-${project.slug}.docx`, wordType, body)
  },
})

/** What the public needs to know of a project that has opened, on one page. */
export const summaryPage = page({
  path: documentPaths.brief,
  allow: 'anyone',

  async get({ db, params, answers, organisation }) {
    const project = await projectFor(db, params.project)
    found(project.openedAt ?? undefined, 'project')
    const paper = paperFrame(answers)
    const document = inBrief(await planDocument(db, project))
    const shown = { project, document, organisation: organisation.name, words: wordsOf(document, await glossaryOf(db)) }
    const content = <PlanInBrief {...shown} onPaper={paper !== undefined} />
    const back = { href: href('/projects/:project', { project: project.slug }), text: 'Back to the project' }
    return view(project.title, content, paper ?? { back })
  },
})

export const summaryWordPage = page({
  path: '/projects/:project/summary/word',
  allow: 'anyone',

  async get({ db, params, organisation }) {
    const project = await projectFor(db, params.project)
    found(project.openedAt ?? undefined, 'project')
    const lines = [organisation.name, project.summary].filter(Boolean)
    const document = inBrief(await planDocument(db, project))
    const body = await wordDocument({ title: project.title, lines, sections: [...document, ...wordsOf(document, await glossaryOf(db))] })
    return file(`${project.slug}.docx`, wordType, body)
  },
})
