/** What could be plainer. No kind is worse than another: there is no score, and none of them stops anybody (R54). */
type Kind = 'long-sentence' | 'long-paragraph' | 'word-to-avoid' | 'unexplained-acronym' | 'passive'

/** One place that could be plainer. `start` and `end` are offsets of the text in UTF-16, as `slice` takes them. */
export type Finding = { start: number; end: number; kind: Kind; suggestion: string }

/** A word that a glossary explains: '' where it has no short form. */
export type Term = { term: string; acronym: string; meaning: string }

/** A part of a text. */
export type Span = { start: number; end: number }
