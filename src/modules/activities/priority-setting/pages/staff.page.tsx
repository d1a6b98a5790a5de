import { projectFor } from '#modules/projects/index.ts'
import type { Reader } from '#platform/database/types.ts'
import { href, page, view } from '#platform/http/page.ts'
import { suggestionsWaiting } from '../options.queries.ts'
import { listPath, publicPath, staffPath } from '../paths.ts'
import { missingBeforeGathering, missingBeforeVote } from '../setting.ts'
import { settingFor } from '../settings.queries.ts'
import { preparedOf } from '../stages.action.ts'
import { type Whole, wholeOf } from '../taking-part.action.ts'
import { turnoutOf } from '../votes.queries.ts'
import { Overview } from './staff.view.tsx'

export type Names = { project: string; priorities: string }

/** A priority setting of staff, inside the project that the address names. */
export async function staffWhole(db: Reader, names: Names, now: Date): Promise<Whole> {
  const project = await projectFor(db, names.project)
  return wholeOf(db, await settingFor(db, project.id, names.priorities), project, now)
}

export const backToSetting = ({ project, priorities }: Names) => ({
  back: { href: href(staffPath, { project, priorities }), text: 'Back to the overview' },
})

/** Where it stands, what is next, and all that it says. */
export const staffPage = page({
  path: staffPath,
  allow: 'activities.edit',

  async get({ db, params, now, organisation }) {
    const whole = await staffWhole(db, params, now)
    const { setting, project } = whole
    const beforeGathering = Object.entries(missingBeforeGathering(setting, project)).filter(([, missing]) => missing)
    const seen = {
      whole,
      missing: missingBeforeVote(setting, await preparedOf(db, setting), project, now),
      mayGather: whole.stands === 'being-made' && beforeGathering.length === 0,
      suggestions: (await suggestionsWaiting(db, setting.id)).length,
      turnout: await turnoutOf(db, setting.id),
      shareAt: `${organisation.baseUrl}${href(publicPath, { priorities: setting.slug })}`,
    }
    return view(setting.title, <Overview {...seen} />, {
      back: { href: href(listPath, { project: params.project }), text: 'Back to the priorities' },
    })
  },
})
