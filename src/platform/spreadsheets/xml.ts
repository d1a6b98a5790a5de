import { Parser } from 'saxen'
import { SpreadsheetRefused } from './problem.ts'
import { type Entry, unpack } from './zip.ts'

export type Heard = {
  open?: (tag: string, attribute: (name: string) => string | undefined) => void
  close?: (tag: string) => void
  text?: (text: string) => void
}

/**
 * Reads an XML file of an archive as it is unpacked, and tells of its tags without their prefixes. A document type is refused: workbooks
 * have none, and what it can declare makes a small file large.
 */
export async function readXml(entry: Entry, heard: Heard): Promise<void> {
  const parser = new Parser()
  const bare = (name: string) => name.slice(name.indexOf(':') + 1)
  parser.on('openTag', (name, attributesOf, decode) => {
    if (!heard.open) return
    const attributes = attributesOf()
    heard.open(bare(name), (asked) => {
      const key = asked in attributes ? asked : Object.keys(attributes).find((each) => bare(each) === asked)
      const value = key === undefined ? undefined : attributes[key]
      return value === undefined ? undefined : decode(value)
    })
  })
  parser.on('closeTag', (name) => heard.close?.(bare(name)))
  parser.on('text', (text, decode) => heard.text?.(decode(text)))
  parser.on('cdata', (text) => heard.text?.(text))
  parser.on('attention', () => refuse())
  parser.on('error', refuse)

  const decoder = new TextDecoder('utf-8', { fatal: true })
  try {
    for await (const piece of unpack(entry)) parser.write(decoder.decode(piece, { stream: true }))
    parser.write(decoder.decode())
    parser.end()
  } catch (error) {
    throw error instanceof TypeError ? new SpreadsheetRefused('broken') : error
  }
}

function refuse(): never {
  throw new SpreadsheetRefused('broken')
}
