import { offerWaysInPage } from '../ways-in/ways-in.page.tsx'
import { sheetPages } from './sheet.page.tsx'

/** The part of the module for what is printed and shared, and for which of it reached whom. */
export const posterPages = [offerWaysInPage, ...sheetPages]
