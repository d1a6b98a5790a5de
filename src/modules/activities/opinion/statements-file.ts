import { type Ids, quoted, type RowReader, readerWith } from './opinion-file.ts'

/** Statements of the file: which are closed, by id (moderated out, or about people themselves), and what each says. */
export type StatementsRead = { closed: Set<string>; bodies: Map<string, string> }

/**
 * Reads `comments.csv` of Polis: comment-id and moderated (-1 is out; 0 and 1 are in), perhaps is-meta and comment-body.
 *
 * @param known statements that have votes: a row for another one is no problem, it just has none
 */
export function statementsReader(): RowReader & { read: StatementsRead } {
  const read: StatementsRead = { closed: new Set(), bodies: new Map() }
  const met = new Set<string>()
  const reader = readerWith((header, problem) => {
    const [comment, moderated, meta, body] = ['comment-id', 'moderated', 'is-meta', 'comment-body'].map((name) => header.indexOf(name)) as number[]
    if (comment! < 0) problem(1, 'There is no column comment-id')
    if (moderated! < 0) problem(1, 'There is no column moderated')
    if (comment! < 0 || moderated! < 0) return undefined
    return ({ line, cells }) => {
      const [id, state, about] = [cells[comment!]?.trim() ?? '', cells[moderated!]?.trim() ?? '', cells[meta!]?.trim().toLowerCase() ?? '']
      if (id === '') problem(line, 'There is no comment-id')
      else if (met.has(id)) problem(line, `Statement ${quoted(id)} is there twice`)
      met.add(id)
      if (!['-1', '0', '1'].includes(state)) problem(line, `moderated is ${quoted(state)}. Give 1, 0 or -1`)
      if (!['', 'true', 'false', 't', 'f', '1', '0'].includes(about)) problem(line, `is-meta is ${quoted(about)}. Give true or false`)
      if (state === '-1' || ['true', 't', '1'].includes(about)) read.closed.add(id)
      if (cells[body!] !== undefined) read.bodies.set(id, cells[body!]!)
    }
  })
  return { ...reader, read }
}

/** Reads the column group-id of `participants-votes.csv`, or of any file with participant and group-id. An empty cell is no group. */
export function participantsReader(participants: Ids): RowReader & { read: Map<number, string> } {
  const read = new Map<number, string>()
  const met = new Set<string>()
  const reader = readerWith((header, problem) => {
    const [person, group] = [header.indexOf('participant'), header.indexOf('group-id')]
    if (person < 0) problem(1, 'There is no column participant')
    if (group < 0) problem(1, 'There is no column group-id')
    if (person < 0 || group < 0) return undefined
    return ({ line, cells }) => {
      const [id, inGroup] = [cells[person]?.trim() ?? '', cells[group]?.trim() ?? '']
      const number = participants.known(id)
      if (id === '') problem(line, 'There is no participant')
      else if (met.has(id)) problem(line, `Participant ${quoted(id)} is there twice`)
      met.add(id)
      if (number !== undefined && inGroup !== '') read.set(number, inGroup)
      else if (inGroup !== '' && id !== '') problem(line, `Participant ${quoted(id)} is in a group, but has no votes`)
    }
  })
  return { ...reader, read }
}
