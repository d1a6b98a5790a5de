import assert from 'node:assert/strict'
import { test } from 'node:test'
import { cast, ignacy, marged, ruth } from '#demo/cast.ts'
import { occasions } from '#modules/opportunities/places/occasions.ts'
import { atRiskWords } from '#modules/organisations/at-risk.ts'
import { saveSettings } from '#modules/organisations/settings.queries.ts'
import { usualSettings } from '#modules/organisations/settings.ts'
import { abouts, stages } from '#modules/projects/assessments/equality.ts'
import type { AnyPage } from '#platform/http/page.ts'
import { aDemonstration } from './support/demonstration.ts'
import { type Answer, type Client, frontDoor, pages } from './support/front-door.ts'
import { takesPart } from './support/taking-part.ts'
import { undoing } from './support/undoing.ts'

/**
 * Wherever somebody can write in their own words, they read what to do when somebody is at risk (R62): on every page for the public and
 * for contributors that holds a box for text, and on those on which staff write down what others said. The list of pages is the
 * service's own: a new page with such a box fails here until it shows the words, or is named below as one for words of staff.
 */
const { store, organisation, castMember, things } = await aDemonstration()
const words = 'Is anybody in danger at this moment? Then ring 999 first. The duty nurse is on 01632 960155 by day and by night.'
const survey = await store.within(organisation.id, async (db) => {
  const settings = { ...usualSettings, atRisk: words, safeguardingName: 'Jo Fenn', safeguardingPhone: '01632 960111' }
  await saveSettings(db, settings, { by: castMember(ignacy.name).id, now: new Date('2026-06-01T09:00:00Z') })
  return db.selectFrom('activities.survey').select(['slug', 'atRisk']).where('slug', '=', things.survey).executeTakeFirstOrThrow()
})
const undo = undoing(store, async () => undefined)
const door = await frontDoor(undo.store)

/** Forms in which staff write words of their own, about their work and not about what somebody told them. */
const wordsOfStaff: ReadonlySet<string> = new Set([
  // What the organisation says of itself, and how it signs its staff in.
  '/organisation/contact',
  '/organisation/safeguarding',
  '/organisation/privacy',
  '/organisation/accessibility',
  '/organisation/glossary/new',
  '/organisation/glossary/:term',
  '/organisation/commitment/words',
  '/organisation/plus-groups/new',
  '/organisation/plus-groups/:plusGroup',
  '/staff/sign-in',
  '/organisation/retention/contributors',
  '/organisation/retention/contributors/:person',
  '/organisation/retention/projects',
  '/organisation/retention/projects/:project',
  '/organisation/retention/events',
  '/organisation/retention/accounts',
  // What is asked, and why.
  '/projects/:project/priorities/:priorities/about',
  '/projects/:project/priorities/:priorities/constituencies',
  '/projects/:project/plan/purpose',
  '/projects/:project/plan/decision',
  '/projects/:project/plan/already-known',
  '/projects/:project/known/:finding',
  '/projects/:project/plan/can-change',
  '/projects/:project/plan/cannot-change',
  '/projects/:project/plan/already-decided',
  '/projects/:project/plan/timeline',
  '/projects/:project/plan/aims',
  '/projects/:project/plan/opening',
  '/projects/:project/plan/versions/:version/sign-off',
  '/partners/new',
  '/partners/:partner/change',
  '/partners/:partner/ending',
  ...['agreement', 'ask', 'payment', 'return'].map((kind) => `/partners/:partner/work/${kind}`),
  '/partners/:partner/work/:partnerWork/correction',
  '/projects/:project/plan/method',
  '/projects/:project/plan/barriers/times',
  '/projects/:project/plan/barriers/places',
  '/projects/:project/plan/barriers/channels',
  '/projects/:project/plan/barriers/plain-language',
  '/projects/:project/plan/barriers/online-and-in-person',
  '/projects/:project/plan/barriers/support',
  '/projects/:project/plan/barriers/payment',
  '/projects/:project/plan/barriers/everyone-speaks',
  '/projects/:project/plan/budget/no-cost',
  '/projects/:project/expectations/new',
  '/projects/:project/promise',
  ...['what', 'when', 'pay', 'apply'].map((part) => `/projects/:project/opportunities/:opportunity/${part}`),
  '/projects/:project/opportunities/:opportunity/languages/new',
  '/projects/:project/opportunities/:opportunity/early-closing',
  '/projects/:project/opportunities/:opportunity/withdrawal',
  '/projects/:project/opportunities/:opportunity/questions/new',
  // Answers to applications. What people wrote was read before, where it is.
  '/projects/:project/opportunities/:opportunity/applications/:application/eligibility',
  '/projects/:project/opportunities/:opportunity/places/number',
  ...occasions.map((occasion) => `/organisation/kind-words/${occasion}`),
  '/projects/:project/surveys/:survey/about',
  '/projects/:project/surveys/:survey/questions/new',
  '/projects/:project/surveys/:survey/questions/:question',
  '/projects/:project/opinion-maps/:map/about',
  '/projects/:project/opinion-maps/:map/statements/new',
  '/people/consent-wording',
  '/people/invitation',
  // What is assessed before it begins, and reviewed afterwards.
  '/projects/:project/assessments/duty',
  ...['window', 'options', 'information', 'consideration', 'withdrawal'].map((part) => `/projects/:project/assessments/consultation/${part}`),
  ...stages.map((stage) => `/projects/:project/assessments/equality/${stage}`),
  ...abouts.map((about) => `/projects/:project/assessments/equality/evidence/${about}`),
  // What is made of words that are here already: whoever reads them can flag them.
  '/projects/:project/imports/:import',
  '/projects/:project/contributions/:contribution/public-words',
  '/projects/:project/themes',
  '/projects/:project/themes/:theme',
  '/projects/:project/themes/:theme/split',
  // What is decided, answered and done. The last one has the safeguarding contact over its form.
  '/projects/:project/decisions/new',
  '/projects/:project/themes/:theme/answer',
  '/projects/:project/answers/:answer/difference',
  '/projects/:project/replies/:reply/resolution',
  '/projects/:project/contributions/:contribution/urgent/resolution',
  // A postal address.
  '/projects/:project/feedback/:feedback/route',
])

