import { firstUses, type Term } from '#lib/plain-language/index.ts'

/** Who reads a part of a plan: staff and whoever signs it, the public too, or everyone who has time for one page only. */
export type ReadBy = 'staff' | 'public' | 'anyone-in-a-hurry'

/** One part of a plan as people read it: its name and its text, and a shorter one for who has time for one page only. */
export type PlanRow = { name: string; text: string; short?: string; readBy: ReadBy }
export type PlanSection = { heading: string; rows: readonly PlanRow[] }

/** A plan in words, in the order in which it is read. What is not written yet has no row. */
export type PlanDocument = readonly PlanSection[]

/** Sections without the rows that say nothing, and without the sections that have none left. */
export const written = (document: PlanDocument): PlanDocument =>
  document.map(({ heading, rows }) => ({ heading, rows: rows.filter(({ text }) => text.trim() !== '') })).filter(({ rows }) => rows.length > 0)

/** What the public reads of a plan. */
export const inPublic = (document: PlanDocument): PlanDocument => only(document, ({ readBy }) => readBy !== 'staff')

/** What somebody needs to know who reads one page. */
export const inBrief = (document: PlanDocument): PlanDocument =>
  only(document, ({ readBy }) => readBy === 'anyone-in-a-hurry').map(({ heading, rows }) => ({
    heading,
    rows: rows.map(({ short, ...row }) => ({ ...row, text: short ?? row.text })),
  }))

const only = (document: PlanDocument, wanted: (row: PlanRow) => boolean): PlanDocument =>
  document.map(({ heading, rows }) => ({ heading, rows: rows.filter(wanted) })).filter(({ rows }) => rows.length > 0)

/** A row before and after. '' where it was not there. */
export type RowChange = { heading: string; name: string; before: string; after: string }

/** Rows that differ between two documents, in the order of the later one; what was taken out stands last in its section. */
export function changes(before: PlanDocument, after: PlanDocument): RowChange[] {
  const old = textsOf(before)
  const fresh = textsOf(after)
  const headings = [...new Set([...after, ...before].map(({ heading }) => heading))]
  return headings.flatMap((heading) => {
    const names = [...new Set([...(fresh.get(heading)?.keys() ?? []), ...(old.get(heading)?.keys() ?? [])])]
    return names
      .map((name) => ({ heading, name, before: old.get(heading)?.get(name) ?? '', after: fresh.get(heading)?.get(name) ?? '' }))
      .filter((change) => change.before !== change.after)
  })
}

export const sameWords = (one: PlanDocument, other: PlanDocument): boolean => changes(one, other).length === 0

/** The texts of each section by name. Rows of one name are read as one. */
function textsOf(document: PlanDocument): Map<string, Map<string, string>> {
  const sections = new Map<string, Map<string, string>>()
  for (const { heading, rows } of document) {
    const texts = sections.get(heading) ?? new Map<string, string>()
    for (const { name, text } of rows) texts.set(name, [texts.get(name), text].filter(Boolean).join('\n'))
    sections.set(heading, texts)
  }
  return sections
}

/** The terms of a glossary that a document uses, as a section of their own (R55). None: no section. */
export function wordsOf(document: PlanDocument, glossary: readonly Term[]): PlanDocument {
  const used = firstUses(
    document.flatMap(({ rows }) => rows.map(({ text }) => text)),
    glossary,
  ).flat()
  const rows = used.map(({ term, acronym, meaning }) => ({
    name: acronym ? `${term} (${acronym})` : term,
    text: meaning,
    readBy: 'anyone-in-a-hurry' as const,
  }))
  return rows.length > 0 ? [{ heading: 'What these words mean', rows }] : []
}
