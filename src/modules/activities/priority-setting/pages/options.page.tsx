import { never } from '#lib/result.ts'
import { contributionsOfReceipt } from '#modules/contributions/index.ts'
import type { Reader } from '#platform/database/types.ts'
import { again, goTo, href, page, view } from '#platform/http/page.ts'
import { type Problems, readForm } from '#ui/form/index.ts'
import { addOptions } from '../options.action.ts'
import { suggestionsWaiting } from '../options.queries.ts'
import { optionsPath } from '../paths.ts'
import type { Setting } from '../settings.queries.ts'
import { costForm, optionForm } from '../staff.form.ts'
import { Options, optionsTitle } from './options.view.tsx'
import { backToSetting, staffWhole } from './staff.page.tsx'

const settled = 'The vote was opened, so the list cannot change'

/** What people vote on: typed in, or taken from what somebody suggested. */
export const optionsPage = page({
  path: optionsPath,
  allow: 'activities.edit',

  async get({ db, params, now, answers }) {
    const whole = await staffWhole(db, params, now)
    const suggestions = await waiting(db, whole.setting)
    const taking = suggestions.find(({ id }) => id === answers.get('take'))
    const filled = new URLSearchParams(taking ? { words: taking.words.slice(0, 300), take: taking.id } : {})
    return view(optionsTitle, <Options whole={whole} suggestions={suggestions} answers={filled} />, backToSetting(params))
  },

  async post({ params, answers, ...work }) {
    const whole = await staffWhole(work.db, params, work.now)
    const { setting } = whole
    const suggestions = await waiting(work.db, setting)
    const drawn = (problems: Problems) =>
      again(optionsTitle, <Options whole={whole} suggestions={suggestions} answers={answers} problems={problems} />, backToSetting(params))
    if (whole.stages.some(({ stage }) => stage === 'vote-opened')) return drawn({ '': settled })
    const read = readForm(optionForm, answers)
    const cost = setting.kind === 'budget' ? readForm(costForm, answers) : { values: { cost: null } }
    if ('problems' in read || 'problems' in cost)
      return drawn({ ...('problems' in read ? read.problems : {}), ...('problems' in cost ? cost.problems : {}) })
    if (cost.values.cost === 0) return drawn({ cost: 'Enter a cost over £0' })
    const take = answers.get('take') ?? ''
    const from = suggestions.find(({ id }) => id === take)
    if (take !== '' && !from) return drawn({ '': 'This suggestion was taken already. Look at the list, and leave this page if it is there' })
    const option = { words: read.values.words, cost: cost.values.cost }
    const added = await addOptions(work, setting, [
      from ? { ...option, cameFrom: 'contribution', contributionId: from.id } : { ...option, cameFrom: 'staff' },
    ])
    if (added.ok) return goTo(href(optionsPath, params))
    switch (added.because) {
      case 'settled':
        return drawn({ '': settled })
      case 'too-many':
        return drawn({ '': 'There can be 200 options at most' })
      case 'words-too-short':
        return drawn({ words: 'The option must be 3 characters or more' })
      case 'cost-missing':
        return drawn({ '': 'Say what it costs where a sum is spent, and only there' })
      case 'theme-taken':
      case 'there-already':
        return drawn({ words: 'This is on the list already' })
      default:
        return never(added)
    }
  },
})

/** Suggestions that nobody has taken yet, in people's own words. What was taken back is not shown. */
async function waiting(db: Reader, setting: Setting): Promise<{ id: string; words: string }[]> {
  const found: { id: string; words: string }[] = []
  for (const { contributionId, receiptId } of await suggestionsWaiting(db, setting.id)) {
    const said = (await contributionsOfReceipt(db, receiptId)).find(({ id }) => id === contributionId)
    if (said && said.withdrawnAt === null) found.push({ id: said.id, words: said.words })
  }
  return found
}
