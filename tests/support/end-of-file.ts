import { after } from 'node:test'

const ends: (() => unknown)[] = []

/** Does something when the last test of a file has ended, whatever test asked for it: closes a database that later tests of the file use too. */
export const atEndOfFile = (end: () => unknown): void => void ends.push(end)

/** The file has ended. What was opened last is closed first. */
export async function endFile(): Promise<void> {
  for (const end of ends.splice(0).reverse()) await end()
}

after(endFile)
