/** A part of the report of a priority setting, for the screen, for paper and for a PDF alike. */
export type Section = {
  heading: string
  /** 2: a part by itself. 3: of the part before it. */
  level: 2 | 3
  says: readonly string[]
  /** Best first, with numbers before them. */
  ordered?: readonly string[]
  bars?: { title: string; finding: string; unit: string; rows: readonly { label: string; value: number }[] }
  table?: { caption: string; columns: readonly string[]; rows: readonly (readonly string[])[] }
  /** Why it came out so: sentences, shown on demand where there is a screen. */
  why?: { summary: string; lines: readonly string[] }
}
