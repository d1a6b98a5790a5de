/** What somebody typed, for a LIKE pattern: signs that mean something there mean themselves. */
export const literally = (typed: string): string => typed.replace(/[\\%_]/g, '\\$&')

/** The LIKE pattern of everything that has these words in it. */
export const containing = (words: string): string => `%${literally(words)}%`
