import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Cookies } from './page.ts'

/** Signed, httpOnly, same-site cookies over Fastify's own. The `__Host-` prefix ties them to this host where there is TLS. */
export function cookiesOf(request: FastifyRequest, reply: FastifyReply, secure: boolean): Cookies {
  const named = (name: string) => (secure ? `__Host-${name}` : `heard-${name}`)
  const options = { path: '/', httpOnly: true, sameSite: 'lax', secure, signed: true } as const
  return {
    get(name) {
      const raw = request.cookies[named(name)]
      if (raw === undefined) return undefined
      const { valid, value } = request.unsignCookie(raw)
      return valid ? value : undefined
    },
    set(name, value, { maxAgeSeconds } = {}) {
      reply.setCookie(named(name), value, maxAgeSeconds === undefined ? options : { ...options, maxAge: maxAgeSeconds })
    },
    clear(name) {
      reply.clearCookie(named(name), { path: '/' })
    },
  }
}
