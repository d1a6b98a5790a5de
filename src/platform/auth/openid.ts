import {
  allowInsecureRequests,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  ClientSecretBasic,
  ClientSecretPost,
  Configuration,
  calculatePKCECodeChallenge,
  customFetch,
  discovery,
  enableNonRepudiationChecks,
  fetchUserInfo,
  randomNonce,
  randomPKCECodeVerifier,
  randomState,
  type ServerMetadata,
} from 'openid-client'
import { z } from 'zod'
import { ok, type Result, refused } from '#lib/result.ts'
import { readConfig } from '../config.ts'
import { NotPublic, publicFetch } from './public-fetch.ts'

/** A server that says who somebody is (OpenID Connect), and how it knows us. */
export type Issuer = { issuer: string; clientId: string; clientSecret: string }

/** What it says of somebody. `emailVerified` is undefined where it says nothing of that. */
export type Claims = { issuer: string; subject: string; email: string | undefined; emailVerified: boolean | undefined }

export type IssuerRefusal = 'not-public' | 'not-reached' | 'not-understood' | 'not-proved'

const SECONDS = 10
const KEPT_MS = 600_000
const KEPT_FAILURE_MS = 30_000

/** Whether issuers may be anywhere, by http too: for tests and closed networks. See ALLOW_PRIVATE_ISSUERS in docs/running.md. */
export const allowsPrivateIssuers = (): boolean => readConfig(process.env).allowPrivateIssuers

const guarded = (url: string, options: Parameters<typeof publicFetch>[1]) => publicFetch(url, options, { allowPrivate: allowsPrivateIssuers() })

const known = new Map<string, { until: number; metadata: Promise<ServerMetadata> }>()

/** What an issuer says of itself: kept for ten minutes, and a failure for half a minute, so that nobody can make us ask without end. */
function metadataOf(issuer: string): Promise<ServerMetadata> {
  const now = Date.now()
  const before = known.get(issuer)
  if (before && before.until > now) return before.metadata
  if (known.size > 500) known.clear()
  const metadata = discovery(new URL(issuer), 'unused', undefined, undefined, {
    [customFetch]: guarded,
    timeout: SECONDS,
    execute: allowsPrivateIssuers() ? [allowInsecureRequests] : [],
  }).then((found) => found.serverMetadata())
  const kept = { until: now + KEPT_MS, metadata }
  known.set(issuer, kept)
  metadata.catch(() => {
    kept.until = now + KEPT_FAILURE_MS
  })
  return metadata
}

async function configured({ issuer, clientId, clientSecret }: Issuer): Promise<Configuration> {
  const server = await metadataOf(issuer)
  // The standard's own default is the header; some take the secret in the body only.
  const ways = server.token_endpoint_auth_methods_supported ?? ['client_secret_basic']
  const secret = ways.includes('client_secret_basic') ? ClientSecretBasic(clientSecret) : ClientSecretPost(clientSecret)
  const configuration = new Configuration(server, clientId, undefined, secret)
  configuration[customFetch] = guarded
  configuration.timeout = SECONDS
  if (allowsPrivateIssuers()) allowInsecureRequests(configuration)
  enableNonRepudiationChecks(configuration)
  return configuration
}

const Kept = z.object({ issuer: z.string(), state: z.string(), nonce: z.string(), verifier: z.string(), next: z.string() })

/**
 * Begins a sign-in at an issuer: where the browser goes, and what it must bring back in a signed cookie (`kept`).
 * Guards: PKCE (S256) for the code, `state` for the browser, `nonce` for the token.
 */
export async function beginAtIssuer(issuer: Issuer, returnTo: string, next: string): Promise<Result<{ url: string; kept: string }, IssuerRefusal>> {
  try {
    const configuration = await configured(issuer)
    const kept = { issuer: issuer.issuer, state: randomState(), nonce: randomNonce(), verifier: randomPKCECodeVerifier(), next }
    const url = buildAuthorizationUrl(configuration, {
      redirect_uri: returnTo,
      scope: 'openid email profile',
      response_type: 'code',
      code_challenge: await calculatePKCECodeChallenge(kept.verifier),
      code_challenge_method: 'S256',
      state: kept.state,
      nonce: kept.nonce,
    })
    return ok({ url: url.href, kept: JSON.stringify(kept) })
  } catch (error) {
    return refused(refusalOf(error, 'not-understood'))
  }
}

/** Where somebody wanted to go when they began; undefined when this browser did not begin, or with another issuer. */
export function nextAfter(kept: string | undefined): string | undefined {
  return keptIn(kept)?.next
}

const keptIn = (text: string | undefined) => {
  const read = Kept.safeParse(jsonIn(text ?? ''))
  return read.success ? read.data : undefined
}

/**
 * Takes the code to the issuer and proves what comes back: signature, issuer, audience, time, nonce. A code works once, and only
 * with the cookie of the browser that began.
 *
 * @param returned the parameters with which the browser came back
 */
export async function finishAtIssuer(
  issuer: Issuer,
  { kept, returned, returnTo }: { kept: string | undefined; returned: URLSearchParams; returnTo: string },
): Promise<Result<Claims, IssuerRefusal>> {
  const began = keptIn(kept)
  if (!began || began.issuer !== issuer.issuer || !returned.get('code')) return refused('not-proved')
  try {
    const configuration = await configured(issuer)
    const url = new URL(returnTo)
    url.search = returned.toString()
    const tokens = await authorizationCodeGrant(configuration, url, {
      pkceCodeVerifier: began.verifier,
      expectedState: began.state,
      expectedNonce: began.nonce,
      idTokenExpected: true,
    })
    const claims = tokens.claims()
    // An issuer that speaks for many organisations puts another one into each token: it would let in people of them all.
    if (!claims || claims.iss !== configuration.serverMetadata().issuer) return refused('not-proved')
    const more = claims.email === undefined && configuration.serverMetadata().userinfo_endpoint
    const said = more ? { ...claims, ...(await fetchUserInfo(configuration, tokens.access_token, claims.sub)) } : claims
    return ok({ issuer: issuer.issuer, subject: claims.sub, ...addressIn(said) })
  } catch (error) {
    return refused(refusalOf(error, 'not-proved'))
  }
}

const addressIn = (said: Readonly<Record<string, unknown>>) => ({
  email: typeof said.email === 'string' ? said.email.toLowerCase() : undefined,
  // Some send the word in place of the value.
  emailVerified: said.email_verified === undefined ? undefined : said.email_verified === true || said.email_verified === 'true',
})

function refusalOf(error: unknown, otherwise: IssuerRefusal): IssuerRefusal {
  for (let cause = error, depth = 0; cause instanceof Error && depth < 5; cause = cause.cause, depth++) {
    if (cause instanceof NotPublic || /only requests to HTTPS/.test(cause.message)) return 'not-public'
    const { code } = cause as { code?: unknown }
    if (code === 'OAUTH_TIMEOUT' || (typeof code === 'string' && /^(E[A-Z_]+|CERT_|UNABLE_|DEPTH_ZERO)/.test(code))) return 'not-reached'
  }
  return otherwise
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
