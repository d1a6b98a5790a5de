import { languagesPage, newTextPage } from './languages.page.tsx'
import { publicLanguagesPage } from './public-text.page.tsx'

/** The part of the module for the words of an opportunity in other languages and in Easy Read. */
export const languagesPages = [languagesPage, newTextPage, publicLanguagesPage]

export const languagesKept = [
  {
    table: 'opportunities.paired_text',
    what: 'who translated an opportunity into another language, who checked it, and who put it here',
    why: 'so that readers know what they can rely on',
    period: 'as long as the project',
    erased: 'what names you is taken out. The text stays',
    recordClass: 'projects',
  },
]
