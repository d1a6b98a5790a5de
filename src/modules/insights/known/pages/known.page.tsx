import { glossaryOf } from '#modules/organisations/index.ts'
import { type Project, projectFor, publicPlan } from '#modules/projects/index.ts'
import type { Person } from '#platform/auth/person.ts'
import type { Reader } from '#platform/database/types.ts'
import { href, page, view } from '#platform/http/page.ts'
import { addresses } from '../../addresses.ts'
import { knownAddresses } from '../addresses.ts'
import { askedFor } from '../asked-for.ts'
import { knownNotesOf, looked } from '../notes.queries.ts'
import { wordsOfPlan } from '../plan-words.ts'
import { readableBy } from '../readable.ts'
import { searchFindings } from '../search.queries.ts'
import { Known, title } from './known.view.tsx'

/** What people told the organisation before, in any of its projects. */
export const knownEverywherePage = page({
  path: knownAddresses.everywhere,
  allow: 'insights.known',

  async get({ db, answers, person }) {
    const asked = askedFor(answers)
    const readable = readableBy(person)
    const found = await searchFindings(db, { ...asked, besides: undefined, readable })
    return view(title, <Known found={found} asked={asked} readable={readable} />, { back: { href: '/projects', text: 'Back to the projects' } })
  },
})

/** The same for a project, before it asks: with the words of its plan, and with what it says about what it found. That somebody looked is on record. */
export const knownPage = page({
  path: knownAddresses.project,
  allow: 'insights.known',
  reads: looked,

  async get({ db, params, answers, person }) {
    const project = await projectFor(db, params.project)
    const words = await wordsOf(db, project)
    const asked = askedFor(answers, words)
    const readable = readableBy(person)
    const found = await searchFindings(db, { ...asked, besides: project.id, readable })
    const shown = { found, asked, readable, of: await ofProject(db, person, project, words) }
    return view(title, <Known {...shown} />, { back: { href: href(addresses.work, params), text: 'Back to the project' } })
  },
})

async function ofProject(db: Reader, person: Person, project: Project, words: string) {
  const mayNote = person.may('insights.note-known', project.id) && project.closedAt === null
  return { project, words, notes: await knownNotesOf(db, project.id, readableBy(person)), terms: await glossaryOf(db), mayNote }
}

async function wordsOf(db: Reader, { id, title, decision, purpose }: Project) {
  const who = (await publicPlan(db, id)).find(({ heading }) => heading === 'Who')?.rows ?? []
  return wordsOfPlan([title, decision, ...who.map(({ text }) => text), purpose])
}
