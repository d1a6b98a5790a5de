import type { VoteEvents } from '#lib/opinion-groups/index.ts'
import { growing } from './growing.ts'
import { answerProblem, codeIn, type Ids, idsFrom, quoted, type RowReader, readerWith } from './opinion-file.ts'

/** Votes as they were read: people and statements by number, in the order in which they were first met. `groups`: what the column group-id says, by person. */
export type VotesRead = { participants: Ids; statements: Ids; groups: Map<number, string>; events: () => VoteEvents }

/**
 * Reads `votes.csv` of Polis (a row for each vote: comment-id, voter-id, vote, and timestamp if there is one) or `participants-votes.csv` (a row for each
 * person: participant, group-id and others, and a column for each statement). Empty cells are no vote. Sign: 1 is agree, as in all exports.
 */
export function votesReader(): RowReader & { read: VotesRead } {
  const [participants, statements, groups] = [idsFrom(), idsFrom(), new Map<number, string>()]
  const columns = {
    participant: growing((length) => new Int32Array(length)),
    statement: growing((length) => new Int32Array(length)),
    code: growing((length) => new Uint8Array(length)),
    at: growing((length) => new Float64Array(length)),
  }
  let timed = false
  const add = (person: number, statement: number, code: number, at?: number): void => {
    columns.participant.push(person)
    columns.statement.push(statement)
    columns.code.push(code)
    if (at !== undefined) columns.at.push(at)
  }
  const reader = readerWith((header, problem) => {
    if (header.includes('voter-id')) {
      timed = header.includes('timestamp')
      return voteRows(header, problem, participants, statements, add)
    }
    if (header.includes('participant')) return personRows(header, problem, participants, statements, groups, add)
    problem(1, 'The file has neither a column voter-id (votes.csv) nor a column participant (participants-votes.csv)')
    return undefined
  })
  const events = (): VoteEvents => ({
    participants: participants.names.length,
    statements: statements.names.length,
    ...{ participant: columns.participant.taken(), statement: columns.statement.taken(), code: columns.code.taken() },
    ...(timed ? { at: columns.at.taken() } : {}),
  })
  return { ...reader, read: { participants, statements, groups, events } }
}

type Problem = (line: number, says: string) => void
type Add = (person: number, statement: number, code: number, at?: number) => void

function voteRows(header: readonly string[], problem: Problem, participants: Ids, statements: Ids, add: Add) {
  const [voter, comment, vote, time] = ['voter-id', 'comment-id', 'vote', 'timestamp'].map((name) => header.indexOf(name)) as [
    number,
    number,
    number,
    number,
  ]
  if (comment < 0) problem(1, 'There is no column comment-id')
  if (vote < 0) problem(1, 'There is no column vote')
  if (comment < 0 || vote < 0) return undefined
  return ({ line, cells }: { line: number; cells: string[] }): void => {
    const [person, statement, said] = [cells[voter]?.trim() ?? '', cells[comment]?.trim() ?? '', cells[vote]?.trim() ?? '']
    const code = codeIn(said)
    const at = time < 0 ? undefined : Number(cells[time])
    if (person === '') problem(line, 'There is no voter-id')
    if (statement === '') problem(line, 'There is no comment-id')
    if (code === undefined) problem(line, answerProblem(said))
    if (at !== undefined && (cells[time]!.trim() === '' || !Number.isFinite(at)))
      problem(line, `The timestamp is ${quoted(cells[time]!)}. Give a number`)
    if (person !== '' && statement !== '' && code !== undefined) add(participants.numberOf(person), statements.numberOf(statement), code, at)
  }
}

/** Columns of `participants-votes.csv` that are not statements. */
const aboutPeople = new Set(['participant', 'xid', 'group-id', 'n-comments', 'n-votes', 'n-agree', 'n-disagree'])

function personRows(header: readonly string[], problem: Problem, participants: Ids, statements: Ids, groups: Map<number, string>, add: Add) {
  const [person, group] = [header.indexOf('participant'), header.indexOf('group-id')]
  const numbers = header.map((name) => (name === '' || aboutPeople.has(name) ? -1 : statements.numberOf(name)))
  header.forEach((name, n) => {
    if (name === '') problem(1, `Column ${n + 1} has no name`)
    else if (header.indexOf(name) < n) problem(1, `Column ${quoted(name)} is there twice`)
  })
  return ({ line, cells }: { line: number; cells: string[] }): void => {
    const id = cells[person]?.trim() ?? ''
    const wrong =
      id === '' ? 'There is no participant' : participants.known(id) === undefined ? undefined : `Participant ${quoted(id)} is there twice`
    if (wrong !== undefined) {
      problem(line, wrong)
      return
    }
    if (cells.length > header.length) problem(line, `The row has ${cells.length} cells, but there are ${header.length} columns`)
    const number = participants.numberOf(id)
    const inGroup = cells[group]?.trim() ?? ''
    if (inGroup !== '') groups.set(number, inGroup)
    for (let n = 0; n < header.length; n++) {
      const cell = cells[n]
      if (numbers[n]! < 0 || cell === undefined || cell === '') continue
      const code = codeIn(cell.trim())
      if (code === undefined) problem(line, answerProblem(cell))
      else add(number, numbers[n]!, code)
    }
  }
}
