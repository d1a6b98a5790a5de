import type { FastifyReply } from 'fastify'
import type { VNode } from 'preact'
import { render } from 'preact-render-to-string'
import type { Person } from '#platform/auth/person.ts'
import type { AnyPage, Organisation, Reply, Shell } from './page.ts'

type Seen = { page: AnyPage; organisation: Organisation; person: Person | null; path: string }

/** Turns what a page gave into bytes. Pages of a signed-in person are kept in no cache. */
export function sendReply(shell: Shell, given: Reply, seen: Seen, reply: FastifyReply): FastifyReply {
  const { cacheSeconds } = seen.page
  reply.header('cache-control', cacheSeconds && !seen.person ? `public, max-age=${cacheSeconds}` : 'no-store')
  switch (given.kind) {
    case 'go-to':
      return reply.redirect(given.url, 303)
    case 'file':
      return reply
        .header('content-disposition', `${given.inline ? 'inline' : 'attachment'}; filename="${given.name.replace(/[^\w.-]/g, '-')}"`)
        .type(given.type)
        .send(given.body)
    case 'view': {
      const { title, content, frame, status } = given
      const drawn = shell.frame({ title, content, frame, status, organisation: seen.organisation, person: seen.person, path: seen.path })
      return reply.status(status).type('text/html; charset=utf-8').send(documentOf(drawn))
    }
  }
}

/** A page in full. HTML has no way to write the character NUL, which somebody may have sent: its sign for "unreadable" stands there. */
export const documentOf = (drawn: VNode): string => `<!doctype html>${render(drawn).replaceAll('\0', '\uFFFD')}`

/** Only a path of this site may follow a sign-in: `//evil`, `/\evil` and other schemes lead to the start page. */
export function ownPath(next: string | null | undefined): string {
  if (!next || !/^\/(?![/\\])/.test(next) || /[\p{Cc}\\]/u.test(next)) return '/'
  return URL.canParse(next, 'http://here.invalid') && new URL(next, 'http://here.invalid').host === 'here.invalid' ? next : '/'
}
