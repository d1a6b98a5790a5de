/**
 * The figures that come with Heard, as `scripts/population-figures.ts` writes them: who lived in England and in the 42 areas of integrated care boards.
 * Contains public sector information licensed under the Open Government Licence v3.0; the file says from whom.
 */
export type ShippedFigures = {
  licence: string
  attribution: readonly string[]
  tables: Readonly<Record<string, ShippedTable>>
  areas: readonly ShippedArea[]
}

export type ShippedTable = { characteristic: string; base: Base; source: string; countedOn: string; groups: readonly string[] }

/** `figures`: people of each group, in the order of the table. A table that is not complete for the area is not there; `leftOut` says why. */
export type ShippedArea = {
  code: string
  name: string
  kind: 'country' | 'care-board'
  validFrom: string
  figures: Readonly<Record<string, readonly number[]>>
  leftOut: Readonly<Record<string, string>>
}

/** Whom a figure counts: everybody, or those aged 16 and over. */
export type Base = 'all' | '16+'

/** Those who left a question of the census out. They are in no share, as those who take part and do not answer are in none (R44). */
export const notAnswered = 'not-answered'

/** One figure as the database keeps it. */
export type Figure = {
  code: string
  characteristic: string
  base: Base
  category: string
  place: number
  people: number
  source: string
  countedOn: string
}

/** Every figure of the file. @throws RangeError when an area has another number of groups than the table: the file is damaged */
export const figuresIn = ({ tables, areas }: ShippedFigures): Figure[] =>
  areas.flatMap(({ code, figures }) =>
    Object.entries(figures).flatMap(([name, people]) => {
      const table = tables[name]
      if (!table || table.groups.length !== people.length) throw new RangeError(`${code}: ${name}`)
      const { characteristic, base, source, countedOn } = table
      return table.groups.map((category, place) => ({ code, characteristic, base, category, place, people: people[place]!, source, countedOn }))
    }),
  )
