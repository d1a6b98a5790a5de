import { never } from '#lib/result.ts'
import { settingsOf } from '#modules/organisations/index.ts'
import { projectFor } from '#modules/projects/index.ts'
import type { Reader } from '#platform/database/types.ts'
import { again, goTo, href, page, type Reply, view } from '#platform/http/page.ts'
import { longText, type Problems, readForm } from '#ui/form/index.ts'
import { liveContributionFor } from '../contribution-for.queries.ts'
import { resolveUrgent } from '../urgent.action.tsx'
import { flagsOfContribution } from '../urgent.queries.ts'
import { longestResolution } from '../urgent.ts'
import { urgentAddresses } from '../urgent-addresses.ts'
import { NotFlagged, Resolve, resolveTitle } from './urgent-resolution.view.tsx'

export const resolutionForm = {
  done: longText({
    label: 'What was done?',
    called: 'What was done',
    hint: 'Who was told and when, and how you know that people are safe. Do not copy what was said, and name nobody who is not staff',
    empty: 'Enter what was done',
    maxLength: longestResolution,
  }),
}

/** Ends an urgent flag with what was done. */
export default page({
  path: urgentAddresses.resolution,
  allow: 'contributions.urgent',

  get: (look) => drawn(look),

  async post({ params, answers, ...work }) {
    const project = await projectFor(work.db, params.project)
    const said = await liveContributionFor(work.db, project.id, params.contribution)
    const wrong = (problems: Problems) => drawn({ db: work.db, params, answers }, problems)
    const read = readForm(resolutionForm, answers)
    if ('problems' in read) return wrong(read.problems)
    const ended = await resolveUrgent(work, said.id, read.values.done)
    if (ended.ok) return goTo(href(urgentAddresses.list, { project: project.slug }))
    switch (ended.because) {
      case 'words-missing':
        return wrong({ done: 'Enter what was done, in at least 3 letters' })
      case 'words-too-long':
        return wrong({ done: `What was done must be ${longestResolution} characters or fewer` })
      case 'not-flagged':
        return wrong({ '': 'No flag is open here. Somebody may have ended it already' })
      default:
        return never(ended)
    }
  },
})

type Asked = { db: Reader; params: { project: string; contribution: string }; answers: URLSearchParams }

async function drawn({ db, params, answers }: Asked, problems?: Problems): Promise<Reply> {
  const project = await projectFor(db, params.project)
  const said = await liveContributionFor(db, project.id, params.contribution)
  const flag = (await flagsOfContribution(db, said.id)).find((one) => one.resolvedAt === null)
  const frame = { back: { href: href(urgentAddresses.flag, params), text: 'Back to the flag' } }
  if (!flag && !problems) return view(resolveTitle, <NotFlagged project={project} said={said} />, frame)
  const seen = { form: resolutionForm, project, said, flag, settings: await settingsOf(db) }
  const content = <Resolve {...seen} answers={answers} problems={problems} />
  return problems ? again(resolveTitle, content, frame) : view(resolveTitle, content, frame)
}
