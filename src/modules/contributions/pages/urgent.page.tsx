import { never } from '#lib/result.ts'
import { settingsOf } from '#modules/organisations/index.ts'
import { namesOf } from '#modules/people/index.ts'
import { projectFor } from '#modules/projects/index.ts'
import { historyOf } from '#platform/database/events.ts'
import type { Reader } from '#platform/database/types.ts'
import { again, goTo, href, page, type Reply, view } from '#platform/http/page.ts'
import { choice, type Problems, readForm, text } from '#ui/form/index.ts'
import { liveContributionFor } from '../contribution-for.queries.ts'
import { flagUrgent } from '../urgent.action.tsx'
import { flagsOfContribution } from '../urgent.queries.ts'
import { longestReason, urgentReasons } from '../urgent.ts'
import { urgentAddresses } from '../urgent-addresses.ts'
import { Flagged, FlagIt, flaggedTitle, flagTitle } from './urgent.view.tsx'

export const urgentForm = {
  reason: choice({ label: 'Why can it not wait?', empty: 'Select why it cannot wait', options: urgentReasons }),
  words: text({
    label: 'If it is something else: what is it, in a few words?',
    called: 'The few words',
    hint: 'Do not copy what was said, and name nobody',
    optional: true,
    maxLength: longestReason,
    autocomplete: 'off',
  }),
}

/** Flags what somebody said as urgent; once it is, whom to call, who was told, and the way to say what was done. */
export default page({
  path: urgentAddresses.flag,
  allow: 'contributions.urgent',

  get: (look) => drawn(look),

  async post({ params, answers, ...work }) {
    const project = await projectFor(work.db, params.project)
    const said = await liveContributionFor(work.db, project.id, params.contribution)
    const asked = { ...work, params, answers }
    const read = readForm(urgentForm, answers)
    if ('problems' in read) return drawn(asked, read.problems)
    const flagged = await flagUrgent(work, project, said.id, read.values)
    const here = { project: project.slug, contribution: said.id }
    if (flagged.ok) return goTo(href(urgentAddresses.flag, here, { now: 'flagged' }))
    switch (flagged.because) {
      case 'words-missing':
        return drawn(asked, { words: 'Enter in a few words why it cannot wait' })
      case 'words-too-long':
        return drawn(asked, { words: `The few words must be ${longestReason} characters or fewer` })
      case 'flagged-already':
        return goTo(href(urgentAddresses.flag, here, { now: 'before' }))
      default:
        return never(flagged)
    }
  },
})

type Asked = { db: Reader; params: { project: string; contribution: string }; answers: URLSearchParams }

async function drawn({ db, params, answers }: Asked, problems?: Problems): Promise<Reply> {
  const project = await projectFor(db, params.project)
  const said = await liveContributionFor(db, project.id, params.contribution)
  const flags = await flagsOfContribution(db, said.id)
  const open = flags.find((flag) => flag.resolvedAt === null)
  const names = await namesOf(
    db,
    flags.flatMap((flag) => [flag.flaggedBy, flag.resolvedBy]).filter((id) => id !== null),
  )
  const seen = { project, said, settings: await settingsOf(db), names, ended: flags.filter((flag) => flag !== open) }
  const frame = { back: { href: href(urgentAddresses.contribution, params), text: 'Back to what was said' } }
  if (!open) {
    const form = <FlagIt form={urgentForm} {...seen} answers={answers} problems={problems} />
    return problems ? again(flagTitle, form, frame) : view(flagTitle, form, frame)
  }
  // Somebody flagged it while the form was being filled in: there is nothing to mend in it any more.
  if (problems) return goTo(href(urgentAddresses.flag, params, { now: 'before' }))
  const emailed = (await historyOf(db, open.id)).some((event) => isEmailed(event.details))
  return view(flaggedTitle, <Flagged {...seen} flag={open} emailed={emailed} now={answers.get('now')} />, frame)
}

const isEmailed = (details: unknown): boolean => typeof details === 'object' && details !== null && 'emailed' in details && details.emailed === true