const patterns = pages
  .map((page) => ({ page, pattern: new RegExp(`^${page.path.replace(/:\w+/g, '[^/]+')}$`) }))
  .sort((one, other) => one.page.path.split(':').length - other.page.path.split(':').length)
const pageAt = (link: string): AnyPage | undefined => patterns.find(({ pattern }) => pattern.test(link.split('?')[0]!))?.page

const named: Readonly<Record<string, unknown>> = things
function fill({ path }: AnyPage): string {
  return path.replace(/:(\w+)/g, (_: string, name: string) => {
    const value = name === 'contribution' && path.startsWith('/receipt') ? things.receipt.contribution : named[name]
    assert.equal(typeof value, 'string', `${path}: the demonstration has no ${name} to name in this address`)
    return encodeURIComponent(value as string)
  })
}

/** The gallery shows what forms look like; nothing that is typed there is sent. */
const isPublic = ({ allow, path }: AnyPage): boolean => (allow === 'anyone' || allow === 'self') && path !== '/gallery'

/** Links of one page that ask the same things are of one shape: three of each are followed. */
const shapeOf = (link: string): string => [pageAt(link)?.path, ...new URLSearchParams(link.split('?')[1]).keys()].join(' ')
const linksIn = (html: string): string[] => [...html.matchAll(/\shref="(\/[^"#]*)/g)].map(([, link]) => link!.replaceAll('&amp;', '&'))
/** Where a form that asks by its address leads, with each thing that can be chosen in it. */
const choicesIn = (html: string): string[] =>
  [...html.matchAll(/<form method="get"(?:[^>]*action="([^"]*)")?[\s\S]*?<\/form>/g)].flatMap(([form, action]) =>
    [...form.matchAll(/type="radio"[^>]*|<input[^>]*type="radio"[^>]*/g)].flatMap(([input]) => {
      const [, name] = /name="([^"]+)"/.exec(input) ?? []
      const [, value] = /value="([^"]+)"/.exec(input) ?? []
      return name && value ? [`${action ?? ''}?${new URLSearchParams({ [name]: value })}`] : []
    }),
  )

