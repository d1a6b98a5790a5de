import { never } from '#lib/result.ts'
import { projectFor } from '#modules/projects/index.ts'
import type { Reader } from '#platform/database/types.ts'
import { again, goTo, href, page, view } from '#platform/http/page.ts'
import type { Problems } from '#ui/form/index.ts'
import { addresses } from '../addresses.ts'
import { themesWithAnswers } from '../answers.queries.ts'
import { decisionsOf } from '../decisions.queries.ts'
import { owed, silentIn } from '../owed.queries.ts'
import { releasesOf } from '../release.queries.ts'
import type { ReleaseRefusal, Shown } from '../release.ts'
import { othersToTell, releaseAnswers } from '../release-answers.action.ts'
import { type GoingOut, Release } from './release.view.tsx'

const title = 'Release the answers'

/** All that will be said, and to how many people in which way. */
async function everything(db: Reader, slug: string) {
  const project = await projectFor(db, slug)
  const decisions = new Map((await decisionsOf(db, project.id)).map((decision) => [decision.id, decision]))
  const themes = await themesWithAnswers(db, project.id)
  const goingOut = themes.flatMap((theme): GoingOut[] => {
    const { draftId, draftVersion, draftOutcome, draftReason, draftDueOn, draftDecisionId, checkedAt, name, people, id } = theme
    if (draftId === null || draftVersion === null || draftOutcome === null || checkedAt === null) return []
    const decision = draftDecisionId === null ? null : (decisions.get(draftDecisionId) ?? null)
    return [
      {
        themeId: id,
        theme: name,
        people,
        shown: { answerId: draftId, version: draftVersion },
        answer: { outcome: draftOutcome, reason: draftReason ?? '', dueOn: draftDueOn, decision },
      },
    ]
  })
  const themeIds = goingOut.map((one) => one.themeId)
  const told = goingOut.length > 0 ? await owed(db, project.id, themeIds) : await othersToTell(db, project.id)
  return {
    project,
    goingOut,
    told,
    silent: await silentIn(db, themeIds),
    notReady: themes.filter((theme) => theme.draftId !== null && theme.checkedAt === null).map((theme) => theme.name),
    releases: await releasesOf(db, project.id),
  }
}

export default page({
  path: addresses.release,
  allow: 'insights.release',

  async get({ db, params, person }) {
    const all = await everything(db, params.project)
    return view(title, <Release {...all} mayTell={person.may('insights.tell', all.project.id)} />, backFrom(params))
  },

  async post({ params, answers, ...work }) {
    const project = await projectFor(work.db, params.project)
    const mayTell = work.person.may('insights.tell', project.id)
    const released = await releaseAnswers(work, project, shownIn(answers))
    if (released.ok) return goTo(href(mayTell ? addresses.feedback : addresses.answers, { project: params.project }, { released: 'yes' }))
    return again(
      title,
      <Release {...(await everything(work.db, params.project))} mayTell={mayTell} problems={explain(released.because)} />,
      backFrom(params),
    )
  },
})

const backFrom = ({ project }: { project: string }) => ({ back: { href: href(addresses.answers, { project }), text: 'Back to the answers' } })

const shownAs = /^([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}):(\d{1,9})$/

/** Which answers the page showed, and in which version. */
const shownIn = (answers: URLSearchParams): Shown[] =>
  answers.getAll('answer').flatMap((text) => {
    const [, answerId, version] = shownAs.exec(text) ?? []
    return answerId && version ? [{ answerId, version: Number(version) }] : []
  })

function explain(because: ReleaseRefusal): Problems {
  switch (because) {
    case 'project-closed':
      return { '': 'This project is closed. Nothing more can be released' }
    case 'changed-since':
      return { '': 'An answer was changed after you opened this page, so nothing was released. Read again what will be said' }
    case 'date-passed':
      return { '': 'An answer promises a day that is not in the future. Change it, have it checked again, then release' }
    case 'nothing-to-release':
      return { '': 'There is nothing to release' }
    default:
      return never(because)
  }
}
