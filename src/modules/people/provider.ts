import { ok, type Result, refused } from '#lib/result.ts'

/** What the organisation's own sign-in says of somebody. */
export type Said = { email: string | undefined; emailVerified: boolean | undefined }

export type FirstTimeRefusal = 'no-address' | 'address-not-verified' | 'other-domain' | 'not-invited' | 'tied-to-another'

/**
 * Whether somebody who signs in at the provider for the first time is a member of staff who was invited. An address that the
 * provider says nothing about is taken as verified, because some never say; one that it says is not verified is refused.
 * None in `domains` takes any.
 */
export function firstTime<Staff extends { tied: boolean }>(
  said: Said,
  domains: readonly string[],
  staff: Staff | undefined,
): Result<Staff, FirstTimeRefusal> {
  if (said.email === undefined) return refused('no-address')
  if (said.emailVerified === false) return refused('address-not-verified')
  if (domains.length > 0 && !domains.some((domain) => said.email?.toLowerCase().endsWith(`@${domain}`))) return refused('other-domain')
  if (!staff) return refused('not-invited')
  return staff.tied ? refused('tied-to-another') : ok(staff)
}

const domainShape = /^(?=.{1,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,63}$/

/** Domains as people type them, with commas, spaces or lines between; undefined when one of them is none. At most 20. */
export function readDomains(typed: string): string[] | undefined {
  const domains = [
    ...new Set(
      typed
        .toLowerCase()
        .split(/[\s,;]+/)
        .map((one) => one.replace(/^@/, '')),
    ),
  ].filter((one) => one !== '')
  return domains.length <= 20 && domains.every((one) => domainShape.test(one)) ? domains : undefined
}

export type IssuerProblem = 'not-an-address' | 'not-https' | 'well-known'

/** The address of an issuer as it is kept. A closed network may use http. */
export function readIssuer(typed: string, insecure: boolean): Result<string, IssuerProblem> {
  if (!URL.canParse(typed) || typed.length > 300) return refused('not-an-address')
  const url = new URL(typed)
  if (url.protocol !== 'https:' && !(insecure && url.protocol === 'http:')) return refused('not-https')
  if (url.username || url.password || url.search || url.hash || url.hostname === '') return refused('not-an-address')
  if (url.pathname.includes('/.well-known/')) return refused('well-known')
  return ok(typed)
}

export type ProviderRefusal = 'secret-missing' | 'sign-in-first'

/**
 * Whether the settings of a provider may become others. A secret belongs to one provider and is not sent to another; nobody shuts the
 * other way in before they came in by this one.
 */
export function mayChangeProvider(
  before: { issuer: string; clientId: string; required: boolean } | undefined,
  after: { issuer: string; clientId: string; required: boolean; secretGiven: boolean },
  tiedHere: boolean,
): Result<true, ProviderRefusal> {
  const same = before?.issuer === after.issuer && before.clientId === after.clientId
  if (!after.secretGiven && !same) return refused('secret-missing')
  if (after.required && !(same && (before.required || tiedHere))) return refused('sign-in-first')
  return ok(true)
}
