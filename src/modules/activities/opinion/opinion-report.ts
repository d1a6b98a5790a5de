import {
  type Conversation,
  type Direction,
  type Entry,
  figureOf,
  type OpinionMap,
  type Stability,
  stabilityWords,
} from '#lib/opinion-groups/index.ts'
import { countInWords } from '#lib/text.ts'

/** What people, statements and groups are called in the files. */
export type Names = { participants: readonly string[]; statements: readonly string[]; groups: readonly string[]; bodies: ReadonlyMap<string, string> }

type ReportEntry = { statement: string; direction: Direction; n: number; of: number; p: number; test: number }

/** The JSON of `heard opinion`. Its keys are kept stable. Ids are strings, as in the files. */
export type OpinionReport = {
  participants: number
  statements: number
  votes: number
  inConversation: number
  groups: { id: string; size: number; members: string[] }[]
  silhouettes: Record<string, number>
  representative: Record<string, ReportEntry[]>
  consensus: Record<Direction, ReportEntry[]>
  groupInformedConsensus: Record<string, number>
  /** Null where there are not two groups, or they were given. */
  stability: number | null
  cpuSeconds: number
}

export function reportOf(
  { votes }: Conversation,
  map: OpinionMap,
  names: Names,
  stability: Stability | undefined,
  cpuSeconds: number,
): OpinionReport {
  const entry = ({ statement, direction, n, of, p, test }: Entry): ReportEntry => ({
    statement: names.statements[statement]!,
    direction,
    n,
    of,
    p,
    test,
  })
  const members = names.groups.map((): string[] => [])
  map.groupOf.forEach((group, person) => {
    if (group >= 0) members[group]!.push(names.participants[person]!)
  })
  return {
    participants: votes.participants,
    statements: votes.statements,
    votes: votes.codes.length,
    inConversation: map.inConversation.length,
    groups: names.groups.map((id, group) => ({ id, size: map.sizes[group]!, members: members[group]! })),
    silhouettes: Object.fromEntries(map.silhouettes),
    representative: Object.fromEntries(names.groups.map((id, group) => [id, map.representative[group]!.map(entry)])),
    consensus: { agree: map.consensus.agree.map(entry), disagree: map.consensus.disagree.map(entry) },
    groupInformedConsensus: Object.fromEntries(names.statements.map((id, statement) => [id, map.groupInformedConsensus[statement]!])),
    stability: stability?.value ?? null,
    cpuSeconds,
  }
}

/** The same for a reader, with the 95 % interval of every share. */
export function reportInWords({ votes }: Conversation, map: OpinionMap, names: Names, stability: Stability | undefined): string {
  const said = (group: number, { statement, direction, n, of }: Entry): string => {
    const figure = figureOf(map.counts, group, statement, direction)
    const interval = figure.hidden ? '' : ` (95 % interval ${percent(figure.low)} to ${percent(figure.high)})`
    return `  ${n} of ${of} ${direction}${interval}: ${nameOf(statement, names)}`
  }
  const groups = names.groups.flatMap((id, group) => [
    `Group ${id}: ${countInWords(map.sizes[group]!, 'person', 'people')}`,
    ...(map.representative[group]!.length === 0
      ? ['  Nothing sets it apart for certain']
      : map.representative[group]!.map((entry) => said(group, entry))),
  ])
  const shared = [...map.consensus.agree, ...map.consensus.disagree].map(
    ({ statement, direction, n, of }) => `  ${n} of ${of} ${direction}: ${nameOf(statement, names)}`,
  )
  return [
    `${votes.participants} people gave ${votes.codes.length} answers to ${votes.statements} statements. ${map.inConversation.length} answered enough to have a place in a group.`,
    ...(names.groups.length < 2 ? ['No groups can be told apart.'] : groups),
    ...(map.levelWith.length > 0 ? [`Other numbers of groups are as good: ${map.levelWith.join(', ')}. The fewest were chosen.`] : []),
    ...(stability ? [stabilityWords(stability)] : []),
    ...(shared.length > 0 ? ['Common ground:', ...shared] : ['There is no common ground that is certain.']),
  ].join('\n')
}

const percent = (share: number): string => `${(100 * share).toFixed(0)} %`

function nameOf(statement: number, { statements, bodies }: Names): string {
  const body = bodies.get(statements[statement]!)?.replaceAll(/\s+/g, ' ').trim()
  return body ? `${statements[statement]} “${body}”` : statements[statement]!
}
