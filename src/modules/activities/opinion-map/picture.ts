import type { Direction, Shares, Shown, Spot } from '#lib/opinion-groups/index.ts'
import { enoughPeople } from './opinion-map.ts'

/** What the job stored: the ids of statements in the order of `shown.statements`, and what may be shown of them. */
export type StoredPicture = { statementIds: readonly string[]; shown: Shown }

export type NamedStatement = { id: string; number: number; words: string; whose: 'organisation' | 'participant' }
export type SeenStatement = { statement: NamedStatement; all: Shares; groups: readonly Shares[] | null }
export type Portrait = { group: string; size: number; entries: readonly { statement: NamedStatement; direction: Direction; shares: Shares }[] }

export type FoundStatement = SeenStatement &
  ({ kind: 'common'; direction: Direction } | { kind: 'dividing'; agree: readonly string[]; disagree: readonly string[] })

/** A stored picture with its words, for a page: only statements that are shown now. */
export type SeenPicture = Pick<Shown, 'people' | 'answers' | 'inConversation' | 'levelWith' | 'stability' | 'outlines' | 'dots'> & {
  /** Fewer people than groups need to mean much. */
  few: boolean
  groups: readonly { name: string; size: number }[]
  portraits: readonly Portrait[]
  common: readonly FoundStatement[]
  dividing: readonly FoundStatement[]
  statements: readonly SeenStatement[]
}

/** Groups have letters, not colours and no names: a name would say more than the answers do. */
export const groupName = (group: number): string => String.fromCharCode(65 + group)

/** Puts words to a stored picture. What was kept out or taken back since it was made is not in it any more. */
export function seenPicture({ statementIds, shown }: StoredPicture, named: readonly NamedStatement[]): SeenPicture {
  const byId = new Map(named.map((statement) => [statement.id, statement]))
  const seen = shown.statements.map((figures, number): SeenStatement | undefined => {
    const statement = byId.get(statementIds[number] ?? '')
    return statement && { statement, ...figures }
  })
  const names = (groups: readonly number[]) => groups.map(groupName)
  const several = shown.sizes.length > 1
  return {
    ...{ people: shown.people, answers: shown.answers, inConversation: shown.inConversation, levelWith: shown.levelWith },
    ...{ stability: shown.stability, outlines: shown.outlines, dots: shown.dots, few: shown.people < enoughPeople },
    groups: several ? shown.sizes.map((size, group) => ({ name: groupName(group), size })) : [],
    portraits: several ? shown.sizes.map((size, group) => portraitOf(shown, seen, group, size)) : [],
    common: shown.common.flatMap(({ statement, direction }) => {
      const one = seen[statement]
      return one ? [{ ...one, kind: 'common' as const, direction }] : []
    }),
    dividing: shown.dividing.flatMap(({ statement, agree, disagree }) => {
      const one = seen[statement]
      return one ? [{ ...one, kind: 'dividing' as const, agree: names(agree), disagree: names(disagree) }] : []
    }),
    statements: seen.filter((one) => one !== undefined),
  }
}

function portraitOf(shown: Shown, seen: readonly (SeenStatement | undefined)[], group: number, size: number): Portrait {
  const entries = (shown.portraits[group] ?? []).flatMap(({ statement, direction }) => {
    const [one, shares] = [seen[statement], seen[statement]?.groups?.[group]]
    return one && shares ? [{ statement: one.statement, direction, shares }] : []
  })
  return { group: groupName(group), size, entries }
}

/** A person's own place on the map, for their own browser. */
export type OwnPlace = { at: Spot; group: string | null }
