import type { Cookies } from '#platform/http/page.ts'
import { isId } from '#platform/http/permission.ts'
import { LINK_MINUTES } from './code.ts'

/** What this browser asked a code for. */
type For = 'sign-in' | 'confirm'

/** Keeps the id of what was asked in this browser: its code works nowhere else. */
export const keepAsked = (cookies: Cookies, what: For, id: string): void => cookies.set(`${what}-asked`, id, { maxAgeSeconds: LINK_MINUTES * 60 })

export function askedIn(cookies: Cookies, what: For): string | undefined {
  const id = cookies.get(`${what}-asked`)
  return id !== undefined && isId(id) ? id : undefined
}

export const forgetAsked = (cookies: Cookies, what: For): void => cookies.clear(`${what}-asked`)
