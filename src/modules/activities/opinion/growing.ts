/** Millions of numbers as they come, without an object for each: arrays of numbers would take several times the memory. */
export function growing<Kind extends Int32Array | Uint8Array | Float64Array>(made: (length: number) => Kind) {
  let values = made(1024)
  let length = 0
  return {
    push: (value: number): void => {
      if (length === values.length) {
        const larger = made(Math.ceil(length * 1.5))
        larger.set(values)
        values = larger
      }
      values[length++] = value
    },
    taken: (): Kind => values.subarray(0, length) as Kind,
  }
}
