import type { Browser, Seen } from './person.ts'

type Fields = readonly (readonly [name: string, value: string])[]
export type Step = { path: string; fields?: Fields }

/** The code on the receipt, and each page that was asked for and form that was sent on the way to it. */
export type TakenPart = { code: string; steps: readonly Step[] }

const codeOnReceipt = /heard-receipt__code">\s*<strong>([A-Z]+-\d{4}-[A-Z]+-[A-Z]+)</

/**
 * Answers a survey from its start page to its receipt, page by page, as a person without JavaScript does.
 *
 * @param words what is written wherever there is room for words
 * @throws Error at a page that a person would not know how to go on from
 */
export async function takePart(browser: Browser, slug: string, words: string): Promise<TakenPart> {
  const start = `/surveys/${slug}`
  const steps: Step[] = []
  const send = async (path: string, fields: Fields) => {
    steps.push({ path, fields })
    return expect(await browser.post(path, fields), 303, path).location ?? start
  }

  for (let path = start; steps.length < 100; ) {
    steps.push({ path })
    const seen = await browser.get(path)
    const found = codeOnReceipt.exec(seen.html)
    if (found?.[1]) return { code: found[1], steps }
    // Whoever sent a form twice, or lost the reply to it, is led on to where they stand.
    if (seen.status === 303 && seen.location) path = seen.location
    else path = await send(path.split('?')[0] === start ? start : path, answersTo(expect(seen, 200, path).html, words))
  }
  throw new Error(
    `No receipt after ${steps.length} steps: ${steps
      .slice(-6)
      .map(({ path }) => path)
      .join(', ')}`,
  )
}

function expect(seen: Seen, status: number, path: string): Seen {
  if (seen.status !== status)
    throw new Error(`${path} gave ${seen.status} and not ${status}: ${seen.html.replace(/<[^>]+>|\s+/g, ' ').slice(0, 600)}`)
  return seen
}

/** Fills in the form of a page: the first of what is offered, the words where there is room, a fixed number and day. */
function answersTo(html: string, words: string): Fields {
  const fields: [string, string][] = []
  const chosen = new Set<string>()
  for (const [, kind = '', attributes = ''] of html.matchAll(/<(input|textarea)\b([^>]*)>/g)) {
    const name = attributeOf(attributes, 'name')
    const type = attributeOf(attributes, 'type')
    if (!name || chosen.has(name)) continue
    const given = kind === 'textarea' ? words : typed(attributes, type, name, words)
    if (given === undefined) continue
    chosen.add(name)
    fields.push([name, given])
  }
  const button = /<button\b[^>]*\bname="then"[^>]*\bvalue="go-on"/.test(html)
  return button ? [...fields, ['then', 'go-on']] : fields
}

function typed(attributes: string, type: string | undefined, name: string, words: string): string | undefined {
  if (type === 'hidden') return attributeOf(attributes, 'value') ?? ''
  if (type === 'radio' && name === 'channel') return 'none'
  if (type === 'radio' && name === 'quoteAs') return 'anonymous'
  if (type === 'radio' || (type === 'checkbox' && name === 'answer')) return attributeOf(attributes, 'value')
  if (name === 'answer' && /inputmode="(numeric|decimal)"/.test(attributes)) return '3'
  if (name.endsWith('-day')) return '3'
  if (name.endsWith('-month')) return '5'
  if (name.endsWith('-year')) return '2026'
  return name === 'answer' ? words : undefined
}

const attributeOf = (attributes: string, name: string): string | undefined => {
  const found = new RegExp(`\\b${name}="([^"]*)"`).exec(attributes)?.[1]
  return found?.replaceAll('&quot;', '"').replaceAll('&#39;', "'").replaceAll('&lt;', '<').replaceAll('&amp;', '&')
}
