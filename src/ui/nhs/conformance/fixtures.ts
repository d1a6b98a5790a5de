import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

// biome-ignore lint/suspicious/noExplicitAny: the options of the official macros have no types; the adapters read them as they come.
export type Context = any
export type Fixture = { name: string; context: Context; callBlock?: readonly string[]; html: string }

/** The folder of nhsuk-frontend that templates are named from. */
export const nhsukFolder = join(dirname(createRequire(import.meta.url).resolve('nhsuk-frontend/package.json')), 'dist')

/** Every official example of a component: the options of its macro, and the HTML that they give. */
export function fixturesOf(component: string): readonly Fixture[] {
  const file = join(nhsukFolder, 'nhsuk', 'components', component, 'fixtures.json')
  return JSON.parse(readFileSync(file, 'utf8')).fixtures
}
