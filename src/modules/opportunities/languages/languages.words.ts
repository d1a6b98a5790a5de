import { dayInWords } from '#lib/dates.ts'
import type { PairedText } from './paired-text.ts'

/** Who stands for the words: '' where nobody does. */
export function madeInWords({ language, translatedBy, checkedBy, checkedOn }: Omit<PairedText, 'title' | 'words'>): string {
  const made = `${language === 'easy-read' ? 'Written' : 'Translated'} by ${translatedBy}.`
  return checkedBy === '' || checkedOn === null
    ? `${made} Nobody has checked it yet, so the English is what counts.`
    : `${made} Checked by ${checkedBy} on ${dayInWords(checkedOn)}.`
}

/** Where the public reads the words of an opportunity in other languages, and where staff put them. */
export const publicLanguagesPath = '/opportunities/:opportunity/languages'
export const languagesPath = '/projects/:project/opportunities/:opportunity/languages'
export const newTextPath = '/projects/:project/opportunities/:opportunity/languages/new'
