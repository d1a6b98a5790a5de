import { typedCodePage, wayInPage, wayInPicturePage } from './way-in.page.tsx'

/** The part of the module for labelled links and printed codes. */
export const waysInPages = [typedCodePage, wayInPage, wayInPicturePage]
