import type { Reader } from '#platform/database/types.ts'
import { type AnyPage, again, type Frame, goTo, page, view } from '#platform/http/page.ts'
import type { Problems } from '#ui/form/index.ts'
import { activePartners } from '../partners.queries.ts'
import { makeWayIn } from './make-way-in.action.ts'
import { type Destination, waysInTo } from './ways-in.queries.ts'
import { readWayIn, WaysIn, wayInProblems, waysInTitle } from './ways-in.view.tsx'

type Asked = { db: Reader; now: Date; params: Readonly<Record<string, string>> }

/** What a page of ways in is about. */
type About = {
  caption: string
  destination: Destination & { published: boolean }
  /** What came of them, in the past: 'applied'. */
  did: string
  frame: Frame
  printed?: (code: string) => readonly { href: string; text: string }[]
  /** What the module knows besides of those who came, under the list. */
  also?: Parameters<typeof WaysIn>[0]['also']
}

/** The page of the ways in to one thing of a module: the list, and the form for one more. */
export function waysInPage(path: string, allow: `${string}.${string}`, about: (asked: Asked) => Promise<About>): AnyPage {
  const shown = async (asked: Asked) => {
    const { destination, frame, ...rest } = await about(asked)
    return {
      destination,
      frame,
      seen: {
        ...rest,
        published: destination.published,
        ways: await waysInTo(asked.db, destination.thing),
        partners: await activePartners(asked.db),
      },
    }
  }
  return page({
    path,
    allow,

    async get({ db, params, answers, organisation, now }) {
      const { seen, frame } = await shown({ db, params, now })
      return view(waysInTitle, <WaysIn {...seen} baseUrl={organisation.baseUrl} answers={answers} />, frame)
    },

    async post({ params, answers, path: here, ...work }) {
      const { seen, frame, destination } = await shown({ db: work.db, now: work.now, params })
      const drawn = (problems: Problems) =>
        again(waysInTitle, <WaysIn {...seen} baseUrl={work.organisation.baseUrl} answers={answers} problems={problems} />, frame)
      const read = readWayIn(answers, seen.partners)
      if ('problems' in read) return drawn(read.problems)
      const made = await makeWayIn(work, destination, read.values)
      return made.ok ? goTo(`${here.split('?')[0]}#${made.value.code}`) : drawn(wayInProblems(made.because))
    },
  })
}
