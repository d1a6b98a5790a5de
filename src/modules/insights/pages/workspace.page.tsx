import { textProblem } from '#lib/text.ts'
import { projectFor } from '#modules/projects/index.ts'
import type { Person } from '#platform/auth/person.ts'
import type { Reader } from '#platform/database/types.ts'
import { PageError } from '#platform/errors.ts'
import { again, goTo, href, page, type Reply, view } from '#platform/http/page.ts'
import { type Problems, readForm } from '#ui/form/index.ts'
import { undoSorting } from '../placement.action.ts'
import { themesOf } from '../themes.queries.ts'
import { urgentAmong } from '../urgent.queries.ts'
import { type Chosen, countChosen, facetsOf, listOf, rowsOf } from '../workspace.queries.ts'
import { filterIn, idsIn, keyIn } from '../workspace.ts'
import { sortingAddresses } from '../workspace-addresses.ts'
import { type Pressed, sort } from '../workspace-sort.action.ts'
import { type Done, Workspace, workspaceTitle } from './workspace.view.tsx'
import { Confirm, confirmTitle } from './workspace-confirm.view.tsx'
import { filterForm } from './workspace-filters.view.tsx'
import { doesInWords, refusalWords } from './workspace-refusals.ts'

const wide = { width: 'full' } as const

export default page({
  path: '/projects/:project/contributions',
  allow: 'insights.read',

  async get(look) {
    const read = readForm(filterForm, look.answers)
    if ('problems' in read) return drawn({ ...look, here: look.answers, problems: read.problems })
    const here = new URLSearchParams(look.answers)
    for (const [name, day] of Object.entries(read.values)) here.set(name, day ?? '')
    return drawn({ ...look, here })
  },

  async post(submit) {
    const project = await projectFor(submit.db, submit.params.project)
    if (!submit.person.may('insights.sort', project.id)) throw new PageError(403, 'You do not have permission to sort what people said')
    const here = new URLSearchParams(submit.answers.get('here') ?? '')
    const done = (kind: Done['kind'], changed: number, at: Date) =>
      goTo(href(sortingAddresses.workspace, { project: project.slug }, { ...placeIn(here), done: kind, changed, at: at.getTime() }))
    const sorting = { db: submit.db, person: submit.person, now: submit.now }

    if (submit.answers.get('do') === 'undo') {
      const undone = await undoSorting(sorting, project, new Date(momentIn(submit.answers)))
      return undone.ok ? done('undone', undone.value, submit.now) : drawn({ ...submit, here, problems: refusalWords(undone.because) })
    }
    const chosen = chosenIn(submit.answers, here)
    if ('filter' in chosen && submit.answers.get('confirmed') !== 'yes') {
      const count = await countChosen(submit.db, project.id, chosen)
      const does = doesInWords(submit.answers, await themesOf(submit.db, project.id))
      const back = href(sortingAddresses.workspace, { project: project.slug }, placeIn(here))
      if (does !== undefined && count > 0)
        return view(confirmTitle, <Confirm project={project} count={count} does={does} answers={submit.answers} back={back} />)
    }
    const sorted = await sort(sorting, project, chosen, pressedIn(submit.answers))
    return sorted.ok
      ? done(sorted.value.kind, sorted.value.changed, sorted.value.at)
      : drawn({ ...submit, here, problems: refusalWords(sorted.because) })
  },
})

/** The pressed button, and what was filled in beside it. */
const pressedIn = (answers: URLSearchParams): Pressed => ({
  does: answers.get('do') ?? '',
  under: idsIn(answers.getAll('under')),
  newTheme: textProblem(answers.get('newTheme') ?? '') ? '' : (answers.get('newTheme') ?? ''),
  reason: answers.get('reason') ?? '',
})

/** Ticked ones, all that the page showed, or all that match its filter. */
function chosenIn(answers: URLSearchParams, here: URLSearchParams): Chosen {
  if (answers.get('which') === 'all') return { filter: filterIn(here) }
  return { ids: idsIn(answers.getAll(answers.get('which') === 'page' ? 'shown' : 'contribution')) }
}

/** The filter and the place in the list, for an address. */
const placeIn = (here: URLSearchParams) => ({ ...filterIn(here), after: here.get('after') ?? undefined, before: here.get('before') ?? undefined })

const doneKinds = ['placed', 'taken-out', 'set-aside', 'put-back', 'undone'] as const

function doneIn(answers: URLSearchParams): Done | undefined {
  const kind = doneKinds.find((one) => one === answers.get('done'))
  return kind && { kind, changed: Math.max(0, Math.trunc(Number(answers.get('changed')) || 0)), at: momentIn(answers) }
}

/** Milliseconds of a moment in this century or the one before; 0 for anything else. */
function momentIn(answers: URLSearchParams): number {
  const at = Number(answers.get('at'))
  return Number.isInteger(at) && at > 0 && at < 4_102_444_800_000 ? at : 0
}

type Asked = { db: Reader; person: Person; params: { project: string }; answers: URLSearchParams; here: URLSearchParams; problems?: Problems }

async function drawn({ db, person, params, answers, here, problems }: Asked): Promise<Reply> {
  const project = await projectFor(db, params.project)
  const filter = filterIn(here)
  const listed = await listOf(db, project.id, filter, { after: keyIn(here.get('after')), before: keyIn(here.get('before')) })
  const ids = listed.keys.map((key) => key.id)
  const content = (
    <Workspace
      project={project}
      themes={await themesOf(db, project.id)}
      facets={await facetsOf(db, project.id)}
      filter={filter}
      listed={listed}
      rows={await rowsOf(db, ids)}
      urgent={await urgentAmong(db, ids)}
      mayFlag={person.may('contributions.urgent', project.id)}
      maySort={person.may('insights.sort', project.id)}
      done={problems ? undefined : doneIn(answers)}
      answers={answers}
      here={new URLSearchParams(Object.entries(placeIn(here)).filter((part): part is [string, string] => Boolean(part[1]))).toString()}
      problems={problems}
    />
  )
  return problems ? again(workspaceTitle, content, wide) : view(workspaceTitle, content, wide)
}
