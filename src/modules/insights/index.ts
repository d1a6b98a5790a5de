export { deskItems } from './desk.queries.ts'
export { type DeskItem, deskPermission, deskWords } from './desk.ts'
export { loopCounts } from './loop.queries.ts'
export { LoopLineOfProject } from './loop-line.view.tsx'
