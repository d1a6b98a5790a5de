import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { type DefaultTreeAdapterTypes, parse } from 'parse5'
import { renderToString } from 'preact-render-to-string'
import { Ask, AskAll, choice, day, email, Form, file, Hidden, longText, many, number, phone, readForm, text, time, yes } from './index.ts'

const form = {
  title: text({ label: 'Title', hint: 'A few words', maxLength: 40 }),
  story: longText({ label: 'What happened?', maxLength: 200 }),
  email: email({ label: 'Email address', optional: true }),
  phone: phone({ label: 'Phone number', optional: true }),
  people: number({ label: 'People', min: 1, max: 500, optional: true }),
  due: day({ label: 'Date', optional: true }),
  start: time({ label: 'Start time', optional: true }),
  outcome: choice({ label: 'What happens now', empty: 'Select what happens now', options: { a: 'Change', b: 'No change' } }),
  group: choice({ label: 'Group', optional: true, look: 'select', options: [{ value: 'x', label: 'X' }] }),
  needs: many({ label: 'Needs', options: { bsl: 'BSL', loop: 'Hearing loop' } }),
  agreed: yes({ label: 'I agree', required: 'Select that you agree' }),
  sheet: file({ label: 'Spreadsheet', empty: 'Select a spreadsheet' }),
}

type Element = DefaultTreeAdapterTypes.Element

function elements(html: string): Element[] {
  const found: Element[] = []
  const walk = (node: DefaultTreeAdapterTypes.Node) => {
    if ('tagName' in node) found.push(node)
    if ('childNodes' in node) node.childNodes.forEach(walk)
  }
  walk(parse(html))
  return found
}
const attribute = (element: Element, name: string) => element.attrs.find((one) => one.name === name)?.value
const textIn = (element: Element): string =>
  element.childNodes.map((node) => ('value' in node ? node.value : 'childNodes' in node ? textIn(node as Element) : '')).join('')

const draw = (answers: URLSearchParams) => {
  const read = readForm(form, answers)
  const problems = 'problems' in read ? read.problems : {}
  return renderToString(
    <Form problems={problems}>
      <AskAll form={form} answers={answers} problems={problems} />
    </Form>,
  )
}

const controls = [
  'title',
  'story',
  'email',
  'phone',
  'people',
  'due-day',
  'due-month',
  'due-year',
  'start',
  'outcome',
  'group',
  'needs',
  'agreed',
  'sheet',
  'due',
]
const hostile = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.constantFrom(
    '"><script>alert(1)</script>',
    '</textarea><b>',
    '\n\nleading',
    '\0',
    '\ud800',
    'a\r\nb',
    'a',
    '1',
    'yes',
    'constructor',
    '__proto__',
    'x'.repeat(300),
    '2026-02-30',
  ),
)
/** Half the time on top of answers that would be accepted, so that both ways are walked. */
const accepted: Readonly<Record<string, string>> = { title: 'A title', story: 'It rained', outcome: 'a', agreed: 'yes' }
const sent = fc
  .tuple(fc.constantFrom({}, accepted), fc.array(fc.tuple(fc.constantFrom(...controls), hostile), { maxLength: 12 }))
  .map(([base, pairs]) => {
    const answers = new URLSearchParams(base)
    for (const [name, value] of pairs) answers.set(name, value)
    return answers
  })

test('whatever is sent, reading never throws, and what is accepted is within the limits', () => {
  fc.assert(
    fc.property(sent, (answers) => {
      const read = readForm(form, answers)
      if ('problems' in read) return assert.ok(Object.values(read.problems).every((message) => message.length > 5))
      const { title, story, people, due, start, outcome, group, needs, agreed } = read.values
      assert.ok([...title].length <= 40 && title === title.trim() && title !== '' && !/[\n\0]/.test(title))
      assert.ok([...story].length <= 200 && story.isWellFormed() && !story.includes('\r'))
      assert.ok(people === undefined || (Number.isInteger(people) && people >= 1 && people <= 500))
      assert.ok(due === undefined || new Date(due).toISOString().startsWith(due))
      assert.ok(start === undefined || /^([01]\d|2[0-3]):[0-5]\d$/.test(start))
      assert.ok(['a', 'b'].includes(outcome) && (group === undefined || group === 'x'))
      assert.ok(needs.every((need) => ['bsl', 'loop'].includes(need)) && agreed)
    }),
    { numRuns: 1000 },
  )
})

