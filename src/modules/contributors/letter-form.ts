/** How a letter is made for somebody: in the file, in large print there, or by somebody who makes what they asked for. */
export type LetterForm = 'usual' | 'large' | 'made-elsewhere'

/**
 * In which form a letter goes out (R52). The file holds letters in English in two sizes of print; for any other form somebody has one made.
 *
 * @param format the form that somebody asked for; undefined where they asked for none
 * @param largePrint whether their receipt asks for large print
 */
export function letterForm(format: string | undefined, largePrint: boolean): LetterForm {
  if (format === 'large-print') return 'large'
  if (format !== undefined && format !== 'standard') return 'made-elsewhere'
  return largePrint ? 'large' : 'usual'
}

type WaitingLetter = { contactName: string; contactAddress: string; form: LetterForm; says: string }

/** A letter in the list of those to mark as posted. `value`: what its tick stands for. */
export const letterOption = (value: string, { contactName, contactAddress, form, says }: WaitingLetter) => ({
  value,
  label: `${contactName}, ${contactAddress.split('\n').join(', ')}${form === 'large' ? ' (large print)' : ''}`,
  hint: form === 'made-elsewhere' ? `${says}. Not in the file: have it made, post it, then mark it here` : undefined,
})
