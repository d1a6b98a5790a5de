import { type BallotFile, type FileProblem, quoted, type ReadFile } from './ballot-file.ts'
import { type Row, type Section, sections, sectionsOf } from './pabulib-rows.ts'

const voteTypes = ['approval', 'ordinal', 'cumulative', 'scoring'] as const
type VoteType = (typeof voteTypes)[number]
const amountPattern = /^(\d{1,15})(?:[.,](\d{1,6}))?$/
const needed = { META: ['key', 'value'], PROJECTS: ['project_id', 'cost'], VOTES: ['voter_id', 'vote'] } as const

/** Something amiss is added to this list, and reading goes on, so that a person can put everything right at once. */
type Problems = FileProblem[]

/**
 * Reads a `.pb` file: a budget, projects and ballots. Points above 0 count as support. Only what counting needs is looked at: whether ballots keep to
 * limits such as `max_length`, and whether the `votes` of projects are right, is not checked. Source: pabulib.org, format of files.
 */
export function readPabulib(text: string): ReadFile {
  const problems: Problems = []
  const found = sectionsOf(text, problems)
  for (const name of sections) if (!found[name]) problems.push({ line: 1, says: `There is no section ${name}` })
  if (!found.META || !found.PROJECTS || !found.VOTES) return { ok: false, problems }
  for (const name of sections)
    for (const column of needed[name])
      if (!found[name]!.columns.includes(column)) problems.push({ line: found[name]!.line + 1, says: `Section ${name} has no column ${column}` })
  if (problems.length > 0) return { ok: false, problems }

  const meta = metaOf(found.META, problems)
  const projects = projectsOf(found.PROJECTS, problems)
  const ballots = ballotsOf(found.VOTES, new Set(projects.map(({ id }) => id)), meta.type, problems)
  countIs(meta.projects, projects.length, 'projects', problems)
  countIs(meta.votes, found.VOTES.rows.length, 'votes', problems)
  if (problems.length > 0) return { ok: false, problems: problems.sort((a, b) => a.line - b.line) }
  return { ok: true, file: fileOf(meta.type, meta.budget, projects, ballots) }
}

type Said = { line: number; value: string }
type Meta = { type: VoteType; budget: string; projects: Said | undefined; votes: Said | undefined }

function metaOf({ line, columns, rows }: Section, problems: Problems): Meta {
  const [key, value] = [columns.indexOf('key'), columns.indexOf('value')]
  const said = new Map<string, Said>()
  for (const row of rows) {
    const name = row.cells[key] ?? ''
    if (said.has(name)) problems.push({ line: row.line, says: `${quoted(name)} is there twice` })
    said.set(name, { line: row.line, value: row.cells[value] ?? '' })
  }
  const budget = said.get('budget')
  const type = said.get('vote_type')
  if (!budget) problems.push({ line, says: 'META does not give the budget' })
  else checkAmount(budget.value, 'The budget', budget.line, problems)
  const known = voteTypes.find((one) => one === type?.value)
  if (!known) problems.push({ line: type?.line ?? line, says: `vote_type is one of ${voteTypes.join(', ')}, not ${quoted(type?.value ?? '')}` })
  return { type: known ?? 'approval', budget: budget?.value ?? '', projects: said.get('num_projects'), votes: said.get('num_votes') }
}

function countIs(said: Said | undefined, count: number, what: string, problems: Problems): void {
  if (said && said.value !== String(count))
    problems.push({ line: said.line, says: `num_${what} is ${quoted(said.value)}, but the file has ${count} ${what}` })
}

function checkAmount(value: string, what: string, line: number, problems: Problems): void {
  if (!amountPattern.test(value) || /^[0.,]+$/.test(value)) problems.push({ line, says: `${what} is ${quoted(value)}. Give a number above 0` })
}

type ReadProject = { id: string; cost: string; name: string }

