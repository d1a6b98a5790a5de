import { never } from '#lib/result.ts'
import { again, goTo, href, page, view } from '#platform/http/page.ts'
import type { Problems } from '#ui/form/index.ts'
import { shortlistPath, staffPath } from '../paths.ts'
import { publishShortlist } from '../stages.action.ts'
import { reasonName } from '../taking-part.form.ts'
import { Shortlist, shortlistTitle } from './shortlist.view.tsx'
import { backToSetting, staffWhole } from './staff.page.tsx'

const notNow = 'The shortlist is published already, or the vote is not counted'

/** What goes on to the workshop: the count says what, and each change of it has a reason of its owner. */
export const shortlistPage = page({
  path: shortlistPath,
  allow: 'activities.edit',

  async get({ db, params, now }) {
    const whole = await staffWhole(db, params, now)
    return view(shortlistTitle, <Shortlist whole={whole} answers={undefined} />, backToSetting(params))
  },

  async post({ params, answers, ...work }) {
    const whole = await staffWhole(work.db, params, work.now)
    const drawn = (problems: Problems) =>
      again(shortlistTitle, <Shortlist whole={whole} answers={answers} problems={problems} />, backToSetting(params))
    if (whole.stands !== 'counted' || whole.setting.kind !== 'ranking') return drawn({ '': notNow })
    const given = answers.getAll('option')
    const options = whole.options.filter(({ number }) => given.includes(String(number))).map(({ number }) => number)
    if (new Set(given).size !== options.length) return drawn({ '': 'Choose from the list only' })
    const reasons = new Map(whole.options.map(({ number }) => [number, (answers.get(reasonName(number)) ?? '').trim()]))
    const long = [...reasons].find(([, reason]) => reason.length > 500)
    if (long) return drawn({ [reasonName(long[0])]: 'The reason must be 500 characters or fewer' })
    const published = await publishShortlist(work, whole.project, whole.setting, new Set(options), reasons)
    if (published.ok) return goTo(href(staffPath, params))
    switch (published.because) {
      case 'not-now':
        return drawn({ '': notNow })
      case 'nothing-taken':
        return drawn({ '': 'Take at least one option' })
      case 'too-many':
        return drawn({ '': `Take ${whole.setting.shortlistSize} at most. People were told so before they voted` })
      case 'reason-missing':
        return drawn({ [reasonName(published.at ?? 0)]: 'Say why this differs from the count' })
      default:
        return never(published)
    }
  },
})
