import assert from 'node:assert/strict'
import { formsOf } from './forms.ts'
import type { Answer, Client, FrontDoor } from './front-door.ts'
import type { Things } from './things.ts'

export type Given = {
  /** What is typed into each question that takes words, by a piece of its heading; `*` is for all others. */
  words?: Readonly<Record<string, string>>
  consent?: Readonly<Record<string, string>>
  contact?: Readonly<Record<string, string>>
}

const usual = { consent: { quoteAs: 'anonymous' }, contact: { channel: 'none' } }

/** A browser in which somebody took part in the survey, as far as that, and looked up the receipt of the demonstration. */
export async function takesPart(door: FrontDoor, things: Things, far: 'until the check' | 'to the end', given: Given = {}): Promise<Client> {
  const client = await door.as(null)
  await client.post('/receipt', { code: things.receipt.code })
  const check = await answerSurvey(client, things.survey, given)
  if (far === 'to the end') assert.match((await client.follow(await client.post(check))).html, /Thank you/)
  await applies(client, things.opportunity, far)
  return client
}

/** Applies for the opportunity, as far as that. */
async function applies(client: Client, opportunity: string, far: 'until the check' | 'to the end'): Promise<void> {
  const apply = `/opportunities/${opportunity}/apply`
  await client.post(apply)
  await client.post(`${apply}/you`, { contactName: 'Somebody', channel: 'phone', contactPhone: '01632 960 001' })
  await client.post(`${apply}/why`, { why: 'I would like to help', then: 'save' })
  if (far === 'to the end') assert.match((await client.follow(await client.post(`${apply}/check`))).html, /Thank you/)
}

/** Answers every question of a survey as a browser would, form by form. Gives the path of the page that sends it. `start`: what its first form holds. */
export async function answerSurvey(client: Client, survey: string, given: Given = {}, start: Readonly<Record<string, string>> = {}): Promise<string> {
  let answer = await client.post(`/surveys/${survey}`, start)
  for (let steps = 0; steps < 60; steps++) {
    assert.equal(answer.status, 303, `Not led on: ${answer.status} ${heading(answer)}`)
    const path = answer.location
    if (path.endsWith('/check')) return path
    const page = await client.get(path)
    answer = await client.post(path, fieldsFor(page, path, given))
  }
  throw new Error('The survey has no end')
}

function fieldsFor(page: Answer, path: string, given: Given): Record<string, string> {
  if (path.endsWith('/consent')) return { ...usual.consent, ...given.consent }
  if (path.endsWith('/contact')) return { ...usual.contact, ...given.contact }
  const fields = formsOf(page.html, path).flatMap((form) => form.fields)
  const hidden = fields.filter(({ type }) => type === 'hidden').map(({ name, value }): [string, string] => [name, value])
  const answer = fields.find(({ name }) => name === 'answer')
  const typed = answer?.options[0] ?? wordsFor(heading(page), given.words)
  return { ...Object.fromEntries(hidden), answer: typed, then: 'go-on' }
}

function wordsFor(asked: string, words: Given['words'] = {}): string {
  const own = Object.entries(words).find(([piece]) => asked.includes(piece))
  return own?.[1] ?? words['*'] ?? 'The driver waited until I was inside.'
}

export const heading = ({ html }: Answer): string =>
  (/<h1[^>]*>([\s\S]*?)<\/h1>/.exec(html)?.[1] ?? '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
