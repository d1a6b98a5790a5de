import assert from 'node:assert/strict'
import { type DefaultTreeAdapterTypes, parse } from 'parse5'
import { inlineScript } from '#ui/layout/inline-script.ts'

type Node = DefaultTreeAdapterTypes.ChildNode
type Element = DefaultTreeAdapterTypes.Element

/** What every page of the service must be: checked on each page that any test fetches. */
export function assertSound(html: string, { path, status }: { path: string; status: number }): void {
  const says = (problem: string) => `${path}: ${problem}`
  const document = parse(html, { onParseError: (error) => assert.fail(says(`HTML: ${error.code} at line ${error.startLine}`)) })
  const elements = [...elementsOf(document.childNodes)]
  const named = (tag: string) => elements.filter((element) => element.tagName === tag)
  const attribute = (element: Element, name: string) => element.attrs.find((one) => one.name === name)?.value

  const ids = elements.flatMap((element) => attribute(element, 'id') ?? [])
  assert.deepEqual(
    ids.filter((id, place) => ids.indexOf(id) !== place),
    [],
    says('an id is used twice'),
  )

  const h1 = named('h1')
  assert.equal(h1.length, 1, says(`${h1.length} h1 in place of one`))
  const title = textOf(named('title')[0]).trim()
  const heading = textOf(h1[0]).replace(/\s+/g, ' ').trim()
  assert.ok(heading !== '', says('the h1 is empty'))
  // A caption over the heading belongs to the h1; the title names at least the heading itself.
  assert.ok(
    title.includes(heading) || heading.includes(title.replace(/^Error: /, '').split(' – ')[0] ?? ''),
    says(`the title "${title}" does not name the page "${heading}"`),
  )
  assert.equal(title.startsWith('Error: '), status === 422, says('"Error:" in the title, exactly when something is wrong'))

  const labels = new Set(named('label').flatMap((label) => attribute(label, 'for') ?? []))
  for (const field of [...named('input'), ...named('textarea'), ...named('select')]) {
    const type = attribute(field, 'type')
    if (type === 'hidden' || type === 'submit') continue
    const id = attribute(field, 'id')
    assert.ok(
      (id && labels.has(id)) || attribute(field, 'aria-label') || attribute(field, 'aria-labelledby'),
      says(`a field has no label: ${attribute(field, 'name')}`),
    )
  }
  for (const element of elements) {
    assert.equal(attribute(element, 'style'), undefined, says(`<${element.tagName}> has a style attribute`))
    for (const word of (attribute(element, 'aria-describedby') ?? '').split(/\s+/).filter(Boolean))
      assert.ok(ids.includes(word), says(`described by ${word}, which is not there`))
    const link = attribute(element, 'href') ?? ''
    assert.ok(!/^javascript:/i.test(link), says('a link runs a script'))
    if (link.startsWith('#') && link.length > 1)
      assert.ok(ids.includes(decodeURIComponent(link.slice(1))), says(`a link leads to ${link}, which is not on the page`))
    assert.ok(!/%40|[?&](email|phone|name)=[^&]/.test(link), says(`personal data in the address ${link}`))
  }
  for (const image of named('img')) assert.notEqual(attribute(image, 'alt'), undefined, says('an image without words'))
  assert.equal(named('main').length, 1, says('one main part'))
  assert.match(attribute(named('html')[0]!, 'lang') ?? '', /^[a-z]{2}/, says('no language'))
  assertHarmless(elements, says)
  assertHeadings(elements, says)
}

/** Whatever people typed, the page runs our own scripts and nothing else. */
function assertHarmless(elements: readonly Element[], says: (problem: string) => string): void {
  for (const element of elements) {
    assert.ok(!['iframe', 'object', 'embed', 'base', 'applet'].includes(element.tagName), says(`<${element.tagName}> on the page`))
    const running = element.attrs.find(({ name, value }) => name.startsWith('on') || /^\s*(javascript|data|vbscript):/i.test(value))
    assert.equal(running?.name, undefined, says(`<${element.tagName}> would run something`))
    if (element.tagName !== 'script') continue
    const source = element.attrs.find(({ name }) => name === 'src')?.value
    assert.ok(source === undefined ? textOf(element) === inlineScript : source.startsWith('/assets/'), says('a script that is not ours'))
  }
}

/** Headings go down one level at a time, so that those who hear the page can find their way by them. */
function assertHeadings(elements: readonly Element[], says: (problem: string) => string): void {
  const headings = elements.filter(({ tagName }) => /^h[1-6]$/.test(tagName))
  const levels = headings.map(({ tagName }) => Number(tagName[1]))
  const skipped = levels.findIndex((level, place) => place > 0 && level > (levels[place - 1] ?? 0) + 1)
  assert.equal(skipped, -1, says(`the heading "${textOf(headings[skipped]).trim()}" skips a level`))
}

function* elementsOf(nodes: readonly Node[]): Generator<Element> {
  for (const node of nodes) {
    if (!('tagName' in node)) continue
    yield node
    yield* elementsOf('content' in node ? node.content.childNodes : node.childNodes)
  }
}

const textOf = (node: Node | undefined): string => {
  if (!node) return ''
  if ('value' in node) return node.value
  return 'childNodes' in node ? node.childNodes.map(textOf).join('') : ''
}
