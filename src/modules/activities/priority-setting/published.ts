import type { Count } from './counted.ts'
import type { Stage } from './setting.ts'
import type { Shortlist, Workshop } from './shortlist.ts'

/** What was published at each stage. Only our own actions write it, after rules have read it. */
export type Published = {
  gathering: Record<string, never>
  'vote-opened': Record<string, never>
  'vote-closed': Count
  shortlist: Shortlist
  workshop: Workshop
  'top-list': { order: readonly number[] }
  'taken-up': { receiptId: string }
}

/** What was published at a stage, the newest where there are several; undefined where it was not reached. */
export const publishedAt = <One extends Stage>(stages: readonly { stage: Stage; published: unknown }[], stage: One): Published[One] | undefined =>
  stages.findLast((one) => one.stage === stage)?.published as Published[One] | undefined
