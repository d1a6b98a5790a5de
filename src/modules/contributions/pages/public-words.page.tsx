import { never } from '#lib/result.ts'
import { projectFor } from '#modules/projects/index.ts'
import { again, goTo, href, page, view } from '#platform/http/page.ts'
import { longText, type Problems, readForm } from '#ui/form/index.ts'
import { choosePublicWords, unpublishWords } from '../choose-public-words.action.ts'
import { contributionFor } from '../contribution-for.queries.ts'
import { redactionsOf } from '../public-words.queries.ts'
import { mayBePublic, type PublicWordsRefusal } from '../public-words.ts'
import { CannotBePublic, PublicWordsView } from './public-words.view.tsx'

export const publicWordsForm = {
  words: longText({
    label: 'Words that the public will read',
    hint: 'Take out names, places and details that show who somebody is. Write […] or, for example, [name] where something was taken out',
    empty: 'Enter the words that the public will read',
    maxLength: 10_000,
    rows: 8,
  }),
  reason: longText({
    label: 'If you took something out: why?',
    hint: 'For example, “Name of a nurse”. Do not repeat the detail. The reason stays on record',
    called: 'The reason',
    optional: true,
    maxLength: 500,
    rows: 2,
  }),
}

const title = 'Choose words for the public'

export default page({
  path: '/projects/:project/contributions/:contribution/public-words',
  allow: 'contributions.publish',

  async get({ db, params }) {
    const project = await projectFor(db, params.project)
    const said = await contributionFor(db, project.id, params.contribution)
    const may = mayBePublic(said)
    if (!may.ok) return view(title, <CannotBePublic project={project} said={said} because={may.because} />)
    const answers = new URLSearchParams([['words', said.publicWords ?? said.words]])
    return view(
      title,
      <PublicWordsView form={publicWordsForm} project={project} said={said} redactions={await redactionsOf(db, said.id)} answers={answers} />,
    )
  },

  async post({ params, answers, ...work }) {
    const project = await projectFor(work.db, params.project)
    const said = await contributionFor(work.db, project.id, params.contribution)
    const done = href('/projects/:project/public-words', { project: project.slug })
    if (answers.has('take-back')) {
      await unpublishWords(work, project.id, said.id)
      return goTo(done)
    }
    const redactions = await redactionsOf(work.db, said.id)
    const wrong = (problems: Problems) =>
      again(
        title,
        <PublicWordsView form={publicWordsForm} project={project} said={said} redactions={redactions} answers={answers} problems={problems} />,
      )
    const read = readForm(publicWordsForm, answers)
    if ('problems' in read) return wrong(read.problems)
    const chosen = await choosePublicWords(work, project.id, said.id, read.values)
    return chosen.ok ? goTo(done) : wrong(explain(chosen.because))
  },
})

function explain(because: PublicWordsRefusal): Problems {
  switch (because) {
    case 'taken-back':
      return { words: 'This person has taken their words, or their consent, back' }
    case 'erased':
      return { words: 'These words were erased at the person’s request' }
    case 'rehearsal':
      return { words: 'These words come from a rehearsal, so they cannot be shown' }
    case 'question-not-public':
      return { words: 'Answers to this question are not for the public' }
    case 'no-consent':
      return { words: 'This person did not agree to be quoted' }
    case 'words-missing':
      return { words: 'Enter the words that the public will read' }
    case 'words-changed':
      return { words: 'Use only words that the person said, in their order. Write […] at each place where you took something out' }
    case 'reason-missing':
      return { reason: 'Enter why you took something out' }
    default:
      return never(because)
  }
}
