import { type DefaultTreeAdapterTypes, parse } from 'parse5'

type Node = DefaultTreeAdapterTypes.ChildNode
type Element = DefaultTreeAdapterTypes.Element

export type FormField = { name: string; type: string; value: string; options: readonly string[] }
export type FoundForm = { method: string; action: string; fields: readonly FormField[] }

/** The forms of a page as a browser would send them. Several radios or boxes of one name are one field with options. */
export function formsOf(html: string, path: string): FoundForm[] {
  return [...elements(parse(html).childNodes)]
    .filter((element) => element.tagName === 'form')
    .map((form) => ({ method: attribute(form, 'method')?.toUpperCase() ?? 'GET', action: attribute(form, 'action') ?? path, fields: fieldsOf(form) }))
}

function fieldsOf(form: Element): FormField[] {
  const found = new Map<string, FormField>()
  for (const element of elements(form.childNodes)) {
    const name = attribute(element, 'name')
    if (!name || !['input', 'textarea', 'select', 'button'].includes(element.tagName)) continue
    const type = element.tagName === 'input' ? (attribute(element, 'type') ?? 'text') : element.tagName
    const value = element.tagName === 'textarea' ? textIn(element) : (attribute(element, 'value') ?? '')
    const options = element.tagName === 'select' ? optionsOf(element) : ['radio', 'checkbox', 'button'].includes(type) ? [value] : []
    const before = found.get(name)
    found.set(name, before ? { ...before, options: [...before.options, ...options] } : { name, type, value, options })
  }
  return [...found.values()]
}

const optionsOf = (select: Element): string[] =>
  [...elements(select.childNodes)].filter((element) => element.tagName === 'option').map((option) => attribute(option, 'value') ?? textIn(option))

function* elements(nodes: readonly Node[]): Generator<Element> {
  for (const node of nodes) {
    if (!('tagName' in node)) continue
    yield node
    yield* elements(node.childNodes)
  }
}

const attribute = (element: Element, name: string): string | undefined => element.attrs.find((one) => one.name === name)?.value

const textIn = (node: Node): string => ('value' in node ? node.value : 'childNodes' in node ? node.childNodes.map(textIn).join('') : '')

type Filled = Readonly<Record<string, string | readonly string[]>>
type Browser<Answer> = { get: (path: string) => Promise<Answer>; post: (path: string, fields: Filled) => Promise<Answer> }

/** Opens a page, fills in its form and sends it where the form goes: what is hidden or filled already goes with it, as in a browser. */
export async function submit<Answer extends { status: number; html: string }>(
  client: Browser<Answer>,
  path: string,
  fields: Filled = {},
): Promise<Answer> {
  const page = await client.get(path)
  const forms = formsOf(page.html, path).filter(({ method, action }) => method === 'POST' && action !== '/sign-out')
  const named = Object.keys(fields)
  const form = forms.find((one) => named.every((name) => one.fields.some((field) => field.name === name)))
  if (!form) {
    const there = forms.map(({ action, fields: all }) => `${action}: ${all.map(({ name }) => name).join(' ')}`).join('; ')
    throw new Error(`${path} (${page.status}) has no form with ${named.join(', ')}. There is ${there || 'none'}`)
  }
  const before = form.fields.filter(({ options }) => options.length === 0).map(({ name, value }): [string, string] => [name, value])
  return client.post(form.action, { ...Object.fromEntries(before), ...fields })
}
