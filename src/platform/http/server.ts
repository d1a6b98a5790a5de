import { randomUUID } from 'node:crypto'
import { constants } from 'node:zlib'
import compress from '@fastify/compress'
import cookie from '@fastify/cookie'
import rateLimit from '@fastify/rate-limit'
import Fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify'
import { deviceOf } from '#platform/auth/device.ts'
import type { Person } from '#platform/auth/person.ts'
import { noteUse, type OpenSession, sessionOf } from '#platform/auth/sessions.ts'
import { record } from '#platform/database/events.ts'
import type { Store } from '#platform/database/store.ts'
import type { Reader, Writer } from '#platform/database/types.ts'
import { PageError } from '#platform/errors.ts'
import { hasQueued } from '#platform/jobs/queue.ts'
import type { Log } from '#platform/log.ts'
import { type Asset, serveAssets } from './assets.ts'
import { acceptForms, type Body, bodyOf } from './body.ts'
import { cookiesOf } from './cookies.ts'
import type { AnyPage, Organisation, Reply, Shell } from './page.ts'
import { checkNames, checkPermission, isId, type Scopes } from './permission.ts'
import { sendProblem } from './problem.ts'
import { sendReply } from './reply.ts'
import { refuseOtherSites, secureHeaders } from './security.ts'

/** Everything that the http floor is handed by `app`: it knows no page, no module and no navigation of its own. */
export type Serving = {
  store: Store
  log: Log
  pages: readonly AnyPage[]
  assets: readonly Asset[]
  shell: (assets: Readonly<Record<string, string>>) => Shell
  inlineScriptHash: string
  /** Signs cookies: 32 bytes or more. */
  cookieSecret: Buffer
  /** Whether people reach the site by https. */
  secure: boolean
  trustProxy: boolean | string
  /** POSTs a minute from one client; 0 sets no limit. */
  postsPerMinute: number
  version: string
  signInPath: string
  scopes: Scopes
  /** Parts of paths that are words, and not ids. */
  slugs: ReadonlySet<string>
  organisationOf: (host: string) => Promise<Organisation | null>
  personOf: (db: Reader, personId: string) => Promise<Person | null>
  /** Called after the commit of a POST that queued a job, so that it starts at once. */
  afterChange: () => void
  now: () => Date
}

const USUAL_BODY = 1_000_000

export async function openServer(serving: Serving): Promise<FastifyInstance> {
  const app = Fastify({
    logger: false,
    trustProxy: serving.trustProxy,
    bodyLimit: USUAL_BODY,
    routerOptions: { ignoreTrailingSlash: true, maxParamLength: 100 },
    requestTimeout: 30_000,
    connectionTimeout: 60_000,
    // How often connections that take too long are looked for: Node's own half a minute would double every limit.
    http: { connectionsCheckingInterval: 2_000, headersTimeout: 15_000 },
    genReqId: () => randomUUID(),
    return503OnClosing: true,
  })
  const shell = serving.shell(serveAssets(app, serving.assets))
  acceptForms(app)
  secureHeaders(app, serving)
  await app.register(cookie, { secret: serving.cookieSecret.toString('base64') })
  await app.register(compress, {
    global: true,
    encodings: ['br', 'gzip'],
    threshold: 1400,
    brotliOptions: { params: { [constants.BROTLI_PARAM_QUALITY]: 3 } },
  })
  await app.register(rateLimit, { global: false })

  app.addHook('onRequest', async (request) => refuseOtherSites(request))
  app.addHook('onResponse', async (request, reply) => {
    const milliseconds = Math.round(reply.elapsedTime)
    serving.log.info(
      { request: request.id, method: request.method, route: request.routeOptions.url ?? 'none', status: reply.statusCode, milliseconds },
      'request',
    )
  })
  const problem = (error: unknown, request: FastifyRequest, reply: FastifyReply) => sendProblem(serving, shell, error, request, reply)
  app.setErrorHandler(problem)
  app.setNotFoundHandler((request, reply) => problem(new PageError(404, 'We cannot find this page'), request, reply))
  app.get('/health', (_request, reply) => health(serving, reply))
  for (const page of serving.pages) addPage(app, serving, shell, page)
  return app
}

async function health({ store, version }: Serving, reply: FastifyReply): Promise<FastifyReply> {
  reply.header('cache-control', 'no-store')
  try {
    await store.query('select 1')
    return reply.send({ status: 'ok', database: store.kind, version })
  } catch {
    return reply.status(503).header('retry-after', '5').send({ status: 'database away', database: store.kind, version })
  }
}

