/** What a rule says: yes with a value, or no with one of a closed set of reasons that a person can mend. */
export type Result<Value, Because extends string> = { ok: true; value: Value } | { ok: false; because: Because }

export const ok = <Value>(value: Value) => ({ ok: true, value }) as const
export const refused = <const Because extends string>(because: Because) => ({ ok: false, because }) as const

/** Put in the `default` of a `switch`: a case that was forgotten is then a compile error. */
export function never(value: never): never {
  throw new Error(`Case not handled: ${String(value)}`)
}
