import assert from 'node:assert/strict'
import { createHash, randomBytes } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { after } from 'node:test'
import { Provider } from 'oidc-provider'
import { formsOf } from './forms.ts'

/** What the provider says of somebody who signs in there. Their subject is what they type as their name. */
export type Account = { email?: string; email_verified?: boolean }

type Client = { id: string; secret: string }

export type RunningProvider = {
  issuer: string
  /** Clients that it knows: ours, and one of another service. */
  ours: Client
  another: Client
  /** Who can sign in there, by the name that they type. */
  accounts: Map<string, Account>
  /** Where set, the token endpoint answers with this and does not look at the code. */
  tokens: { instead: Record<string, unknown> | undefined }
  /** Goes its pages as a browser, signs in and agrees; gives the address that it sends the browser back to. */
  signIn: (address: string, name: string) => Promise<URL>
  /** The tokens that a client of this provider is given for somebody who signs in with it. */
  tokensFor: (client: Client, name: string, nonce: string) => Promise<Record<string, unknown> & { id_token: string }>
}

/**
 * A real OpenID Connect provider on a port of this machine, by http. `inToken`: whether it puts the address into the ID token, as some
 * do, or gives it only to who asks for it.
 */
export async function aProvider(returnTo: string, { inToken = false } = {}): Promise<RunningProvider> {
  const accounts = new Map<string, Account>()
  const tokens: RunningProvider['tokens'] = { instead: undefined }
  let answer = (_request: IncomingMessage, _response: ServerResponse) => {}
  const server = createServer((request, response) => {
    if (request.method !== 'POST' || request.url !== '/token' || !tokens.instead) return answer(request, response)
    request.resume()
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(tokens.instead))
  })
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve))
  after(() => {
    server.closeAllConnections()
    server.close()
  })
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const ours = { id: 'heard', secret: 'a secret that only we and the provider know' }
  const another = { id: 'rota-planner', secret: 'a secret of the rota planner' }
  const provider = new Provider(issuer, {
    clients: [ours, another].map(({ id, secret }) => ({ client_id: id, client_secret: secret, redirect_uris: [returnTo] })),
    claims: { email: ['email', 'email_verified'], profile: ['name'] },
    conformIdTokenClaims: !inToken,
    findAccount: (_context, id) => ({ accountId: id, claims: async () => ({ sub: id, ...accounts.get(id) }) }),
    cookies: { keys: ['a key for tests'] },
    pkce: { required: () => true },
    ttl: { Interaction: 600, Session: 600, Grant: 600, AccessToken: 600, IdToken: 600 },
  })
  answer = provider.callback()
  const signIn = (address: string, name: string) => goThrough(issuer, address, name)
  return {
    issuer,
    ours,
    another,
    accounts,
    tokens,
    signIn,
    tokensFor: (client, name, nonce) => exchanged({ issuer, returnTo, signIn }, client, name, nonce),
  }
}

type At = Pick<RunningProvider, 'issuer' | 'signIn'> & { returnTo: string }

async function exchanged({ issuer, returnTo, signIn }: At, { id, secret }: Client, name: string, nonce: string) {
  const verifier = randomBytes(32).toString('base64url')
  const asked = {
    client_id: id,
    redirect_uri: returnTo,
    response_type: 'code',
    scope: 'openid email',
    nonce,
    code_challenge_method: 'S256',
    code_challenge: createHash('sha256').update(verifier).digest('base64url'),
  }
  const back = await signIn(`${issuer}/auth?${new URLSearchParams(asked)}`, name)
  const given = { grant_type: 'authorization_code', code: back.searchParams.get('code') ?? '', redirect_uri: returnTo, code_verifier: verifier }
  const authorization = `Basic ${Buffer.from(`${encodeURIComponent(id)}:${encodeURIComponent(secret)}`).toString('base64')}`
  const response = await fetch(`${issuer}/token`, { method: 'POST', headers: { authorization }, body: new URLSearchParams(given) })
  const tokens = (await response.json()) as Record<string, unknown>
  assert.equal(typeof tokens.id_token, 'string', JSON.stringify(tokens))
  return tokens as typeof tokens & { id_token: string }
}

const MOST_STEPS = 15

async function goThrough(issuer: string, address: string, name: string): Promise<URL> {
  const cookies = new Map<string, string>()
  const visit = async (url: string, fields?: Record<string, string>) => {
    const headers = { cookie: [...cookies].map(([key, value]) => `${key}=${value}`).join('; ') }
    const body = fields && new URLSearchParams(fields)
    const response = await fetch(url, { headers, redirect: 'manual', ...(body && { method: 'POST', body }) })
    for (const set of response.headers.getSetCookie()) {
      const [, key = '', value = ''] = /^([^=]+)=([^;]*)/.exec(set) ?? []
      if (value === '') cookies.delete(key)
      else cookies.set(key, value)
    }
    return response
  }
  let response = await visit(address)
  for (let step = 0; step < MOST_STEPS; step++) {
    const location = response.headers.get('location')
    if (location) {
      const next = new URL(location, issuer)
      if (next.origin !== issuer) return next
      response = await visit(next.href)
      continue
    }
    const html = await response.text()
    const [form] = formsOf(html, '')
    assert.ok(response.status === 200 && form, `the provider shows no form: ${response.status} ${html.slice(0, 300)}`)
    const given = Object.fromEntries(form.fields.map((field) => [field.name, field.value]))
    response = await visit(new URL(form.action, issuer).href, { ...given, ...('login' in given && { login: name, password: 'any' }) })
  }
  return assert.fail('the provider leads round in a ring')
}
