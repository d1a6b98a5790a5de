import { dayOf, momentAt, momentInWords } from '#lib/dates.ts'
import { typedPounds } from '#lib/money.ts'
import { never } from '#lib/result.ts'
import { again, goTo, href, page, view } from '#platform/http/page.ts'
import { Ask, AskAll, answersOf, Form, Hidden, type Problems, readForm } from '#ui/form/index.ts'
import { Button } from '#ui/nhs/button.tsx'
import { changeSetting } from '../keep.action.ts'
import { aboutPath, staffPath } from '../paths.ts'
import type { Change, Setting } from '../settings.queries.ts'
import { aboutForm, budgetForm, sizesForm } from '../staff.form.ts'
import type { Whole } from '../taking-part.action.ts'
import { backToSetting, staffWhole } from './staff.page.tsx'

const title = 'What people read first, and what decides'

const About = ({ whole, answers, problems }: { whole: Whole; answers: URLSearchParams; problems?: Problems }) => {
  const { setting, stages } = whole
  const settled = stages.some(({ stage }) => stage === 'vote-opened')
  return (
    <Form problems={problems} title={title} caption={setting.title}>
      <Hidden name="version" value={setting.version} />
      <AskAll form={aboutForm} answers={answers} problems={problems} />
      {settled && <p>The vote was opened, so what decides cannot change any more.</p>}
      {!settled && setting.kind === 'ranking' && <AskAll form={sizesForm} answers={answers} problems={problems} />}
      {!settled && setting.kind === 'budget' && (
        <>
          <Ask form={budgetForm} name="budget" answers={answers} problems={problems} />
          <Ask form={budgetForm} name="decidedBy" answers={answers} problems={problems} />
        </>
      )}
      <Button>Save</Button>
    </Form>
  )
}

export const aboutPage = page({
  path: aboutPath,
  allow: 'activities.edit',

  async get({ db, params, now }) {
    const whole = await staffWhole(db, params, now)
    return view(title, <About whole={whole} answers={shown(whole.setting)} />, backToSetting(params))
  },

  async post({ params, answers, ...work }) {
    const whole = await staffWhole(work.db, params, work.now)
    const drawn = (problems: Problems) => again(title, <About whole={whole} answers={answers} problems={problems} />, backToSetting(params))
    const read = readAbout(whole, answers)
    if ('problems' in read) return drawn(read.problems)
    const changed = await changeSetting(work, whole.setting, Number(answers.get('version') ?? 0) || 0, read.change)
    if (changed.ok) return goTo(href(staffPath, params))
    switch (changed.because) {
      case 'title-too-short':
        return drawn({ title: 'The name must be 3 characters or more' })
      case 'needed-in-public':
        return drawn({ '': 'The public reads this already, so it must say why you ask and who sees what people say' })
      case 'settled':
        return drawn({ '': 'The vote was opened, so what decides cannot change' })
      case 'closing-needed':
        return drawn({ closesOn: 'The vote was opened, so it needs a last day' })
      case 'top-over-shortlist':
        return drawn({ topSize: 'The top list cannot be longer than what goes on to the workshop' })
      case 'changed-meanwhile':
        return drawn({ '': 'Somebody else changed this while you were writing. Go back, and look at what they wrote' })
      default:
        return never(changed)
    }
  },
})

/** The last minute of a day: "midnight" would be read as the night before. */
const lastMinute = '23:59'

const shown = (setting: Setting): URLSearchParams =>
  answersOf({
    ...setting,
    budget: setting.budget === null ? undefined : typedPounds(setting.budget),
    closesOn: setting.closesAt && dayOf(setting.closesAt),
    closesTime: setting.closesAt && (momentInWords(setting.closesAt).split(' at ')[1] ?? ''),
  })

function readAbout({ setting, stages }: Whole, answers: URLSearchParams): { change: Partial<Change> } | { problems: Problems } {
  const read = readForm(aboutForm, answers)
  const settled = stages.some(({ stage }) => stage === 'vote-opened')
  const decides = settled ? { values: {} } : setting.kind === 'ranking' ? readForm(sizesForm, answers) : readForm(budgetForm, answers)
  if ('problems' in read || 'problems' in decides)
    return { problems: { ...('problems' in read ? read.problems : {}), ...('problems' in decides ? decides.problems : {}) } }
  const { closesOn, closesTime, ...words } = read.values
  if (closesTime !== undefined && closesOn === undefined) return { problems: { closesOn: 'Enter the last day, or leave the time blank too' } }
  const closesAt = closesOn === undefined ? null : momentAt(closesOn, closesTime ?? lastMinute)
  const values: Partial<Change> = {}
  if ('budget' in decides.values) Object.assign(values, decides.values)
  if ('shortlistSize' in decides.values)
    Object.assign(values, { shortlistSize: decides.values.shortlistSize ?? null, topSize: decides.values.topSize ?? null })
  if (values.budget === 0) return { problems: { budget: 'Enter an amount over £0' } }
  return { change: { ...words, ...values, closesAt } }
}
