import type { FastifyReply, FastifyRequest } from 'fastify'
import { DatabaseAway, PageError } from '#platform/errors.ts'
import type { Body } from './body.ts'
import type { Shell } from './page.ts'
import { documentOf } from './reply.ts'
import type { Serving } from './server.ts'

type Problem = { status: number; words: string }

/** The standard page for whatever went wrong. A bug shows a reference; the log has ids only. */
export async function sendProblem(
  serving: Serving,
  shell: Shell,
  error: unknown,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const { status, words } = problemOf(error)
  if (status >= 500) serving.log.error({ request: request.id, route: request.routeOptions.url ?? 'none', err: error }, 'a page could not be shown')
  if (status === 403) serving.log.warn({ request: request.id, route: request.routeOptions.url ?? 'none' }, 'refused')
  if (status === 503) reply.header('retry-after', '5')
  const kept = status === 503 && request.method === 'POST' ? (request.body as Body | undefined)?.answers : undefined
  const organisation = await serving.organisationOf(request.hostname).catch(() => null)
  const { title, content } = shell.problem({
    status,
    saidToPerson: words,
    reference: request.id.slice(0, 8),
    retry: kept && { path: request.url, answers: kept },
  })
  const drawn = shell.frame({ title, content, frame: {}, status, organisation, person: null, path: request.url })
  return reply.status(status).header('cache-control', 'no-store').type('text/html; charset=utf-8').send(documentOf(drawn))
}

function problemOf(error: unknown): Problem {
  if (error instanceof PageError) return { status: error.status, words: error.message }
  if (error instanceof DatabaseAway) return { status: 503, words: '' }
  const { statusCode, code } = error as { statusCode?: number; code?: string }
  if (statusCode === 413 || code === 'FST_REQ_FILE_TOO_LARGE') return { status: 413, words: 'What you sent is too large' }
  if (statusCode === 429) return { status: 429, words: 'There were too many tries in a short time. Wait a minute, then try again' }
  if (statusCode === 415) return { status: 415, words: 'We cannot read what was sent' }
  if (statusCode && statusCode >= 400 && statusCode < 500) return { status: statusCode, words: 'We cannot read what was sent' }
  return { status: 500, words: '' }
}
