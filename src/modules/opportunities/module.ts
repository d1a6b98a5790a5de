import { module } from '#platform/module.ts'
import { selectCommand } from './select.command.ts'

/** Ways to take part that people apply for, and the fair choice among those who did. */
export default module({ name: 'opportunities', commands: [selectCommand] })
