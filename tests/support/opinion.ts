import { changeMap, makeMap, publishMap } from '#modules/activities/opinion-map/keep-map.action.ts'
import { addSeed } from '#modules/activities/opinion-map/keep-statement.action.ts'
import { type AboutMap, mapBySlug, type OpinionMapRow } from '#modules/activities/opinion-map/maps.queries.ts'
import type { Project } from '#modules/projects/index.ts'
import type { Person } from '#platform/auth/person.ts'
import { newId } from '#platform/database/identifiers.ts'
import type { Writer } from '#platform/database/types.ts'
import { aLead, anOpenProject, may1 } from './activities.ts'
import { formsOf } from './forms.ts'
import type { Answer, Client } from './front-door.ts'

export const someStatements = [
  'Buses should run on Sundays',
  'Parking should be free for patients',
  'The clinic should open at seven',
  'Letters are better than texts',
  'Drivers should wait until I am inside',
  'Children should have their own waiting room',
  'Booking should be by phone only',
  'Results should come within a week',
] as const

export type MadeMap = { map: OpinionMapRow; project: Project; lead: Person & { id: string } }

/** An opinion map of an open project, published unless told otherwise. */
export async function anOpinionMap(
  db: Writer,
  { statements = someStatements, published = true, ...about }: { statements?: readonly string[]; published?: boolean } & Partial<AboutMap> = {},
): Promise<MadeMap> {
  const lead = await aLead(db)
  const project = await anOpenProject(db, lead)
  const work = { db, person: lead, now: may1 }
  const made = await makeMap(work, project.id, `Getting there ${newId().slice(-8)}`)
  if (!made.ok) throw new Error(made.because)
  const found = async () => (await mapBySlug(db, made.value.slug)) as OpinionMapRow
  const draft = await found()
  await changeMap(work, draft, { ...draft, why: 'We want to know what people share.', ...about })
  for (const words of statements) await addSeed(work, await found(), words)
  if (published) {
    const done = await publishMap(work, project, await found())
    if (!done.ok) throw new Error(done.because)
  }
  return { map: await found(), project, lead }
}

/** Where the form of a page with the five buttons is sent. */
export const voteAction = ({ html }: Answer, path: string): string => {
  const form = formsOf(html, path).find(({ fields }) => fields.some(({ name }) => name === 'choice'))
  if (!form) throw new Error(`No statement to answer on ${path}`)
  return form.action
}

/** Begins a map in a browser, and answers so many statements, whichever come. */
export async function answers(client: Client, slug: string, choices: readonly string[]): Promise<void> {
  let last = await client.post(`/opinion/${slug}`)
  for (const choice of choices) {
    const page = await client.get(last.location)
    last = await client.post(voteAction(page, last.location), { choice })
  }
}
