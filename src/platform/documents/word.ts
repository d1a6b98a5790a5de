import { Document, HeadingLevel, Packer, Paragraph, TextRun } from 'docx'

/** A document of headings and paragraphs. Texts are plain: a line break begins a new paragraph. */
export type WordDocument = {
  title: string
  /** Who it is from, under the title, and any other line that belongs there. */
  lines: readonly string[]
  sections: readonly { heading: string; rows: readonly { name: string; text: string }[] }[]
}

export const wordType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

/** A Word file (DOCX) with real headings, a title and a language, 12 point or more, so that it reads well with a screen reader and can be changed. */
export async function wordDocument({ title, lines, sections }: WordDocument): Promise<Buffer> {
  const body = sections.flatMap(({ heading, rows }) => [
    headed(heading, HeadingLevel.HEADING_1),
    ...rows.flatMap(({ name, text }) => [headed(name, HeadingLevel.HEADING_2), ...text.split(/\n+/).filter(Boolean).map(paragraph)]),
  ])
  const document = new Document({
    title,
    styles: {
      default: {
        document: { run: { font: 'Arial', size: 24, language: { value: 'en-GB' } }, paragraph: { spacing: { after: 160, line: 300 } } },
        title: { run: { font: 'Arial', size: 44, bold: true } },
        heading1: { run: { font: 'Arial', size: 34, bold: true }, paragraph: { spacing: { before: 320, after: 120 }, keepNext: true } },
        heading2: { run: { font: 'Arial', size: 28, bold: true }, paragraph: { spacing: { before: 200, after: 80 }, keepNext: true } },
      },
    },
    sections: [{ children: [headed(title, HeadingLevel.TITLE), ...lines.map(paragraph), ...body] }],
  })
  return Packer.toBuffer(document)
}

const headed = (text: string, heading: (typeof HeadingLevel)[keyof typeof HeadingLevel]) => new Paragraph({ text: printable(text), heading })
const paragraph = (text: string) => new Paragraph({ children: [new TextRun(printable(text))] })

/** XML has no place for control characters. */
const printable = (text: string): string => text.replace(/[\p{Cc}\uFFFE\uFFFF]/gu, ' ')
