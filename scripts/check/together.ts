// Runs files of tests one after the other in one process, so that what they import and the engine of the database are made ready once.
import { test } from 'node:test'
import { pathToFileURL } from 'node:url'
import { endFile } from '#support/end-of-file.ts'

for (const file of process.argv.slice(2))
  await test(file, { timeout: Number.POSITIVE_INFINITY }, async (whole) => {
    whole.after(endFile)
    await import(pathToFileURL(file).href)
  })
