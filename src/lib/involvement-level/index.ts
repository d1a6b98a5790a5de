export {
  type Dated,
  type Depth,
  daysLate,
  depths,
  type Facts,
  isLateRecord,
  type Level,
  levels,
} from './facts.ts'
export { type Assessment, assess, missingForNext, type Reason } from './level.ts'
export type { Stage } from './stage.ts'
export { claimInWords, levelWords, reasonInWords, stageInWords, whatHelps } from './words.ts'
