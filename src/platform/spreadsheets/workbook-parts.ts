import { showsDate, unescapeText } from './excel-values.ts'
import { readXml } from './xml.ts'
import type { Entry } from './zip.ts'

export type Sheet = { name: string; relation: string; hidden: boolean }

/** The sheets of a workbook, and whether its days are counted from 1904. */
export async function readContents(entry: Entry): Promise<{ sheets: Sheet[]; from1904: boolean }> {
  const sheets: Sheet[] = []
  let from1904 = false
  await readXml(entry, {
    open(tag, attribute) {
      if (tag === 'workbookPr') from1904 = /^(1|true)$/.test(attribute('date1904') ?? '')
      if (tag === 'sheet')
        sheets.push({ name: attribute('name') ?? '', relation: attribute('id') ?? '', hidden: (attribute('state') ?? 'visible') !== 'visible' })
    },
  })
  return { sheets, from1904 }
}

/** Where the parts of the workbook are: by the id of each relation, and the shared texts and styles by their kind. */
export async function readRelations(entry: Entry): Promise<{ byId: Map<string, string>; byKind: Map<string, string> }> {
  const byId = new Map<string, string>()
  const byKind = new Map<string, string>()
  await readXml(entry, {
    open(tag, attribute) {
      if (tag !== 'Relationship') return
      const target = attribute('Target') ?? ''
      const path = target.startsWith('/') ? target.slice(1) : `xl/${target.replace(/^\.\//, '')}`
      byId.set(attribute('Id') ?? '', path)
      byKind.set((attribute('Type') ?? '').split('/').at(-1) ?? '', path)
    },
  })
  return { byId, byKind }
}

/** The texts that cells share, in order. Pronunciation marks of East Asian texts are left out. */
export async function readSharedTexts(entry: Entry): Promise<string[]> {
  const texts: string[] = []
  let current = ''
  let inText = false
  let spoken = false
  await readXml(entry, {
    open(tag) {
      if (tag === 'si') current = ''
      if (tag === 'rPh') spoken = true
      if (tag === 't') inText = !spoken
    },
    text(text) {
      if (inText) current += text
    },
    close(tag) {
      if (tag === 't') inText = false
      if (tag === 'rPh') spoken = false
      if (tag === 'si') texts.push(unescapeText(current))
    },
  })
  return texts
}

/** For each style of a cell, whether it shows a number as a date. */
export async function readDateStyles(entry: Entry): Promise<boolean[]> {
  const codes = new Map<number, string>()
  const formats: number[] = []
  let inCells = false
  await readXml(entry, {
    open(tag, attribute) {
      if (tag === 'numFmt') codes.set(Number(attribute('numFmtId')), attribute('formatCode') ?? '')
      if (tag === 'cellXfs') inCells = true
      if (tag === 'xf' && inCells) formats.push(Number(attribute('numFmtId') ?? 0))
    },
    close(tag) {
      if (tag === 'cellXfs') inCells = false
    },
  })
  return formats.map((id) => showsDate(id, codes.get(id)))
}
