// Functions for compute.test.ts: each behaves in one way that compute() must bear.
import type { Limits } from './compute.ts'

export const sum = ({ numbers }: { numbers: Float64Array }) => ({ sum: numbers.reduce((total, number) => total + number, 0) })

export function inBound({ milliseconds }: { milliseconds: number }, { progress }: Limits): void {
  const started = performance.now()
  for (let passed = 0; passed < milliseconds; passed = performance.now() - started) progress(passed / milliseconds)
}

export function forever(_input: null): never {
  for (;;) Math.sqrt(2)
}

export function best(_input: null, { spent }: Limits): number {
  let found = 0
  while (!spent()) found += 1
  return found
}

export function fills(_input: null): number {
  const held: number[][] = []
  for (;;) held.push(Array.from({ length: 10_000 }, (_, index) => index * 1.5))
}

export function fails(input: string): never {
  throw new RangeError(`not a number: ${input.length}`)
}

export const cannotBeCloned = (_input: null) => () => 'a function'
