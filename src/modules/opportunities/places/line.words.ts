import { countInWords } from '#lib/text.ts'

/** How often somebody was involved in the last 12 months, for those who choose: 'New to us', 'Twice in 12 months'. */
export function involvedInWords(times: number): string {
  if (times === 0) return 'New to us'
  return times === 1 ? 'Once in 12 months' : times === 2 ? 'Twice in 12 months' : `${countInWords(times, 'time', 'times')} in 12 months`
}
