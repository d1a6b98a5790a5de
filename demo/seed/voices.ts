import { dayOf } from '#lib/dates.ts'
import { enterResponse } from '#modules/activities/index.ts'
import { addNote } from '#modules/contributions/add-note.action.ts'
import { activePartners } from '#modules/partners/index.ts'
import { newId } from '#platform/database/identifiers.ts'
import { idris, kwabena, morwen } from '../cast.ts'
import { type Asked, travelOptions } from './project.ts'
import type { Moment, Scene } from './scene.ts'
import { consentOf, contactOf, type Route } from './strangers.ts'

/** One line of a story's voices. */
type Voice = { themes: readonly string[]; route: Route; question: 'change' | 'well' | 'else'; words: string; place: number }

export type Said = { themes: readonly string[]; contributionId: string }

export const voicesOf = (lines: string): Voice[] =>
  lines
    .split('\n')
    .filter((line) => line.includes('|'))
    .map((line, place) => {
      const [themes = '', route = '', question = '', ...words] = line.split('|').map((part) => part.trim())
      return { themes: themes.split(','), route: route as Route, question: question as Voice['question'], words: words.join('|'), place }
    })

/** The lines of a story stand theme by theme; people speak in no such order. The same order each time. */
const mixed = (voices: readonly Voice[]): Voice[] => [...voices].sort((a, b) => ((a.place * 89) % 997) - ((b.place * 89) % 997))

/** When what was said so far is put under themes: the day before the first decision. */
export const sortedDaysAgo = ({ story }: Scene): number => Math.max(story.releasedDaysAgo, ...story.decisions.map(({ daysAgo }) => daysAgo)) + 1

/** Whatever nobody has sorted yet in the story came in since the others were. */
const isNew = ({ themes }: Voice): boolean => themes[0] === '-'

/** Takes in every voice by its own route, spread over the days on which the survey was open. */
export async function takeInVoices(scene: Scene, asked: Asked): Promise<Said[]> {
  const { story } = scene
  const voices = mixed(voicesOf(story.voices))
  const spread = (some: readonly Voice[], first: number, last: number) =>
    some.map((voice, place) => ({ voice, daysAgo: first - Math.floor((place * (first - last + 1)) / some.length) }))
  const firstDay = story.openedDaysAgo - 1
  const lastDay = sortedDaysAgo(scene) + 1
  const alone = voices.filter(({ route }) => route !== 'meeting')
  const spoken = [
    ...spread(
      alone.filter((voice) => !isNew(voice)),
      firstDay,
      lastDay,
    ),
    ...spread(alone.filter(isNew), lastDay - 2, 1),
  ]
  const said: Said[] = []
  for (const { voice, daysAgo } of spoken)
    said.push(
      await scene.at(daysAgo, (moment) =>
        isNote(voice.route) ? takeInNote(moment, scene, asked, [voice]) : takeInResponse(moment, scene, asked, voice),
      ),
    )
  const meeting = voices.filter(({ route }) => route === 'meeting')
  if (meeting.length === 0) return said
  return [...said, ...(await scene.at(Math.round((firstDay + lastDay) / 2), (moment) => noteAll(moment, scene, asked, meeting)))]
}

const isNote = (route: Route) => route === 'meeting' || route === 'visit' || route === 'call'

async function takeInResponse(moment: Moment, scene: Scene, asked: Asked, voice: Voice): Promise<Said> {
  const { db, now, organisation } = moment
  const survey = { id: asked.surveyId, projectId: asked.projectId, publishedAt: now }
  const { change, well, else: anything, travel, ease } = asked.questions
  const text = { change, well, else: anything }[voice.question]
  const own = ownWords(voice)
  const answered = await enterResponse({ db, now, organisation }, { closedAt: null }, survey, {
    key: newId(),
    route: voice.route === 'paper' || voice.route === 'phone' ? voice.route : 'web',
    typedBy: voice.route === 'web' ? null : scene.person(kwabena),
    saidOn: dayOf(now),
    said: {
      [travel.questionId]: { versionId: travel.versionId, given: travelOptions[(voice.place * 5) % 6] ?? 'Another way' },
      [ease.questionId]: { versionId: ease.versionId, given: 1 + ((voice.place * 7) % 5) },
      [text.questionId]: { versionId: text.versionId, given: voice.words },
    },
    consent: own?.consent ?? consentOf(voice.place),
    contact: own?.contact ?? contactOf(voice.place, voice.route),
  })
  if (!answered.ok) throw new Error(`A voice was refused: ${answered.because}`)
  const { id } = await db
    .selectFrom('contributions.contribution')
    .select('id')
    .where('responseId', '=', answered.value.responseId)
    .executeTakeFirstOrThrow()
  return { themes: voice.themes, contributionId: id }
}

