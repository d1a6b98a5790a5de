import { never } from '#lib/result.ts'
import { again, goTo, href, page, view } from '#platform/http/page.ts'
import { type Problems, readForm } from '#ui/form/index.ts'
import { checkMerge, mergeOption } from '../options.action.ts'
import { leaveOut, optionsThatStand } from '../options.ts'
import { checkingPath, mergingPath } from '../paths.ts'
import { checkForm, mergeForm } from '../staff.form.ts'
import { Checking, checkingTitle, isSettled, Merging, mergingTitle, waitingFor } from './merging.view.tsx'
import { backToSetting, staffWhole } from './staff.page.tsx'

const settled = 'The vote was opened, so the list cannot change'

/** One person says what belongs together, or is left out. */
export const mergingPage = page({
  path: mergingPath,
  allow: 'activities.edit',

  async get({ db, params, now }) {
    const whole = await staffWhole(db, params, now)
    return view(mergingTitle, <Merging whole={whole} answers={new URLSearchParams()} />, backToSetting(params))
  },

  async post({ params, answers, ...work }) {
    const whole = await staffWhole(work.db, params, work.now)
    const drawn = (problems: Problems) => again(mergingTitle, <Merging whole={whole} answers={answers} problems={problems} />, backToSetting(params))
    if (isSettled(whole)) return drawn({ '': settled })
    const offered = optionsThatStand(whole.all, whole.fates)
    const read = readForm(mergeForm, answers, { option: offered, into: { ...offered, ...leaveOut } })
    if ('problems' in read) return drawn(read.problems)
    const { option, into, because } = read.values
    const merged = await mergeOption(work, whole.setting, option, into in leaveOut ? null : into, because)
    if (merged.ok) return goTo(href(mergingPath, params))
    switch (merged.because) {
      case 'settled':
        return drawn({ '': settled })
      case 'does-not-stand':
        return drawn({ option: 'This option waits for a check, or was put together already' })
      case 'into-itself':
        return drawn({ into: 'Choose another option' })
      case 'into-does-not-stand':
        return drawn({ into: 'This option waits for a check, or was put together already' })
      default:
        return never(merged)
    }
  },
})

/** Another person looks at it: one merge after the other. */
export const checkingPage = page({
  path: checkingPath,
  allow: 'activities.edit',

  async get({ db, params, now, person }) {
    const whole = await staffWhole(db, params, now)
    return view(checkingTitle, <Checking whole={whole} me={person.id} answers={new URLSearchParams()} />, backToSetting(params))
  },

  async post({ params, answers, ...work }) {
    const whole = await staffWhole(work.db, params, work.now)
    const drawn = (problems: Problems) =>
      again(checkingTitle, <Checking whole={whole} me={work.person.id} answers={answers} problems={problems} />, backToSetting(params))
    if (isSettled(whole)) return drawn({ '': settled })
    if (!waitingFor(whole, work.person.id)) return drawn({ '': 'Nothing waits for you. Somebody else must check what you put together' })
    const read = readForm(checkForm, answers)
    if ('problems' in read) return drawn(read.problems)
    const { agreed, because } = read.values
    const checked = await checkMerge(work, whole.setting, answers.get('merge') ?? '', agreed === 'yes', because)
    if (checked.ok) return goTo(href(checkingPath, params))
    switch (checked.because) {
      case 'settled':
        return drawn({ '': settled })
      case 'not-there':
      case 'checked-already':
        return drawn({ '': 'This was checked already. Here is the next' })
      case 'own-merge':
        return drawn({ '': 'Somebody else must check what you put together' })
      case 'reason-missing':
        return drawn({ because: 'Say why you do not agree' })
      case 'into-does-not-stand':
        return drawn({ '': 'The option that it belongs to waits for a check itself' })
      default:
        return never(checked)
    }
  },
})
