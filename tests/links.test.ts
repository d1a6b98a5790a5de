import assert from 'node:assert/strict'
import { test } from 'node:test'
import { cast } from '#demo/cast.ts'
import { aDemonstration } from './support/demonstration.ts'
import { type Client, frontDoor, pages } from './support/front-door.ts'
import { takesPart } from './support/taking-part.ts'

/** Nobody is led to a page that is not there, or that they may not see: every link of every page that somebody can get to is followed. */
const { store, castMember, things } = await aDemonstration()
const door = await frontDoor(store)

const patterns = pages
  .map(({ path }) => ({ path, pattern: new RegExp(`^${path.replace(/:\w+/g, '[^/]+')}$`) }))
  .sort((one, other) => one.path.split(':').length - other.path.split(':').length)

/** Links of the same page, with the same questions in their address, are of one shape: two of each are followed. */
function shapeOf(link: string): string {
  const [path = '', query = ''] = link.split('?')
  const page = patterns.find(({ pattern }) => pattern.test(path))?.path ?? path
  const ofProject = /^\/projects\/[^/]+/.exec(path)?.[0] ?? ''
  return [page, ofProject, ...new Set(new URLSearchParams(query).keys())].join(' ')
}

const linksIn = (html: string): string[] =>
  [...html.matchAll(/\shref="(\/[^"#]*)/g)].map(([, link]) => link!.replaceAll('&amp;', '&')).filter((link) => !/^\/assets\//.test(link))

async function follow(client: Client, start: readonly string[]): Promise<{ followed: number; broken: string[] }> {
  const seen = new Map<string, number>()
  const asked = new Set<string>()
  const broken: string[] = []
  const waiting = start.map((link) => ({ link, from: 'the start' }))
  for (let next = waiting.shift(); next; next = waiting.shift()) {
    const { link, from } = next
    const shape = shapeOf(link)
    if (asked.has(link) || (seen.get(shape) ?? 0) >= 2) continue
    asked.add(link)
    seen.set(shape, (seen.get(shape) ?? 0) + 1)
    const answer = await client.get(link)
    if (answer.status === 303) waiting.push({ link: answer.location, from: link })
    else if (answer.status !== 200) broken.push(`${from} leads to ${link}, which gives ${answer.status}`)
    else if (String(answer.headers['content-type']).startsWith('text/html'))
      waiting.push(...linksIn(answer.html).map((one) => ({ link: one, from: link })))
  }
  return { followed: asked.size, broken }
}

for (const { name, role } of cast)
  test(`no link leads ${name} astray`, async () => {
    const { followed, broken } = await follow(await door.as(castMember(name)), ['/', '/desk'])
    assert.deepEqual(broken, [])
    assert.ok(followed > (role === null || role === 'administrator' ? 8 : 20), `${followed} links were followed`)
  })

test('no link leads a member of the public astray, before, while and after they take part', async () => {
  const walks = [await door.as(null), await takesPart(door, things, 'until the check'), await takesPart(door, things, 'to the end')]
  for (const client of walks) {
    const { followed, broken } = await follow(client, ['/', '/receipt/view', `/surveys/${things.survey}/check`])
    assert.deepEqual(broken, [])
    assert.ok(followed > 8, `${followed} links were followed`)
  }
})
