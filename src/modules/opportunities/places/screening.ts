/** Whether somebody meets the conditions of the offer; if not, the reason that they read. */
export type Screened = { kind: 'eligible' } | { kind: 'not-eligible'; because: string }
export type ScreeningRefusal = 'nobody-decided' | 'decided-already' | 'changed-meanwhile'
