import { never } from '#lib/result.ts'
import { activePartners } from '#modules/partners/index.ts'
import type { Reader } from '#platform/database/types.ts'
import { found } from '#platform/errors.ts'
import { again, goTo, href, page, view } from '#platform/http/page.ts'
import { answersOf, type Problems, readForm } from '#ui/form/index.ts'
import { addAudience, changeAudience, dropAudience } from '../audience.action.ts'
import { audiencesOf, type KnownAudience } from '../audience.queries.ts'
import { partnerStandings } from '../partner-work/partner-work.queries.ts'
import { standingInWords } from '../partner-work/partner-work.words.ts'
import { planOf } from '../plan-of.queries.ts'
import { type Project, projectFor } from '../project-for.queries.ts'
import { backToPlan } from './plan-question.page.tsx'
import { whoForm } from './who.form.ts'
import { ChangeAudience, changing, Who } from './who.view.tsx'

const path = '/projects/:project/plan/who'
const title = 'Who is asked?'

export const whoPage = page({
  path,
  allow: 'projects.plan',

  async get({ db, params, answers }) {
    const project = await projectFor(db, params.project)
    return view(title, <Who {...(await standing(db, project))} answers={answers} />, backToPlan(params.project))
  },

  async post({ params, answers, ...work }) {
    const project = await projectFor(work.db, params.project)
    const shown = await standing(work.db, project)
    const drawn = (problems: Problems) => again(title, <Who {...shown} answers={answers} problems={problems} />, backToPlan(params.project))
    const read = readForm(whoForm, answers, { partners: shown.partners })
    if ('problems' in read) return drawn(read.problems)
    const added = await addAudience(work, project, { ...read.values, howMany: read.values.howMany ?? null })
    return added.ok ? goTo(href(path, { project: project.slug })) : drawn(explain(added.because))
  },
})

const standing = async (db: Reader, project: Project) => ({
  project,
  plan: await planOf(db, project),
  audiences: await audiencesOf(db, project.id),
  partners: await partnersFor(db),
})

/** The partners who can be chosen: those with whom we work now, and those whom the audience names already. */
async function partnersFor(db: Reader, named: KnownAudience['partners'] = []) {
  const all = await activePartners(db)
  const standings = await partnerStandings(
    db,
    all.map(({ id }) => id),
  )
  const active = all.map(({ id, name, reaches }) => {
    const how = standings.get(id)
    return { value: id, label: name, hint: how ? `${reaches} ${standingInWords(how)}.` : reaches }
  })
  const past = named.filter(({ id }) => !active.some(({ value }) => value === id))
  return [...active, ...past.map(({ id, name }) => ({ value: id, label: name, hint: 'We no longer work with them' }))]
}

const audienceFor = async (db: Reader, project: Project, id: string) =>
  found(
    (await audiencesOf(db, project.id)).find((audience) => audience.id === id),
    'audience',
  )

export const audiencePage = page({
  path: '/projects/:project/plan/who/:audience',
  allow: 'projects.plan',

  async get({ db, params }) {
    const project = await projectFor(db, params.project)
    const audience = await audienceFor(db, project, params.audience)
    const answers = answersOf({ ...audience, partners: audience.partners.map(({ id }) => id) })
    const partners = await partnersFor(db, audience.partners)
    return view(changing, <ChangeAudience project={project} partners={partners} answers={answers} />, backToWho(project.slug))
  },

  async post({ params, answers, ...work }) {
    const project = await projectFor(work.db, params.project)
    const audience = await audienceFor(work.db, project, params.audience)
    const partners = await partnersFor(work.db, audience.partners)
    const drawn = (problems: Problems) =>
      again(changing, <ChangeAudience project={project} partners={partners} answers={answers} problems={problems} />, backToWho(project.slug))
    const read = readForm(whoForm, answers, { partners })
    if ('problems' in read) return drawn(read.problems)
    const changed = await changeAudience(work, project, audience.id, { ...read.values, howMany: read.values.howMany ?? null })
    return changed.ok ? goTo(href(path, { project: project.slug })) : drawn(explain(changed.because))
  },
})

const backToWho = (slug: string) => ({ back: { href: href(path, { project: slug }), text: 'Back to who is asked' } })

export const audienceRemovalPage = page({
  path: '/projects/:project/plan/who/:audience/removal',
  allow: 'projects.plan',

  async get({ params }) {
    return goTo(href(path, { project: params.project }))
  },

  async post({ params, ...work }) {
    const project = await projectFor(work.db, params.project)
    const audience = await audienceFor(work.db, project, params.audience)
    await dropAudience(work, project, audience.id)
    return goTo(href(path, { project: params.project }))
  },
})

function explain(because: 'too-short' | 'nobody-in-particular' | 'project-closed'): Problems {
  switch (because) {
    case 'too-short':
      return { name: 'Enter who you want to hear from, in at least 3 letters' }
    case 'nobody-in-particular':
      return { name: 'This could be anybody. Name people that one could go and find, such as carers of people with dementia in Eastbrook' }
    case 'project-closed':
      return { name: 'This project is closed, so its plan cannot change' }
    default:
      return never(because)
  }
}
