// Says what a piece of HTML is, apart from what makes no difference: the order of attributes and classes, and space between blocks.
import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5'

type Node = DefaultTreeAdapterTypes.ChildNode
type Element = DefaultTreeAdapterTypes.Element

const isElement = (node: Node): node is Element => 'tagName' in node
const isText = (node: Node): node is DefaultTreeAdapterTypes.TextNode => node.nodeName === '#text'
const oneSpace = (text: string): string => text.replace(/[ \t\n\r\f]+/g, ' ').trim()

/** One line for each element and text, indented by depth. */
export function structure(html: string): string {
  const lines: string[] = []
  const walk = (nodes: readonly Node[], depth: number) => {
    let text = ''
    const say = (line: string) => line && lines.push('  '.repeat(depth) + line)
    const flush = () => {
      const words = oneSpace(text)
      say(words && `"${words}"`)
      text = ''
    }
    for (const node of nodes) {
      if (isText(node)) text += node.value
      if (!isElement(node)) continue
      flush()
      say(
        [node.tagName, ...node.attrs.map(({ name, value }) => `${name}=${JSON.stringify(name === 'class' ? sorted(value) : value)}`).sort()].join(
          ' ',
        ),
      )
      walk(node.childNodes, depth + 1)
    }
    flush()
  }
  walk(parseFragment(html).childNodes, 0)
  return lines.join('\n')
}

const sorted = (names: string): string => [...new Set(names.split(/\s+/).filter(Boolean))].sort().join(' ')

const inline = new Set(['a', 'abbr', 'b', 'button', 'em', 'i', 'label', 'span', 'strong'])
const picture = new Set(['svg', 'img', 'input'])

/** What is read aloud: the words of each block on a line. It notices a space that is missing between inline elements, which `structure` does not. */
export function reading(html: string): string {
  const text = (nodes: readonly Node[]): string => nodes.map((node) => (isText(node) ? node.value : isElement(node) ? around(node) : '')).join('')
  const around = (element: Element): string => {
    if (picture.has(element.tagName)) return ' '
    const inside = text(element.childNodes)
    return inline.has(element.tagName) ? inside : `\v${inside}\v`
  }
  return text(parseFragment(html).childNodes).split('\v').map(oneSpace).filter(Boolean).join('\n')
}