test('what was typed is in the page again, and nothing of it became markup', () => {
  const plain = (value: string) => value.replaceAll('\r\n', '\n').replaceAll('\r', '\n').replaceAll('\0', '\ufffd')
  fc.assert(
    fc.property(sent, (answers) => {
      const drawn = elements(draw(answers))
      assert.ok(!drawn.some((element) => ['script', 'b', 'img'].includes(element.tagName)))
      for (const element of drawn) {
        const name = attribute(element, 'name')
        if (name === undefined || !answers.has(name)) continue
        if (name === 'story') assert.equal(plain(textIn(element)), plain(answers.get(name) ?? ''))
        else if (element.tagName === 'input' && ['text', 'email', 'tel'].includes(attribute(element, 'type') ?? '') && !name.startsWith('due')) {
          assert.equal(plain(attribute(element, 'value') ?? ''), plain(answers.get(name) ?? ''))
        }
      }
    }),
    { numRuns: 300 },
  )
})

test('ids are unique, labels and descriptions point to what is there, and each problem leads to an input', () => {
  for (const answers of [new URLSearchParams(), new URLSearchParams('title=x&due-day=1&email=x&people=x&start=x&group=y&needs=z')]) {
    const drawn = elements(draw(answers))
    const ids = drawn.flatMap((element) => attribute(element, 'id') ?? [])
    assert.deepEqual(ids, [...new Set(ids)])
    const byId = new Map(drawn.map((element) => [attribute(element, 'id'), element]))
    for (const element of drawn) {
      for (const id of (attribute(element, 'aria-describedby') ?? '').split(' ').filter(Boolean)) assert.ok(byId.has(id), id)
      const control = attribute(element, 'for')
      if (control !== undefined) assert.ok(byId.has(control), control)
      const href = attribute(element, 'href')
      if (href !== undefined) assert.ok(['input', 'textarea', 'select'].includes(byId.get(href.slice(1))?.tagName ?? ''), href)
    }
    const labelled = new Set(drawn.map((element) => attribute(element, 'for')))
    for (const element of drawn) if (['input', 'textarea', 'select'].includes(element.tagName)) assert.ok(labelled.has(attribute(element, 'id')))
  }
})

test('every problem is in the summary and beside its field', () => {
  const html = draw(new URLSearchParams())
  for (const message of ['Enter title', 'Enter an answer', 'Select what happens now', 'Select that you agree'])
    assert.equal(html.split(message).length - 1, 2, message)
})

test('a question can be the title of its page; a problem of the whole page has no link', () => {
  const html = renderToString(
    <Form problems={{ '': 'Somebody else changed this', due: 'Date must be in the past' }} action="/go" encType="multipart/form-data">
      <Hidden name="version" value={3} />
      <Ask form={form} name="due" heading={1} answers={new URLSearchParams({ due: '2026-05-01' })} />
    </Form>,
  )
  assert.match(html, /<legend class="nhsuk-fieldset__legend nhsuk-fieldset__legend--l"><h1 class="nhsuk-fieldset__heading">Date \(optional\)<\/h1>/)
  assert.match(html, /<li>Somebody else changed this<\/li><li><a href="#due">/)
  assert.match(html, /<form method="post" action="\/go" enctype="multipart\/form-data" novalidate>/)
  assert.match(html, /id="due" name="due-day" type="text" value="1"/)
  assert.match(html, /name="due-year" type="text" value="2026"/)
})

test('options may be given when the form is drawn', () => {
  const open = { theme: choice({ label: 'Theme', empty: 'Select a theme' }) }
  const html = renderToString(
    <Ask form={open} name="theme" options={[{ value: 't1', label: 'Phone <lines>' }]} answers={new URLSearchParams('theme=t1')} />,
  )
  assert.match(html, /value="t1" checked/)
  assert.match(html, /Phone &lt;lines>/)
})
