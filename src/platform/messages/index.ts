export { enqueueMessage, isAddress, type Message, sendMessageJob } from './enqueue.ts'
export { type MessageText, renderMessage } from './render.ts'
export { type MessagesOptions, openMessages } from './send.ts'
