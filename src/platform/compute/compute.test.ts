import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { best, cannotBeCloned, fails, fills, forever, inBound, sum } from './compute.examples.ts'
import { ComputeFailed, type ComputeReason, compute } from './compute.ts'

const examples = new URL('./compute.examples.ts', import.meta.url)
const usual = { module: examples, seconds: 20, megabytes: 64 }
const fell = (because: ComputeReason) => (error: unknown) => error instanceof ComputeFailed && error.because === because

test('a function of a module is computed in another thread and its value comes back', async () => {
  assert.deepEqual(await compute<typeof sum>({ ...usual, name: 'sum', input: { numbers: new Float64Array([1, 2, 3.5]) } }), { sum: 6.5 })
})

test('a module may be named as it is imported', async () => {
  assert.deepEqual(
    await compute<typeof sum>({ ...usual, module: '#platform/compute/compute.examples.ts', name: 'sum', input: { numbers: new Float64Array([1]) } }),
    { sum: 1 },
  )
})

test('progress is told, at most a hundred times, while the caller stays free', async () => {
  const shares: number[] = []
  let ticks = 0
  const ticking = setInterval(() => ticks++, 5)
  await compute<typeof inBound>({ ...usual, name: 'inBound', input: { milliseconds: 1000 }, onProgress: (share) => shares.push(share) })
  clearInterval(ticking)
  assert.ok(shares.length > 3 && shares.length <= 100, `${shares.length} times`)
  assert.deepEqual(
    shares,
    [...shares].sort((a, b) => a - b),
  )
  assert.ok(ticks > 10, `${ticks} ticks`)
})

test('over the time limit it is ended; a function that watches its time gives the best so far', async () => {
  await assert.rejects(compute<typeof forever>({ ...usual, name: 'forever', input: null, seconds: 0.4 }), fell('took-too-long'))
  assert.ok((await compute<typeof best>({ ...usual, name: 'best', input: null, seconds: 6 })) > 1)
})

test('over the memory limit it is ended and the process lives on', async () => {
  await assert.rejects(compute<typeof fills>({ ...usual, name: 'fills', input: null, megabytes: 24 }), fell('needed-too-much-memory'))
})

test('it can be cancelled, before and during', async () => {
  await assert.rejects(compute<typeof forever>({ ...usual, name: 'forever', input: null, signal: AbortSignal.abort() }), fell('cancelled'))
  await assert.rejects(compute<typeof forever>({ ...usual, name: 'forever', input: null, signal: AbortSignal.timeout(200) }), fell('cancelled'))
})

test('what the function throws is the cause; a missing function and a value that cannot travel are failures too', async () => {
  await assert.rejects(
    compute<typeof fails>({ ...usual, name: 'fails', input: 'three' }),
    (error: unknown) => fell('failed')(error) && (error as ComputeFailed).cause instanceof RangeError,
  )
  await assert.rejects(compute<typeof fails>({ ...usual, name: 'absent', input: '' }), fell('failed'))
  await assert.rejects(compute<typeof cannotBeCloned>({ ...usual, name: 'cannotBeCloned', input: null }), fell('failed'))
})

test('more than two wait their turn, and every one is computed', async () => {
  const sums = await Promise.all(
    [1, 2, 3, 4, 5].map((n) => compute<typeof sum>({ ...usual, name: 'sum', input: { numbers: new Float64Array([n, n]) } })),
  )
  assert.deepEqual(
    sums.map((value) => value.sum),
    [2, 4, 6, 8, 10],
  )
})
