import type { Reader } from '#platform/database/types.ts'
import { found } from '#platform/errors.ts'
import { file, href, type Organisation, page, view } from '#platform/http/page.ts'
import { PersonalDataShown } from './data.view.tsx'
import { asJson, asPage, type DataFile } from './data-file.tsx'
import { gatherAll } from './gather.action.ts'
import { somebodyOf } from './somebody.queries.ts'

/** What is kept about a person, looked up now. */
export async function dataOf(db: Reader, organisation: Organisation, personId: string, now: Date): Promise<DataFile> {
  const somebody = found(await somebodyOf(db, personId), 'person')
  return { organisation: organisation.name, name: somebody.name || 'somebody who was erased', madeAt: now, kinds: await gatherAll(db, somebody) }
}

const title = 'What we keep about you'

/** A person's own data: to read, and to take away (R59). */
export const myDataPage = page({
  path: '/my/data',
  allow: 'self',

  async get({ db, organisation, person, now }) {
    const { kinds } = await dataOf(db, organisation, person.id, now)
    return view(
      title,
      <PersonalDataShown title={title} caption={person.name} kinds={kinds} files={{ json: href('/my/data.json'), page: href('/my/data.html') }}>
        <p>
          This is all of it: what you told us, what we wrote about you, and what we sent you. If something is wrong, tell us. You can also{' '}
          <a href={href('/my/erasure')}>ask us to erase it</a>.
        </p>
        <p>
          What you said with a receipt is here only where you confirmed your email address. Your answers to questions about equality are kept apart:{' '}
          <a href={href('/my/equality')}>read, change or delete them</a>.
        </p>
      </PersonalDataShown>,
    )
  },
})

export const myDataJsonPage = page({
  path: '/my/data.json',
  allow: 'self',
  get: async ({ db, organisation, person, now }) =>
    file('my-data.json', 'application/json; charset=utf-8', asJson(await dataOf(db, organisation, person.id, now))),
})

export const myDataFilePage = page({
  path: '/my/data.html',
  allow: 'self',
  get: async ({ db, organisation, person, now }) =>
    file('my-data.html', 'text/html; charset=utf-8', asPage(await dataOf(db, organisation, person.id, now))),
})
