import type { Writer } from '#platform/database/types.ts'
import { href, type Organisation } from '#platform/http/page.ts'
import { enqueueMessage } from '#platform/messages/index.ts'
import { renderMessage } from '#platform/messages/render.ts'
import { PasskeyMessage, type PasskeyNews } from './passkey.message.tsx'
import { standingOf } from './passkey.queries.ts'

const subjects = { added: 'A passkey was added to your account', removed: 'A passkey was taken away', forgotten: 'Your passkeys were forgotten' }

/** Tells the owner of an account what became of their passkeys, where they have an email address. */
export async function tellOfPasskey(
  { db, organisation, now }: { db: Writer; organisation: Organisation; now: Date },
  personId: string,
  news: PasskeyNews,
): Promise<void> {
  const owner = await standingOf(db, personId)
  if (!owner?.email) return
  const link = organisation.baseUrl + href((news.what === 'forgotten' ? '/sign-in' : '/my/passkeys') as '/')
  const words = renderMessage(<PasskeyMessage name={owner.name} news={news} organisation={organisation.name} link={link} />)
  await enqueueMessage(db, { to: owner.email, subject: subjects[news.what], ...words, kind: `people.passkey-${news.what}`, at: now, urgent: true })
}
