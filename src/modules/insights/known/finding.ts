import type { Outcome } from '../outcome.ts'

/** The projects whose unpublished insight somebody may read: ids, or all of them. */
export type Readable = readonly string[] | 'all'

/** How many people, or things that were said; at least so many, where there are `more`. */
export type Voices = { count: number; more: boolean }

/** Voices are counted up to so many. */
export const mostVoices = 200

type Common = {
  id: string
  projectId: string
  slug: string
  title: string
  /** When it was found: released, decided, chosen, noted, or planned. */
  at: Date
  /** Whether the public can read it too. */
  isPublic: boolean
}

/** One thing that people told the organisation before, or that it planned or decided. */
export type Finding = Common &
  (
    | {
        kind: 'theme'
        name: string
        about: string
        /** People. */
        voices: Voices
        answer: { outcome: Outcome; reason: string; dueOn: string | null; decision: string | null } | undefined
      }
    | { kind: 'decision'; what: string; decidedBy: string; decidedOn: string }
    | { kind: 'plan'; summary: string; audiences: string; voices: Voices }
    | { kind: 'words'; words: string; shownName: string; theme: string | undefined }
    | { kind: 'note'; happenedOn: string; place: string; partner: string; points: number }
  )

export type FindingKind = Finding['kind']

/** Kinds of which staff say whether they are asked again. Somebody's own words, and a meeting, stand for the theme that they are part of. */
export const noteKinds: ReadonlySet<FindingKind> = new Set<FindingKind>(['theme', 'decision', 'plan'])

/** What a finding is called where it is named in one line. */
export function nameOfFinding(finding: Finding): string {
  switch (finding.kind) {
    case 'theme':
      return finding.name
    case 'decision':
      return finding.what
    case 'plan':
      return finding.title
    case 'words':
      return finding.words
    case 'note':
      return finding.place || finding.partner
  }
}

/** So many findings stand on one page. */
export const onPage = 20

/** So many are counted exactly, and can be leafed through. */
export const countedUpTo = 1000
