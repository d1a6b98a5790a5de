import { takeOut } from '#lib/take-out.ts'
import type { Writer } from '#platform/database/types.ts'
import type { Erasing } from '#platform/personal-data.ts'

/** Texts in other languages stay, without what names the person. */
export async function eraseTexts(db: Writer, { known }: Erasing): Promise<void> {
  const out = (text: string, most: number) => takeOut(text, known, { theirs: false }).slice(0, most)
  const rows = await db.selectFrom('opportunities.paired_text').select(['id', 'title', 'words', 'translatedBy', 'checkedBy']).execute()
  for (const { id, ...row } of rows) {
    const left = {
      title: out(row.title, 200),
      words: out(row.words, 12_000),
      translatedBy: out(row.translatedBy, 120),
      checkedBy: out(row.checkedBy, 120),
    }
    if (left.title === row.title && left.words === row.words && left.translatedBy === row.translatedBy && left.checkedBy === row.checkedBy) continue
    await db.updateTable('opportunities.paired_text').set(left).where('id', '=', id).execute()
  }
}
