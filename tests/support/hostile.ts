import type { FormField } from './forms.ts'
import type { Fields } from './front-door.ts'
import type { Things } from './things.ts'

/** What nobody should type: by what it tries, and what stands in every field. */
export type Attack = { tries: string; typed: (field: FormField) => string | readonly string[]; alsoHidden: boolean }

const idOf = (things: Things, name: string): string => String((things as Record<string, unknown>)[name] ?? things.contribution)

export const attacks = (elsewhere: Things, theirs: Things): readonly Attack[] => [
  { tries: 'nothing but spaces', typed: () => ' \t\r\n ', alsoHidden: false },
  { tries: 'a character that no database holds', typed: () => 'before\0after', alsoHidden: false },
  { tries: 'half a character', typed: () => 'before\uD800after', alsoHidden: false },
  { tries: 'twenty thousand characters', typed: () => 'a '.repeat(10_000), alsoHidden: false },
  { tries: 'directions, marks and joined signs', typed: () => '\u202Eright\u202C to left \u200B\u0301\u0301\u0301 👩‍🦽 e\u0301', alsoHidden: false },
  { tries: 'markup', typed: () => `"'><script>alert(1)</script><img src=x onerror=alert(2)>`, alsoHidden: false },
  { tries: 'one sign that counts twice', typed: () => '😀a', alsoHidden: false },
  { tries: 'words of SQL', typed: () => `'); drop table people.person; -- " or 1=1 /*`, alsoHidden: true },
  { tries: 'a number', typed: () => '-1e309', alsoHidden: true },
  { tries: 'what was never offered', typed: () => ['not-offered', 'not-offered-either'], alsoHidden: true },
  { tries: 'a NUL in what is hidden', typed: () => '\0', alsoHidden: true },
  { tries: 'ids of another project', typed: ({ name }) => idOf(elsewhere, name), alsoHidden: true },
  { tries: 'ids of another organisation', typed: ({ name }) => idOf(theirs, name), alsoHidden: true },
]

/**
 * The bodies by which an attack reaches a form: every button in turn, and with what is hidden or offered left as it was, so that
 * what is typed gets past the first check. Each choice is made once.
 */
export function* bodiesOf(fields: readonly FormField[], { typed, alsoHidden }: Attack): Generator<Fields> {
  const buttons = fields.filter(({ type }) => type === 'button')
  const rest = fields.filter(({ type }) => type !== 'button' && type !== 'file')
  const pressed = [undefined, ...buttons.flatMap((button) => button.options.map((option): [string, string] => [button.name, option]))]
  const choices = alsoHidden ? 1 : Math.max(1, ...rest.map(({ options }) => options.length))
  for (const press of pressed)
    for (let choice = 0; choice < Math.min(choices, 8); choice++) {
      const filled = rest.map((field): [string, string | readonly string[]] => [
        field.name,
        alsoHidden ? typed(field) : leftOrTyped(field, choice, typed),
      ])
      yield Object.fromEntries(press ? [...filled, press] : filled)
    }
}

function leftOrTyped(field: FormField, choice: number, typed: Attack['typed']): string | readonly string[] {
  if (field.type === 'hidden') return field.value
  return field.options.length > 0 ? (field.options[choice % field.options.length] ?? '') : typed(field)
}
