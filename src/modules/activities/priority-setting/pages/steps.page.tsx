import { poundsInWords } from '#lib/money.ts'
import { type AnyPage, again, goTo, href, page, view, type Work } from '#platform/http/page.ts'
import { Form, type Problems } from '#ui/form/index.ts'
import { Button } from '#ui/nhs/button.tsx'
import { firstOf } from '../first.ts'
import { deciderWords } from '../in-words.ts'
import { closingPath, gatheringPath, openingPath, staffPath, takingUpPath, topListPath } from '../paths.ts'
import { publishedAt } from '../published.ts'
import { mayReach, type Stage } from '../setting.ts'
import { closeVote, openGathering, openVote, publishTopList } from '../stages.action.ts'
import { takeUp } from '../suggest.action.ts'
import type { Whole } from '../taking-part.action.ts'
import { backToSetting, type Names, staffWhole } from './staff.page.tsx'

type Step = {
  path: `/projects/:project/priorities/:priorities/${string}`
  title: string
  button: string
  /** What happens, as list items, and what cannot be undone. */
  says: (whole: Whole) => readonly string[]
  may: (whole: Whole) => boolean
  take: (work: Work, whole: Whole) => Promise<{ ok: boolean }>
}

const from = (stage: Exclude<Stage, 'taken-up'>) => (whole: Whole) => mayReach(stage, whole.setting.kind, whole.stands)
const countIn = ({ stages }: Whole) => publishedAt(stages, 'vote-closed')
const first = (whole: Whole): string[] => firstOf(countIn(whole), publishedAt(whole.stages, 'top-list')?.order, whole.options)

const steps: readonly Step[] = [
  {
    path: gatheringPath,
    title: 'Let people suggest options',
    button: 'Open it for suggestions',
    says: () => [
      'Everybody can read the page, and suggest what should be on the list.',
      'Each suggestion is a contribution with a receipt. It gets an answer, whether or not it becomes an option.',
      'Suggestions end when you open the vote.',
    ],
    may: from('gathering'),
    take: (work, { project, setting }) => openGathering(work, project, setting),
  },
  {
    path: openingPath,
    title: 'Open the vote',
    button: 'Open the vote',
    says: ({ setting, options, constituencies }) => [
      `People vote on ${options.length} options. From now on the list cannot change.`,
      constituencies.length > 0
        ? `These vote apart: ${constituencies.map(({ name }) => name).join(', ')}.`
        : `There is ${poundsInWords(setting.budget ?? 0)} to spend. If options are level on everything, the lower number comes first.`,
      ...(setting.decidedBy ? [`The rule that decides is “${deciderWords[setting.decidedBy].name}”. It cannot change any more.`] : []),
      'Nobody sees how people vote before the vote is closed.',
    ],
    may: from('vote-opened'),
    take: (work, { project, setting }) => openVote(work, project, setting),
  },
  {
    path: closingPath,
    title: 'Close the vote and count it',
    button: 'Close and count',
    says: () => [
      'Nobody can vote or change a vote any more. Type in what came on paper first.',
      'The count is published at once, and stays as it is.',
      'This cannot be undone.',
    ],
    may: from('vote-closed'),
    take: (work, { project, setting }) => closeVote(work, project, setting),
  },
  {
    path: topListPath,
    title: 'Publish the top list',
    button: 'Publish the top list',
    says: ({ setting }) => [`The first ${setting.topSize} of the workshop’s order are the top list.`, 'Everybody can read it. It cannot be undone.'],
    may: from('top-list'),
    take: (work, { project, setting }) => publishTopList(work, project, setting),
  },
  {
    path: takingUpPath,
    title: 'See that it is answered',
    button: 'Put it among what people said',
    says: (whole) => [
      'Each of these becomes a contribution of this project. It gets a theme, a decision and an answer, as everything does that people say.',
      ...first(whole),
    ],
    may: (whole) => first(whole).length > 0 && whole.project.closedAt === null && publishedAt(whole.stages, 'taken-up') === undefined,
    async take(work, whole) {
      await takeUp(work, whole.setting, first(whole))
      return { ok: true }
    },
  },
]

/** One page for each step that is taken by a single press: what it does, and one button. */
export const stepPages: readonly AnyPage[] = steps.map((step) =>
  page({
    path: step.path,
    allow: 'activities.edit',

    async get({ db, params, now }) {
      const names = params as Names
      const whole = await staffWhole(db, names, now)
      return view(step.title, <Step step={step} whole={whole} />, backToSetting(names))
    },

    async post({ params, ...work }) {
      const names = params as Names
      const whole = await staffWhole(work.db, names, work.now)
      const taken = step.may(whole) && (await step.take(work, whole)).ok
      if (taken) return goTo(href(staffPath, names))
      const problems = { '': 'This cannot be done now. Go back and see what is next' }
      return again(step.title, <Step step={step} whole={whole} problems={problems} />, backToSetting(names))
    },
  }),
)

function Step({ step, whole, problems }: { step: Step; whole: Whole; problems?: Problems }) {
  return (
    <Form problems={problems} title={step.title} caption={whole.setting.title}>
      {step.may(whole) ? (
        <>
          <ul>
            {step.says(whole).map((says) => (
              <li>{says}</li>
            ))}
          </ul>
          <Button preventDoubleClick>{step.button}</Button>
        </>
      ) : (
        <p>This was done already, or something comes before it. Go back to see what is next.</p>
      )}
    </Form>
  )
}
