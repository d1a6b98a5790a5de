import { Agent } from 'node:http'
import { setTimeout as wait } from 'node:timers/promises'
import { type HeardProcess, type Settings, serve } from './heard-process.ts'
import { type Browser, browser, patient } from './person.ts'
import { takePart } from './take-part.ts'

/** What a person wrote, and the code on the receipt that they then saw. */
export type Acknowledged = { words: string; code: string }

export type Rounds = {
  settings: Settings
  address: string
  survey: string
  people: number
  rounds: number
  seed: number
  /** What is killed in a round, when it is not Heard itself, and brought back. */
  instead?: () => Promise<void>
  log?: string
}

export type Seen = {
  acknowledged: Acknowledged[]
  /** Requests that nothing came back from, and that were sent again. */
  sentAgain: number
  /** Rounds in which the kill came before the server listened. */
  killedAtStart: number
}

/** A repeatable sequence of numbers from 0 to 1 (mulberry32). */
export function numbers(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/**
 * People answer a survey, over and over, each with patience; meanwhile the server is killed at random moments and started
 * again: three times in four while it serves, else while it starts and mends what the last kill left. In the end each
 * person finishes what they began, and the server stops in good order.
 */
export async function killRounds(given: Rounds): Promise<Seen> {
  const random = numbers(given.seed)
  const seen: Seen = { acknowledged: [], sentAgain: 0, killedAtStart: 0 }
  const over = { yet: false }
  let heard = serve(given.settings, given)
  await heard.listening
  const answering = Promise.all(Array.from({ length: given.people }, (_, n) => keepAnswering(`Person ${n + 1}`, given, numbers(given.seed + n + 1), seen, over)))

  for (let round = 0; round < given.rounds; round++) {
    if (given.instead) {
      await wait(300 + random() * 1500)
      await given.instead()
    } else heard = await killOnce(heard, given, random, seen)
  }
  await heard.listening
  over.yet = true
  await answering
  await heard.stop()
  return seen
}

async function killOnce(heard: HeardProcess, given: Rounds, random: () => number, seen: Seen): Promise<HeardProcess> {
  if (random() < 0.75) {
    await heard.listening
    await wait(50 + random() * 1000)
  } else {
    await wait(random() * 1500)
    seen.killedAtStart++
  }
  await heard.kill()
  return serve(given.settings, given)
}

async function keepAnswering(who: string, { address, survey }: Rounds, random: () => number, seen: Seen, over: { yet: boolean }): Promise<void> {
  for (let time = 1; !over.yet; time++) {
    const agent = new Agent({ keepAlive: true })
    const person = impatientHand(patient(browser(address, agent), 150, () => seen.sentAgain++), random)
    const words = `${who}, time ${time}: nobody told me when the transport would come.`
    const { code } = await takePart(person, survey, words)
    seen.acknowledged.push({ words, code })
    agent.destroy()
  }
}

/** One form in five is sent twice at the same moment, as a double click does. */
const impatientHand = ({ get, post }: Browser, random: () => number): Browser => ({
  get,
  async post(path, fields) {
    if (random() > 0.2) return post(path, fields)
    const [, last] = await Promise.all([post(path, fields), post(path, fields)])
    return last
  },
})
