import { organisationNamed } from '#modules/organisations/index.ts'
import { command } from '#platform/command.ts'
import { CommandRefused, UsageProblem } from '#platform/errors.ts'
import { isId } from '#platform/http/permission.ts'
import { erasePerson } from '../privacy/erase-person.action.ts'
import { somebodyOf } from '../privacy/somebody.queries.ts'

const usage = 'heard erase --person ID [--words keep-without-name|erase] [--organisation HOST] [--json]'
const text = { type: 'string' } as const

/** Erases a contributor everywhere. What they said stays without their name, unless `--words erase` is said. */
export const eraseCommand = command({
  name: 'erase',
  usage,
  options: { person: text, words: text, organisation: text },
  needsInstallation: true,
  settles: true,
  instead: 'The page "Erase" of the person does the same',
  async run({ store, options, positionals, now }) {
    const { person, words = 'keep-without-name', organisation } = options
    if (positionals.length > 0 || typeof person !== 'string' || !isId(person)) throw new UsageProblem(`Say whom, by their id\nUsage: ${usage}`)
    if (words !== 'keep-without-name' && words !== 'erase') throw new UsageProblem(`--words is keep-without-name or erase\nUsage: ${usage}`)
    const organisationId = await organisationNamed(store, typeof organisation === 'string' ? organisation : undefined)
    const places = await store.within(organisationId, async (db) => {
      if (!(await somebodyOf(db, person))) throw new CommandRefused(`There is no person ${person}`)
      const erased = await erasePerson({ db, now }, { personId: person, words, askedBy: null })
      if (!erased.ok) throw new CommandRefused('Accounts of staff are not erased: their name on what they decided is part of the public record')
      return erased.value
    })
    const lines = Object.entries(places).map(([table, rows]) => `  ${table}: ${rows}`)
    return { text: [`${person} is erased. Rows blanked or deleted:`, ...lines].join('\n'), data: { person, places } }
  },
})
