/** The words of a field: its label, and how messages call it where the label would not fit into a sentence. */
export type Words = {
  label: string
  hint?: string
  /** The message when nothing was given. */
  empty?: string
  /** The name of the field in messages, as it starts a sentence: "Date of the meeting" (must be …). The label, unless that is a question. */
  called?: string
}

const isQuestion = (label: string): boolean => label.trim().endsWith('?')

/** "Enter the title", from the label "Title" or what the field says itself. */
export const emptyMessage = ({ label, empty, called }: Words, verb: 'Enter' | 'Select'): string => {
  if (empty !== undefined) return empty
  if (called !== undefined) return `${verb} ${lowerFirst(called)}`
  return isQuestion(label) ? `${verb} an answer` : `${verb} ${lowerFirst(label)}`
}

/** How messages call the field: "Title must be …". */
export const calledIn = ({ label, called }: Words): string => called ?? (isQuestion(label) ? 'Your answer' : label)

/** Small first letter, unless the first word is an abbreviation or "I". */
const lowerFirst = (text: string): string => (/^(\p{Lu}[\p{Lu}\d]|I\b)/u.test(text) ? text : text.charAt(0).toLowerCase() + text.slice(1))
