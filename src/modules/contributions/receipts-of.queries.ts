import { contactsOfReceipts } from './receipt-contacts.queries.ts'
import { receiptsOfAddress } from './receipts-of-person.queries.ts'

/** Receipts by what is known: those of a confirmed email address, or how the holders of some can be reached. */
export const receiptsOf = { address: receiptsOfAddress, contacts: contactsOfReceipts }
