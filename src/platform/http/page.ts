import type { Readable } from 'node:stream'
import type { ComponentChildren, VNode } from 'preact'
import type { Person } from '#platform/auth/person.ts'
import type { DatabaseRole } from '#platform/database/store.ts'
import type { Reader, Writer } from '#platform/database/types.ts'

/** The tenant that the host name names. */
export type Organisation = { id: string; name: string; demonstration: boolean; baseUrl: string }

/** What any piece of work needs: a transaction, who is doing it, for which organisation, and what time it is. */
export type Work<Who extends Person | null = Person> = { db: Writer; person: Who; organisation: Organisation; now: Date }

/** A file that came with a form. */
export type Upload = { name: string; bytes: Buffer }

type Names<Path extends string> = Path extends `${string}:${infer Name}/${infer Rest}`
  ? Name | Names<`/${Rest}`>
  : Path extends `${string}:${infer Name}`
    ? Name
    : never

/** The named parts of a path: `/projects/:project` gives `{ project: string }`. */
export type Params<Path extends string> = { [Name in Names<Path>]: string }

/** Who may open a page: a permission of a manifest, or anyone, or anyone who is signed in. */
export type Allow = 'anyone' | 'self' | `${string}.${string}`
type Who<A extends Allow> = A extends 'anyone' ? Person | null : Person

/** The sign-in of this browser: when the person last showed that it is them. */
export type Session = { id: string; confirmedAt: Date }

type Asked<Path extends string, A extends Allow> = {
  organisation: Organisation
  person: Person | null
  session: Session | null
  now: Date
  params: Params<Path>
  /** GET: what the URL asks. POST: what the form says. */
  answers: URLSearchParams
  cookies: Cookies
  /** The path that was asked for, with its query. */
  path: string
} & { person: Who<A>; session: A extends 'anyone' ? Session | null : Session }

/** What a page may use before its transaction opens: reads of its own, each short, and the world outside. */
export type Reach<Path extends string = string> = Pick<Asked<Path, 'anyone'>, 'organisation' | 'now' | 'params' | 'answers' | 'cookies'> & {
  reading: <Value>(work: (db: Reader) => Promise<Value>) => Promise<Value>
  posted: boolean
}

export type Look<Path extends string = string, A extends Allow = Allow, Reached = unknown> = Asked<Path, A> & { db: Reader; reached: Reached }
export type Submit<Path extends string = string, A extends Allow = Allow, Reached = unknown> = Asked<Path, A> & {
  db: Writer
  reached: Reached
  files: Readonly<Record<string, Upload>>
  /** The client's address, for limits only. Never stored, never logged. */
  client: string
  /** The browser in words, "Firefox on Windows"; '' when it cannot be told. */
  device: string
}

/** Signed, httpOnly, same-site cookies. A tampered cookie reads as undefined. */
export type Cookies = {
  get: (name: string) => string | undefined
  set: (name: string, value: string, options?: { maxAgeSeconds?: number }) => void
  clear: (name: string) => void
}

export type Reply =
  | { kind: 'view'; status: 200 | 404 | 410 | 422; title: string; content: VNode; frame: Frame }
  | { kind: 'go-to'; url: string }
  | { kind: 'file'; name: string; type: string; body: string | Buffer | Readable; inline: boolean }

/** How the frame is drawn round a view. `print` leaves out navigation; `large` is the large-print variant of it. */
export type Frame = {
  width?: 'full' | 'two-thirds'
  layout?: 'page' | 'print' | 'large-print'
  back?: { href: string; text?: string }
  refreshSeconds?: number
}

/** The frame of a page that is asked for on paper (`?paper=normal` or `large`); undefined for the screen. */
export function paperFrame(answers: URLSearchParams): Frame | undefined {
  const paper = answers.get('paper')
  if (paper === 'large') return { layout: 'large-print' }
  return paper === 'normal' ? { layout: 'print' } : undefined
}

export type Page<Path extends string = string, A extends Allow = Allow, Reached = unknown> = {
  path: Path
  allow: A
  /** Opens to whoever holds the permission on any one project: for what belongs to all of them, where the path names none. */
  onAnyProject?: true
  /** What it shows must be on record: each time it does, `<reads>-read` is written down, with who looked and the last id of the path, or else what its name stands for. */
  reads?: `${string}.${string}`
  /** The database role under which it runs, where that is not the usual one. Who is asking is settled first, in a transaction of its own. */
  role?: DatabaseRole
  /** The largest body of a POST in bytes, where the usual 1 MB is not enough. */
  bodyLimit?: number
  /** Kept out of shared and private caches (the default), or may be kept for this many seconds by anyone. */
  cacheSeconds?: number
  /** POST of this page: at most so many per minute from one client. The default is 120. */
  postsPerMinute?: number
  /** What takes long or is elsewhere (another server): done before the transaction opens. It runs before the permission is asked, so it may only prepare. */
  reach?(asked: Reach<Path>): Promise<Reached>
  get(look: Look<Path, A, Reached>): Promise<Reply> | Reply
  post?(submit: Submit<Path, A, Reached>): Promise<Reply>
}

// biome-ignore lint/suspicious/noExplicitAny: a list of pages holds pages of every path; each was checked where it was defined.
export type AnyPage = Page<any, any, any>

/** One URL of the service. `allow` has no default, so a page without a permission does not compile; a GET is handed a reader, so it cannot write. */
export const page = <const Path extends string, const A extends Allow, Reached = unknown>(
  definition: Page<Path, A, Reached>,
): Page<Path, A, Reached> => definition

export const view = (title: string, content: VNode, frame: Frame = {}): Reply => ({ kind: 'view', status: 200, title, content, frame })
/** The same page once more, with what was typed and what is wrong. */
export const again = (title: string, content: VNode, frame: Frame = {}): Reply => ({ kind: 'view', status: 422, title, content, frame })
export const goTo = (url: string): Reply => ({ kind: 'go-to', url })
export const file = (name: string, type: string, body: string | Buffer | Readable, inline = false): Reply => ({
  kind: 'file',
  name,
  type,
  body,
  inline,
})

type HrefArguments<Path extends string> = [Names<Path>] extends [never]
  ? [params?: Record<string, never>, query?: Query]
  : [params: Params<Path>, query?: Query]
type Query = Readonly<Record<string, string | number | undefined>>

/** The link to a page: `href(answersPage, { project: 'patient-transport' })`. A renamed path is a compile error. */
export function href<Path extends string, A extends Allow, Reached>(
  to: Page<Path, A, Reached> | Path,
  ...[params, query]: HrefArguments<Path>
): string {
  const path = typeof to === 'string' ? to : to.path
  const filled = path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent((params as Record<string, string>)[name] ?? ''))
  const asked = Object.entries(query ?? {}).filter((entry): entry is [string, string | number] => entry[1] !== undefined && entry[1] !== '')
  if (asked.length === 0) return filled
  return `${filled}?${new URLSearchParams(asked.map(([name, value]) => [name, String(value)]))}`
}

/** What a problem page says, and what was typed when the database was away, so that it can be sent again. */
export type Problem = { status: number; saidToPerson: string; reference: string; retry: { path: string; answers: URLSearchParams } | undefined }

/** Draws the frame and the standard pages. `app` hands one to the http floor; the floor itself knows no navigation. */
export type Shell = {
  frame: (asked: {
    title: string
    content: ComponentChildren
    frame: Frame
    status: number
    organisation: Organisation | null
    person: Person | null
    path: string
  }) => VNode
  problem: (problem: Problem) => { title: string; content: VNode }
}