/** Two of the cast spoke for themselves, left their address, and may be quoted by their first name. */
function ownWords({ words }: Voice) {
  const own = words.includes('forty minutes late I get forty minutes less')
    ? idris
    : words.startsWith('I use British Sign Language')
      ? morwen
      : undefined
  if (!own) return undefined
  const contact = { channel: 'email' as const, name: own.name, email: own.email, phone: '', address: '', largePrint: false }
  return { contact, consent: { quoteAs: 'first-name' as const, quoteName: own.name } }
}

async function takeInNote(moment: Moment, scene: Scene, asked: Asked, voices: readonly Voice[]): Promise<Said> {
  const [said] = await noteAll(moment, scene, asked, voices)
  if (!said) throw new Error('A note without a point')
  return said
}

async function noteAll(moment: Moment, scene: Scene, asked: Asked, voices: readonly Voice[]): Promise<Said[]> {
  const { db, now } = moment
  const first = voices[0]
  if (!first) return []
  const id = newId()
  const { place, partner, came } = scene.story.note
  const onePerson = first.route === 'call'
  // Where the story says how many came, the partner hosted it.
  const host = first.route === 'meeting' && came ? (await activePartners(db)).find(({ name }) => name === partner) : undefined
  const session = host && came ? { partnerId: host.id, came, werePaid: true, unpaidBecause: '' } : undefined
  const noted = await addNote(
    { ...moment, person: scene.as(kwabena) },
    { id: asked.projectId, closed: false },
    {
      id,
      kind: session ? 'session' : onePerson ? 'call' : first.route === 'visit' ? 'visit' : 'meeting',
      session,
      partOfDay: session ? 'evening' : undefined,
      happenedOn: dayOf(now),
      place: onePerson ? '' : place,
      partner: onePerson ? '' : partner,
      points: voices.map((voice) => voice.words),
      contact: onePerson ? contactOf(first.place, 'phone') : contactOf(1, 'web'),
      consent: { quoteAs: onePerson ? 'not-public' : 'anonymous', quoteName: '' },
    },
  )
  if (!noted.ok) throw new Error(`A note was refused: ${noted.because}`)
  const rows = await db.selectFrom('contributions.contribution').select(['id', 'words']).where('noteId', '=', id).execute()
  return rows.map((row) => ({ contributionId: row.id, themes: voices.find((voice) => voice.words === row.words)?.themes ?? ['-'] }))
}

const asideReasons = { thanks: 'thank-you', blank: 'blank', other: 'not-about-this' } as const

/** Puts every voice where the story has it: under themes, set aside with a reason, or not sorted yet. */
export async function sortVoices({ db, now }: Moment, scene: Scene, asked: Asked, said: readonly Said[]): Promise<void> {
  const sorter = scene.person(kwabena)
  const ids = new Map<string, string>()
  for (const theme of scene.story.themes) {
    const id = newId()
    ids.set(theme.key, id)
    await db
      .insertInto('insights.theme')
      .values({ id, projectId: asked.projectId, name: theme.name, about: theme.about, madeBy: sorter, madeAt: now })
      .execute()
  }
  const placements = said.flatMap(({ themes, contributionId }) =>
    themes.flatMap((key) => {
      const themeId = ids.get(key)
      return themeId ? [{ themeId, contributionId, placedBy: sorter, placedAt: now }] : []
    }),
  )
  await db.insertInto('insights.placement').values(placements).execute()
  const aside = said.flatMap(({ themes, contributionId }) => {
    const reason = asideReasons[themes[0] as keyof typeof asideReasons]
    return reason ? [{ contributionId, reason, setBy: sorter, setAt: now }] : []
  })
  if (aside.length > 0) await db.insertInto('insights.set_aside').values(aside).execute()
}
