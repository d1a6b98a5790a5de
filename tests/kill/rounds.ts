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

type State = Seen & { stage: 'killing' | 'finishing' | 'given up'; heard?: HeardProcess }

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
 * again: three times in five while it serves, else while it starts and mends what the last kill left. In the end each
 * person finishes what they began, and the server stops in good order.
 */
export async function killRounds(given: Rounds): Promise<Seen> {
  const state: State = { acknowledged: [], sentAgain: 0, killedAtStart: 0, stage: 'killing' }
  const all = [allRounds(given, state), ...Array.from({ length: given.people }, (_, n) => keepAnswering(n + 1, given, state))]
  try {
    await Promise.all(all)
    await state.heard?.stop()
    return state
  } catch (error) {
    // One person who cannot go on ends the rounds, and a server that does not come back ends everybody's patience.
    state.stage = 'given up'
    await state.heard?.kill()
    await Promise.allSettled(all)
    throw error
  }
}

async function allRounds(given: Rounds, state: State): Promise<void> {
  const random = numbers(given.seed)
  state.heard = serve(given.settings, given)
  await state.heard.listening
  for (let round = 0; round < given.rounds && state.stage === 'killing'; round++) {
    if (given.instead) await killInstead(given.instead, random)
    else await killHeard(given, state, random)
  }
  await state.heard.listening
  if (state.stage === 'killing') state.stage = 'finishing'
}

async function killInstead(kill: () => Promise<void>, random: () => number): Promise<void> {
  await wait(300 + random() * 1500)
  await kill()
}

async function killHeard(given: Rounds, state: State, random: () => number): Promise<void> {
  if (random() < 0.6) {
    await state.heard?.listening
    await wait(50 + random() * 2500)
  } else {
    await wait(random() * 1500)
    state.killedAtStart++
  }
  await state.heard?.kill()
  state.heard = serve(given.settings, given)
}

async function keepAnswering(number: number, { address, survey, seed }: Rounds, state: State): Promise<void> {
  const random = numbers(seed + number)
  const again = () => {
    state.sentAgain++
    if (state.stage === 'given up') throw new Error('The server did not come back')
  }
  for (let time = 1; state.stage === 'killing'; time++) {
    const agent = new Agent({ keepAlive: true })
    const person = impatientHand(patient(browser(address, agent), 300, again), random)
    const words = `Person ${number}, time ${time}: nobody told me when the transport would come.`
    const { code } = await takePart(person, survey, words).finally(() => agent.destroy())
    state.acknowledged.push({ words, code })
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
