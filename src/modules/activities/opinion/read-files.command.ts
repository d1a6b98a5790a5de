import { closeSync, openSync, readSync, statSync } from 'node:fs'
import { type Conversation, lastAnswers } from '#lib/opinion-groups/index.ts'
import { CommandRefused } from '#platform/errors.ts'
import { csvRows } from './csv-lines.ts'
import type { FileProblem, RowReader } from './opinion-file.ts'
import type { Names } from './opinion-report.ts'
import { participantsReader, statementsReader } from './statements-file.ts'
import { type VotesRead, votesReader } from './votes-file.ts'

const chunkBytes = 1_048_576
const mostProblems = 50

/** Paths of the files, and whether the groups that they give are wanted. */
export type OpinionFiles = { votes: string; statements?: string; participants?: string; groups: boolean }

/** Groups that were given: of each person by number, below 0 for none, and what they are called. */
type Given = { of: Int32Array; names: string[] }

export type ReadOpinion = { conversation: Conversation; names: Omit<Names, 'groups'>; given: Given | undefined }

/** @throws CommandRefused with all that is wrong in the files, each with its line */
export function readOpinion(files: OpinionFiles): ReadOpinion {
  const votes = votesReader()
  const statements = statementsReader()
  readFile(files.votes, votes)
  const inGroups = participantsReader(votes.read.participants)
  if (files.statements !== undefined) readFile(files.statements, statements)
  if (files.participants !== undefined) readFile(files.participants, inGroups)
  const readers: [string, RowReader][] = [
    ['votes', votes],
    ['statements', statements],
    ['participants', inGroups],
  ]
  const problems = readers.flatMap(([name, { problems: some }]) => some.map((problem) => ({ name, ...problem })))
  if (problems.length > 0) throw new CommandRefused(inLines(problems))
  const { participants, statements: ids, events, groups } = votes.read
  if (events().participant.length === 0) throw new CommandRefused('The file of votes holds no vote')
  const open = Uint8Array.from(ids.names, (id) => (statements.read.closed.has(id) ? 0 : 1))
  return {
    conversation: { votes: lastAnswers(events()), open },
    names: { participants: participants.names, statements: ids.names, bodies: statements.read.bodies },
    given: files.groups ? givenGroups(files.participants === undefined ? groups : inGroups.read, votes.read) : undefined,
  }
}

function givenGroups(groups: ReadonlyMap<number, string>, { participants }: VotesRead): Given {
  const names = [...new Set(groups.values())].sort((one, other) => one.localeCompare(other, 'en', { numeric: true }))
  if (names.length === 0) throw new CommandRefused('--given-groups needs a column group-id, in the file of --participants or of --votes')
  return { names, of: Int32Array.from(participants.names, (_, person) => names.indexOf(groups.get(person) ?? '')) }
}

/** A file is read piece by piece: five million votes do not fit into one text. */
function readFile(file: string, { row, broken }: RowReader): void {
  if (!statSync(file, { throwIfNoEntry: false })?.isFile()) throw new CommandRefused(`There is no file ${file}`)
  const rows = csvRows(row, broken)
  const decoder = new TextDecoder('utf-8')
  const chunk = new Uint8Array(chunkBytes)
  const opened = openSync(file, 'r')
  try {
    for (let read = readSync(opened, chunk); read > 0; read = readSync(opened, chunk))
      rows.take(decoder.decode(chunk.subarray(0, read), { stream: true }))
    rows.take(decoder.decode())
    rows.end()
  } finally {
    closeSync(opened)
  }
}

function inLines(problems: readonly (FileProblem & { name: string })[]): string {
  const shown = problems.slice(0, mostProblems).map(({ name, line, says }) => `${name}, line ${line}: ${says}`)
  return [...shown, ...(problems.length > mostProblems ? [`And ${problems.length - mostProblems} more`] : [])].join('\n')
}