type Shown = { page: AnyPage; at: string; html: string }

/** Every page with a box for text that somebody is shown: by its address, by a link, or in answer to a form that they sent empty. */
async function boxesFor(client: Client, which: (page: AnyPage) => boolean): Promise<Shown[]> {
  const shown: Shown[] = []
  const seen = new Map<string, number>()
  const keep = (answer: Answer, at: string) => {
    const page = pageAt(at)
    if (page && which(page) && answer.html.includes('<textarea')) shown.push({ page, at, html: answer.html })
  }
  const waiting = pages.filter(which).map(fill)
  for (let at = waiting.shift(); at; at = waiting.shift()) {
    const shape = shapeOf(at)
    const page = pageAt(at)
    if (!page || !which(page) || (seen.get(shape) ?? 0) >= 3) continue
    seen.set(shape, (seen.get(shape) ?? 0) + 1)
    const answer = await client.get(at)
    if (answer.status !== 200 || !String(answer.headers['content-type']).startsWith('text/html')) continue
    keep(answer, at)
    if (page.post) keep(await sentEmpty(client, at), at)
    const here = at.split('?')[0]!
    waiting.push(...linksIn(answer.html), ...choicesIn(answer.html).map((link) => (link.startsWith('?') ? here + link : link)))
  }
  return shown
}

/** Sends an empty form, and takes back what it did to the cookies. */
async function sentEmpty(client: Client, at: string): Promise<Answer> {
  const before = [...client.cookies]
  const answer = await client.post(at)
  client.cookies.clear()
  for (const [name, value] of before) client.cookies.set(name, value)
  return answer
}

/** What a page leaves out of the words: a survey has its own; everywhere else stand the organisation's. */
function leftOut({ page, html }: Shown): string[] {
  const { line, rest } = atRiskWords(page.path.includes(':survey') ? survey.atRisk : words)
  return [line, ...rest].filter((part) => !html.includes(part.replaceAll('&', '&amp;')))
}

const nobody = await door.as(null)
const visitors: [who: string, client: Client][] = [
  ['nobody', nobody],
  ['somebody who takes part', await takesPart(door, things, 'until the check')],
  ['somebody who took part', await takesPart(door, things, 'to the end')],
  ...(await Promise.all(
    cast
      .filter(({ role }) => role === null || role === 'co-lead')
      .map(async ({ name }): Promise<[string, Client]> => [name, await door.as(castMember(name))]),
  )),
]
const staff: [who: string, client: Client][] = await Promise.all(
  [marged, ruth, ignacy].map(async ({ name }): Promise<[string, Client]> => [name, await door.as(castMember(name))]),
)
undo.begin()

test('every box for text that the public or a contributor meets says what to do if somebody is at risk', async () => {
  const met = new Set<string>()
  const silent = new Set<string>()
  for (const [, client] of visitors)
    for (const shown of await boxesFor(client, isPublic)) {
      met.add(shown.page.path)
      if (leftOut(shown).length > 0) silent.add(shown.page.path)
    }
  assert.deepEqual([...silent], [])
  for (const path of [
    '/surveys/:survey/questions/:question',
    '/surveys/:survey/contact',
    '/opportunities/:opportunity/apply/why',
    '/receipt/view/:contribution/reply',
  ])
    assert.ok(met.has(path), `${path} was not among ${[...met].join(', ')}`)
})

test('every form in which staff write down what people said says it too, and whom to tell', async () => {
  const met = new Set<string>()
  const silent = new Set<string>()
  for (const [, client] of staff)
    for (const shown of await boxesFor(client, (page) => !isPublic(page) && page.path !== '/gallery')) {
      met.add(shown.page.path)
      const told = leftOut(shown).length === 0 && shown.html.includes('Jo Fenn, <a href="tel:01632960111">')
      if (!told && !wordsOfStaff.has(shown.page.path)) silent.add(shown.page.path)
    }
  assert.deepEqual([...silent], [])
  for (const path of ['/projects/:project/notes/new', '/projects/:project/surveys/:survey/entry', ...wordsOfStaff])
    assert.ok(met.has(path), `${path} was not among ${[...met].join(', ')}`)
})