function projectsOf({ columns, rows }: Section, problems: Problems): ReadProject[] {
  const [id, cost, name] = ['project_id', 'cost', 'name'].map((column) => columns.indexOf(column)) as [number, number, number]
  const known = new Set<string>()
  return rows.map(({ line, cells }) => {
    const project = { id: cells[id] ?? '', cost: cells[cost] ?? '', name: cells[name] ?? '' }
    if (project.id === '') problems.push({ line, says: 'The project has no id' })
    else if (known.has(project.id)) problems.push({ line, says: `Project ${quoted(project.id)} is there twice` })
    known.add(project.id)
    checkAmount(project.cost, 'The cost', line, problems)
    return project
  })
}

type ReadBallot = { listed: string[]; points: number[] }

function ballotsOf({ columns, rows }: Section, known: ReadonlySet<string>, type: VoteType, problems: Problems): ReadBallot[] {
  const [voter, vote, points] = ['voter_id', 'vote', 'points'].map((column) => columns.indexOf(column)) as [number, number, number]
  const voters = new Set<string>()
  const withPoints = type === 'cumulative' || type === 'scoring'
  return rows.map((row) => {
    const id = row.cells[voter] ?? ''
    if (id !== '' && voters.has(id)) problems.push({ line: row.line, says: `Voter ${quoted(id)} is there twice` })
    voters.add(id)
    const listed = partsOf(row.cells[vote])
    for (const project of listed) if (!known.has(project)) problems.push({ line: row.line, says: `There is no project ${quoted(project)}` })
    if (new Set(listed).size < listed.length) problems.push({ line: row.line, says: 'The ballot names a project twice' })
    return { listed, points: withPoints ? pointsOf(row, points, listed.length, problems) : [] }
  })
}

function pointsOf({ line, cells }: Row, column: number, projects: number, problems: Problems): number[] {
  const given = partsOf(cells[column])
  if (given.length !== projects) problems.push({ line, says: `The ballot names ${projects} projects, and gives points ${given.length} times` })
  const wrong = given.find((one) => !/^\d{1,6}$/.test(one))
  if (wrong !== undefined) problems.push({ line, says: `The points are ${quoted(wrong)}. Give whole numbers, 0 or more` })
  return given.map(Number)
}

const partsOf = (cell = ''): string[] => (cell === '' ? [] : cell.split(',').map((part) => part.trim()))

function fileOf(type: VoteType, budget: string, projects: readonly ReadProject[], ballots: readonly ReadBallot[]): BallotFile {
  const decimals = Math.max(...[budget, ...projects.map(({ cost }) => cost)].map((amount) => decimalsOf(amount).length))
  const inParts = (amount: string) => Number(`${amountPattern.exec(amount)![1]}${decimalsOf(amount).padEnd(decimals, '0')}`)
  const withPoints = type === 'cumulative' || type === 'scoring'
  const points = new Map(projects.map(({ id }) => [id, 0]))
  for (const { listed, points: given } of ballots) for (const [n, id] of listed.entries()) points.set(id, points.get(id)! + (given[n] ?? 0))
  const options = projects.map(({ id }) => id)
  return {
    kind: 'budget',
    names: new Map(projects.flatMap(({ id, name }) => (name === '' ? [] : [[id, name]]))),
    decimals,
    vote: {
      budget: inParts(budget),
      projects: projects.map(({ id, cost }) => ({ id, cost: inParts(cost) })),
      ballots: ballots.map(({ listed, points: given }) => ({ count: 1, approved: withPoints ? listed.filter((_, n) => given[n]! > 0) : listed })),
    },
    ...(withPoints ? { points } : {}),
    ...(type === 'ordinal' ? { election: { options, ballots: ballots.map(({ listed }) => ({ count: 1, order: listed.map((id) => [id]) })) } } : {}),
  }
}

const decimalsOf = (amount: string): string => (amountPattern.exec(amount)?.[2] ?? '').replace(/0+$/, '')
