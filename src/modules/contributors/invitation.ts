import { ok, type Result, refused } from '#lib/result.ts'
import { type AskRefusal, mayAsk, notAskedBecause, type Standing } from './may-ask.ts'

export type InviteRefusal = AskRefusal | 'no-contact'

/** Whether somebody may be invited: what `mayAsk` says, and they did not ask us to leave them alone. Gives how many asks are left. */
export function mayInvite(standing: Standing & { askedForNoContact: boolean }, organisationLimit: number): Result<number, InviteRefusal> {
  if (standing.askedForNoContact && !standing.left) return refused('no-contact')
  return mayAsk(standing, organisationLimit)
}

export const notInvitedBecause: Readonly<Record<InviteRefusal, string>> = {
  ...notAskedBecause,
  'no-contact': 'They asked us not to get in touch',
}

/** People of one invitation. */
export const mostInvited = 200

const onThisSite = /^\/(?![/\\])[\w\-./~%]*(\?[\w\-.~%=&+]*)?(#[\w-]*)?$/

/**
 * The path of a page of this site, from what somebody pasted: a path, or the whole address with our own host. Never anywhere else.
 * @param baseUrl of the organisation, without a slash at its end
 */
export function ownPath(typed: string, baseUrl: string): Result<string, 'elsewhere'> {
  const path = typed.startsWith(`${baseUrl}/`) ? typed.slice(baseUrl.length) : typed
  return path === '' || (onThisSite.test(path) && path.length <= 300) ? ok(path) : refused('elsewhere')
}
