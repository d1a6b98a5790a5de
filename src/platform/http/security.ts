import helmet from '@fastify/helmet'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { PageError } from '#platform/errors.ts'

/** Headers of every reply: nothing from another host, nothing framed, no inline script but the one that the frame needs. */
export function secureHeaders(app: FastifyInstance, { inlineScriptHash, secure }: { inlineScriptHash: string; secure: boolean }): void {
  app.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        baseUri: ["'none'"],
        connectSrc: ["'self'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
        imgSrc: ["'self'", 'data:'],
        scriptSrc: ["'self'", inlineScriptHash],
        styleSrc: ["'self'"],
        requireTrustedTypesFor: ["'script'"],
      },
    },
    // Under "no-referrer" browsers send "Origin: null" with forms, and the check below could not tell our own from others'.
    referrerPolicy: { policy: 'same-origin' },
    strictTransportSecurity: secure ? { maxAge: 31_536_000 } : false,
    xFrameOptions: { action: 'deny' },
  })
}

/**
 * Refuses a change that another site's page asked for. Browsers say where a request comes from (Fetch Metadata, Origin);
 * programs that say nothing carry no cookies of a person. Source: W3C Fetch Metadata; OWASP cross-site request forgery.
 */
export function refuseOtherSites(request: FastifyRequest): void {
  if (request.method === 'GET' || request.method === 'HEAD') return
  const site = request.headers['sec-fetch-site']
  const origin = request.headers.origin
  const fromElsewhere = site !== undefined && site !== 'same-origin' && site !== 'none'
  const ofElsewhere = origin !== undefined && hostOf(origin) !== request.host.toLowerCase()
  if (fromElsewhere || ofElsewhere) throw new PageError(403, 'This form was sent from another website, so we did not use it')
}

function hostOf(origin: string): string | undefined {
  return URL.canParse(origin) ? new URL(origin).host : undefined
}
