import type { Field } from '#ui/form/index.ts'

/** A question that may be left blank for now, and has to be answered before publishing: it is not called optional. */
export const later = <Value>(field: Field<Value>): Field<Value> => ({ ...field, optional: false })
