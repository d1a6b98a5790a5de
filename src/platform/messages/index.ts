export { enqueueMessage, isAddress, type Message } from './enqueue.ts'
export { openMessages } from './send.ts'
