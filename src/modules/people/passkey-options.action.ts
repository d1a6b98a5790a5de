import { creationOptions, placeOf, requestOptions } from '#platform/auth/webauthn.ts'
import type { Reader } from '#platform/database/types.ts'
import { type Cookies, file, type Organisation, type Reply } from '#platform/http/page.ts'
import { passkeysOf, standingOf } from './passkey.queries.ts'
import { askPasskey } from './passkey-stamp.action.ts'

type Asked = { db: Reader; cookies: Cookies; organisation: Organisation; now: Date }

const asJson = (value: unknown): Reply => file('passkey.json', 'application/json; charset=utf-8', JSON.stringify(value), true)

/** What the browser's script asks for to use a passkey, with a new question. */
export async function optionsToUse({ cookies, organisation, now }: Asked): Promise<Reply> {
  const challenge = askPasskey(cookies, { purpose: 'passkey-use', about: organisation.id }, now)
  return asJson(await requestOptions(placeOf(organisation.baseUrl), challenge))
}

/** The same to add one for a person. `about`: the session or the person for whom alone the question is good. */
export async function optionsToAdd(
  { db, cookies, organisation, now }: Asked,
  personId: string,
  to: Parameters<typeof askPasskey>[1],
): Promise<Reply> {
  const owner = await standingOf(db, personId)
  const name = owner?.name ?? ''
  const options = await creationOptions({
    place: placeOf(organisation.baseUrl),
    siteName: organisation.name,
    person: { id: personId, name, account: owner?.email ?? name },
    known: (await passkeysOf(db, personId)).map(({ credentialId }) => credentialId),
    challenge: askPasskey(cookies, to, now),
  })
  return asJson(options)
}
