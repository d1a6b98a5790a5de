import type { Person } from '#platform/auth/person.ts'
import type { Reader, Writer } from '#platform/database/types.ts'
import { found } from '#platform/errors.ts'
import { type AnyPage, again, type Cookies, type Frame, goTo, href, type Organisation, page, view } from '#platform/http/page.ts'
import { personById } from '../whose.queries.ts'
import type { Whose } from '../whose.ts'
import { ForContributors } from './for-contributors.view.tsx'

type Content = Parameters<typeof view>[1]
type Asked = { person: Person; organisation: Organisation; now: Date; answers: URLSearchParams; whose: Whose }
export type Look = Asked & { db: Reader }
export type Submit = Asked & { db: Writer; cookies: Cookies }

/** What a page about a contributor shows, and what its form does: it shows the form again, or gives where to go next. */
type About = {
  title: string
  look: (look: Look) => Promise<Content>
  submit?: (submit: Submit) => Promise<Content | string>
}

/** The contributor whose own page it is; undefined for staff. */
async function themselves(db: Reader, personId: string): Promise<Whose | undefined> {
  const person = found(await personById(db, personId), 'page')
  return person.kind === 'contributor' ? { ...person, email: person.email ?? '', own: true } : undefined
}

/** The contributor whom staff deal with. Staff, people of other organisations and those who were erased are not found. */
export async function contributorNamed(db: Reader, personId: string): Promise<Whose> {
  const person = await personById(db, personId)
  const contributor = found(person?.kind === 'contributor' ? person : undefined, 'person')
  return { ...contributor, email: contributor.email ?? '', own: false }
}

/** A page that contributors open about themselves. */
export const myPage = ({ path, title, look, submit, back = '/my' }: About & { path: `/my/${string}`; back?: string }): AnyPage => {
  const frame: Frame = { back: { href: back } }
  return page<'/my/page', 'self'>({
    path: path as '/my/page',
    allow: 'self',

    async get(asked) {
      const whose = await themselves(asked.db, asked.person.id)
      return view(title, whose ? await look({ ...asked, whose }) : <ForContributors title={title} />, frame)
    },

    ...(submit && {
      async post(asked) {
        const whose = await themselves(asked.db, asked.person.id)
        return whose ? answered(await submit({ ...asked, whose }), title, frame) : again(title, <ForContributors title={title} />, frame)
      },
    }),
  })
}

/** A page that staff open about a contributor. `reads`: what is on record each time it is shown. */
export const theirPage = ({
  path,
  title,
  look,
  submit,
  reads,
}: About & { path: `/people/:person/${string}`; reads?: 'contributors.passport' }): AnyPage => {
  const frame = (person: string): Frame => ({ back: { href: href('/people/:person', { person }) } })
  return page<'/people/:person/page', 'contributors.change'>({
    path: path as '/people/:person/page',
    allow: 'contributors.change',
    reads,

    async get({ params, ...asked }) {
      const whose = await contributorNamed(asked.db, params.person)
      return view(title, await look({ ...asked, whose }), frame(whose.id))
    },

    ...(submit && {
      async post({ params, ...asked }) {
        const whose = await contributorNamed(asked.db, params.person)
        return answered(await submit({ ...asked, whose }), title, frame(whose.id))
      },
    }),
  })
}

/** The same page for both: for somebody about themselves, and for staff who fill it in for them. */
export const bothPages = ({ mine, theirs, ...about }: About & { mine: `/my/${string}`; theirs: `/people/:person/${string}` }): readonly AnyPage[] => [
  myPage({ path: mine, ...about }),
  theirPage({ path: theirs, ...about }),
]

const answered = (answer: Content | string, title: string, frame: Frame) => (typeof answer === 'string' ? goTo(answer) : again(title, answer, frame))

/** Where somebody is led when something was saved. */
export const home = (whose: Whose): string => (whose.own ? '/my' : href('/people/:person', { person: whose.id }))
