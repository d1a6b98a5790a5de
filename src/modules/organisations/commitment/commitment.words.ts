import type { CommitmentPart } from './commitment.ts'

/** What the parts of the statement are called, as everyone reads them. */
export const partTitles: Readonly<Record<CommitmentPart, string>> = {
  principles: 'Our principles',
  expectations: 'What you can expect from us',
  support: 'How we pay and support people',
  answering: 'How we answer',
  accountability: 'How you can hold us to it',
}
