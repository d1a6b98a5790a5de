/**
 * The plain text of a message, from its HTML as Preact renders it (every tag closed, every attribute quoted): paragraphs and headings
 * between empty lines, lists with dashes or numbers, quotations behind "> ", and links with their address written out.
 */
export function textOfHtml(html: string): string {
  const writer = new Writer()
  for (const [, closing, tag, attributes = '', words] of html.matchAll(/<(\/?)([a-z][a-z0-9-]*)((?:[^>"]|"[^"]*")*)>|([^<]+)/gi)) {
    if (words !== undefined) writer.words(unescaped(words))
    else if (tag) writer.tag(tag.toLowerCase(), closing === '/', attributes)
  }
  return writer.end()
}

const blocks = new Set([
  'p',
  'div',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'ul',
  'ol',
  'li',
  'blockquote',
  'section',
  'article',
  'hr',
  'table',
  'tr',
  'dl',
  'dt',
  'dd',
  'address',
])

type List = { ordered: boolean; count: number }

class Writer {
  readonly #done: { text: string; item: boolean }[] = []
  readonly #lists: List[] = []
  #line = ''
  #mark = ''
  #quoted = 0
  #link: { href: string; from: number } | undefined

  words(text: string): void {
    const spaced = text.replace(/[\s\u0000\u0001]+/g, ' ')
    this.#line += this.#line === '' || /\s$/.test(this.#line) ? spaced.trimStart() : spaced
  }

  tag(tag: string, closing: boolean, attributes: string): void {
    if (tag === 'br') this.#line += '\n'
    else if (tag === 'a') this.#anchor(closing, attributes)
    else if (tag === 'td' || tag === 'th') this.#line += ' '
    if (!blocks.has(tag)) return
    this.#endBlock()
    if (tag === 'ul' || tag === 'ol') {
      if (closing) this.#lists.pop()
      else this.#lists.push({ ordered: tag === 'ol', count: 0 })
    }
    if (tag === 'li' && !closing) this.#mark = this.#markOf(this.#lists.at(-1))
    if (tag === 'blockquote') this.#quoted += closing ? -1 : 1
  }

  end(): string {
    this.#endBlock()
    const gap = (index: number) => (index === 0 ? '' : this.#done[index]?.item && this.#done[index - 1]?.item ? '\n' : '\n\n')
    return this.#done.map(({ text }, index) => `${gap(index)}${text}`).join('')
  }

  #markOf(list: List | undefined): string {
    if (!list) return '- '
    list.count += 1
    return list.ordered ? `${list.count}. ` : '- '
  }

  /** "Sign in: https://…"; inside a sentence "look it up (https://…)". An address that is its own text stands once. */
  #anchor(closing: boolean, attributes: string): void {
    if (!closing) {
      this.#link = { href: unescaped(/\shref="([^"]*)"/.exec(attributes)?.[1] ?? ''), from: this.#line.length }
      return
    }
    const { href = '', from = 0 } = this.#link ?? {}
    this.#link = undefined
    const bare = href.replace(/^(mailto|tel):/, '')
    const said = this.#line.slice(from).trim()
    if (href === '' || said === '' || said === bare || said === href || (href.startsWith('tel:') && said.replace(/[^+\d]/g, '') === bare))
      this.#line += said === '' ? bare : ''
    else this.#line += `\u0000${bare}\u0001`
  }

  /** A link's address waits between two marks until it is known whether anything follows it in its block. */
  #endBlock(): void {
    const text = this.#line
      .trim()
      .replace(/\u0000([^\u0001]*)\u0001$/, ': $1')
      .replace(/\u0000([^\u0001]*)\u0001/g, ' ($1)')
    const mark = this.#mark
    this.#line = ''
    if (text === '') return
    this.#mark = ''
    const before = `${'> '.repeat(this.#quoted)}${'  '.repeat(Math.max(0, this.#lists.length - 1))}`
    const lines = text.split('\n').map((line, index) => `${before}${index === 0 ? mark : ' '.repeat(mark.length)}${line.trim()}`)
    this.#done.push({ text: lines.join('\n'), item: mark !== '' })
  }
}

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0' }

const unescaped = (text: string): string =>
  text.replace(/&(?:#(\d+)|#x([0-9a-f]+)|(\w+));/gi, (whole, decimal?: string, hex?: string, name?: string) => {
    if (decimal) return String.fromCodePoint(Number(decimal))
    if (hex) return String.fromCodePoint(Number.parseInt(hex, 16))
    return named[name ?? ''] ?? whole
  })
