import { dayOf } from '#lib/dates.ts'
import { namesOf } from '#modules/people/index.ts'
import { href, page, view } from '#platform/http/page.ts'
import { projectFor } from '../../project-for.queries.ts'
import { evidenceNow, evidenceVersions, stagesDone, stagesNow, stageVersions } from '../equality.queries.ts'
import { abouts, stages } from '../equality.ts'
import { assessmentsStanding } from '../standing.queries.ts'
import { backToAssessments, backToEquality } from './back.view.tsx'
import { Equality } from './equality.view.tsx'
import { EqualityHistory } from './equality-history.view.tsx'
import { EqualityRecord } from './equality-record.view.tsx'
import { recordView } from './record.view.tsx'

/** The stages and the groups of the equality and health inequalities assessment: what is done and what is next. */
export const equalityPage = page({
  path: '/projects/:project/assessments/equality',
  allow: 'projects.read',

  async get({ db, params, person, now }) {
    const project = await projectFor(db, params.project)
    const { equality } = await assessmentsStanding(db, project, dayOf(now))
    const groups = await evidenceNow(db, project.id)
    const content = <Equality project={project} standing={equality} groups={groups} mayWrite={person.may('projects.plan', project.id)} />
    return view('Equality and health inequalities', content, backToAssessments(params.project))
  },
})

/** All of it on one page, to be read or printed. */
export const equalityRecordPage = page({
  path: '/projects/:project/assessments/equality/record',
  allow: 'projects.read',

  async get({ db, params, answers, organisation, now }) {
    const project = await projectFor(db, params.project)
    const [written, done, groups] = [await stagesNow(db, project.id), await stagesDone(db, project.id), await evidenceNow(db, project.id)]
    const people = [...[...written.values(), ...groups.values()].map(({ writtenBy }) => writtenBy), ...[...done.values()].map(({ by }) => by)]
    const { equality } = await assessmentsStanding(db, project, dayOf(now))
    const content = (
      <EqualityRecord
        project={project}
        organisation={organisation.name}
        standing={equality}
        stages={written}
        groups={groups}
        names={await namesOf(db, people)}
        today={dayOf(now)}
      />
    )
    const at = (paper: string) => href('/projects/:project/assessments/equality/record', params, { paper })
    return recordView('Equality and health inequalities assessment', content, { answers, at, frame: backToEquality(params.project) })
  },
})

/** Every version, and what changed in it; for one part, what changed since it was done. */
export const equalityHistoryPage = page({
  path: '/projects/:project/assessments/equality/versions',
  allow: 'projects.read',

  async get({ db, params, answers }) {
    const project = await projectFor(db, params.project)
    const part = [...stages, ...abouts].find((one) => one === answers.get('part'))
    const versions = await stageVersions(db, project.id)
    const evidence = await evidenceVersions(db, project.id)
    const people = [...versions, ...evidence].flatMap((row) => ['doneBy' in row ? row.doneBy : null, row.writtenBy]).filter((id) => id !== null)
    const content = (
      <EqualityHistory
        project={project}
        part={part}
        stages={versions}
        evidence={evidence}
        done={await stagesDone(db, project.id)}
        names={await namesOf(db, people)}
      />
    )
    return view('Versions of the assessment', content, backToEquality(params.project))
  },
})