function addPage(app: FastifyInstance, serving: Serving, shell: Shell, page: AnyPage): void {
  const handle = (request: FastifyRequest, reply: FastifyReply) => answer(serving, shell, page, request, reply)
  app.get(page.path, handle)
  if (!page.post) return
  const most = serving.postsPerMinute === 0 ? undefined : Math.min(page.postsPerMinute ?? Number.POSITIVE_INFINITY, serving.postsPerMinute)
  const config = most === undefined ? {} : { rateLimit: { max: most, timeWindow: '1 minute' } }
  app.post(page.path, { bodyLimit: page.bodyLimit ?? USUAL_BODY, config }, handle)
}

/** A reply that must leave nothing behind: thrown through the transaction, so that it rolls back. */
class NothingKept {
  readonly reply: Reply
  constructor(reply: Reply) {
    this.reply = reply
  }
}

async function answer(serving: Serving, shell: Shell, page: AnyPage, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const organisation = await serving.organisationOf(request.hostname)
  if (!organisation) throw new PageError(404, 'There is no organisation at this address')
  const params = request.params as Record<string, string>
  checkNames(params, serving.slugs)
  const cookies = cookiesOf(request, reply, serving.secure)
  const now = serving.now()
  const posted = request.method === 'POST'
  const body: Body = posted ? await bodyOf(request, page.bodyLimit ?? USUAL_BODY) : { answers: queryOf(request), files: {} }
  let person: Person | null = null
  let session: OpenSession | null = null
  let queued = false

  /** Who is asking, and whether they may; or the way to sign in. */
  const admit = async (db: Reader): Promise<Reply | undefined> => {
    const found = await sessionOf(db, cookies, now)
    person = found ? await serving.personOf(db, found.personId) : null
    session = person && found ? found : null
    return (await checkPermission(page, serving.scopes, { db, person, params })) === 'sign-in' ? signIn(serving, request) : undefined
  }
  const { store } = serving
  const reading = <Value>(work: (db: Reader) => Promise<Value>) => store.reading(organisation.id, work)
  const reached = await page.reach?.({ organisation, now, params, cookies, answers: body.answers, reading, posted })
  const asked = () => ({ organisation, person, session, now, params, cookies, path: request.url, answers: body.answers, reached })
  const look = async (db: Reader): Promise<Reply> => page.get({ ...asked(), db })
  const submit = async (db: Writer): Promise<Reply> => {
    if (!page.post) return look(db)
    const device = deviceOf(request.headers['user-agent'])
    const answered = await page.post({ ...asked(), db, files: body.files, client: request.ip, device })
    if (answered.kind === 'view' && answered.status !== 200) throw new NothingKept(answered)
    queued = hasQueued(db)
    return answered
  }
  /** One transaction for who is asking and for the page; two where the page runs under a role that sees no people. */
  const serve = async (): Promise<Reply> => {
    const refused = page.role ? await reading(admit) : undefined
    if (refused) return refused
    const admitted = (db: Reader) => (page.role ? undefined : admit(db))
    return posted
      ? store.within(organisation.id, async (db) => (await admitted(db)) ?? submit(db), page.role)
      : store.reading(organisation.id, async (db) => (await admitted(db)) ?? look(db), page.role)
  }

  const given = await serve().catch(keepNothing)
  // A form that is shown again shows what was typed, and nothing that was kept.
  if (page.reads && (given.kind === 'file' || (given.kind === 'view' && given.status === 200)))
    await recordRead(serving, organisation, { type: `${page.reads}-read`, person, params, at: now })
  if (session) await noteUse(store, organisation.id, session, now)
  if (queued) serving.afterChange()
  return sendReply(shell, given, { page, organisation, person, path: request.url }, reply)
}

/** Writes down who looked at what, before they see it: the last id of the path, or what its last name stands for. */
async function recordRead(
  { store, scopes }: Serving,
  organisation: Organisation,
  { type, person, params, at }: { type: string; person: Person | null; params: Readonly<Record<string, string>>; at: Date },
): Promise<void> {
  const id = Object.values(params).findLast((value) => isId(value))
  const named = Object.entries(params).findLast(([name]) => name in scopes)
  await store.within(organisation.id, async (db) => {
    const subject = id ?? (named && (await scopes[named[0]]?.(db, named[1]))) ?? null
    await record(db, { type, actor: person?.id ?? null, subject, at })
  })
}

function keepNothing(thrown: unknown): Reply {
  if (thrown instanceof NothingKept) return thrown.reply
  throw thrown
}

/** What the URL asks, without the one character that PostgreSQL cannot hold. */
function queryOf(request: FastifyRequest): URLSearchParams {
  const query = request.url.split('?')[1] ?? ''
  return new URLSearchParams([...new URLSearchParams(query)].map(([name, value]) => [name, value.replaceAll('\0', '')]))
}

const signIn = (serving: Serving, request: FastifyRequest): Reply => ({
  kind: 'go-to',
  url: request.method === 'GET' ? `${serving.signInPath}?${new URLSearchParams({ next: request.url })}` : serving.signInPath,
})
