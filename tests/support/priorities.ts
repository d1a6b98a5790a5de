import assert from 'node:assert/strict'
import { submit } from './forms.ts'
import type { Answer, Client, Fields, FrontDoor } from './front-door.ts'

const dayOf = (name: string, [day, month, year]: readonly [number, number, number]) => ({
  [`${name}-day`]: String(day),
  [`${name}-month`]: String(month),
  [`${name}-year`]: String(year),
})

/** The last day of every vote that is made here. */
const closes = { ...dayOf('closesOn', [20, 6, 2026]), closesTime: '5pm' }
const says = { why: 'To know what comes first', privacy: 'Our team counts' }

export type Made = { staff: string; shown: string }

/** A ranking or a budget with options, ready for the vote, made page by page. @returns its addresses for staff and for everyone */
export async function prepared(
  lead: Client,
  project: string,
  what:
    | { title: string; groups: readonly string[]; sizes: readonly [number, number]; options: readonly string[] }
    | { title: string; budget: string; decidedBy: string; options: readonly (readonly [string, string])[] },
): Promise<Made> {
  const kind = 'groups' in what ? 'ranking' : 'budget'
  const { location: staff } = await submit(lead, `/projects/${project}/priorities/new`, { title: what.title, kind })
  const decides: Fields =
    'groups' in what ? { shortlistSize: String(what.sizes[0]), topSize: String(what.sizes[1]) } : { budget: what.budget, decidedBy: what.decidedBy }
  assert.equal((await submit(lead, `${staff}/about`, { ...says, ...closes, ...decides })).location, staff)
  if ('groups' in what) await submit(lead, `${staff}/constituencies`, { names: what.groups.join('\n') })
  for (const option of what.options) {
    const fields: Fields = typeof option === 'string' ? { words: option } : { words: option[0], cost: option[1] }
    assert.equal((await submit(lead, `${staff}/options`, fields)).status, 303)
  }
  return { staff, shown: `/priorities/${staff.split('/').at(-1)}` }
}

/** Somebody votes from the start to the end, in a browser of their own. @param order numbers of options, best first */
export async function ranks(
  door: FrontDoor,
  shown: string,
  group: number,
  order: readonly number[],
): Promise<{ client: Client; thanks: Answer; code: string }> {
  const client = await door.as(null)
  assert.equal((await submit(client, shown, { constituency: String(group) })).location, `${shown}/vote`)
  const places = Object.fromEntries(order.map((number, at) => [`place-${number}`, String(at + 1)]))
  assert.equal((await submit(client, `${shown}/vote`, { ...places, do: 'go-on' })).location, `${shown}/check`)
  return sent(client, shown)
}

/** The same where a sum is spent. */
export async function spends(door: FrontDoor, shown: string, options: readonly number[]): Promise<{ client: Client; thanks: Answer; code: string }> {
  const client = await door.as(null)
  await submit(client, shown)
  assert.equal((await submit(client, `${shown}/vote`, { option: options.map(String), do: 'go-on' })).location, `${shown}/check`)
  return sent(client, shown)
}

async function sent(client: Client, shown: string) {
  const thanks = await client.follow(await submit(client, `${shown}/check`))
  const code = /[A-Z]+-\d{4}-[A-Z]+-[A-Z]+/.exec(thanks.html)?.[0] ?? ''
  assert.notEqual(code, '', 'The page after the vote has no code')
  return { client, thanks, code }
}
