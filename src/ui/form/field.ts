/** What is wrong with a form: the name of a field, and the message. The name '' is for a problem of the whole page. */
export type Problems = Readonly<Record<string, string>>

/** What reading one field gives. */
export type Reading<Value> = { value: Value } | { problem: string }

export type Option<Value extends string = string> = { value: Value; label: string; hint?: string }
export type Options<Value extends string = string> = readonly Option<Value>[] | Readonly<Record<Value, string>>

/** How a field is drawn. */
export type Look =
  | {
      kind: 'line'
      type: 'text' | 'email' | 'tel'
      inputmode?: 'numeric' | 'decimal'
      width?: 2 | 3 | 4 | 5 | 10 | 20 | 30
      autocomplete?: string
      spellcheck?: boolean
      prefix?: string
      suffix?: string
    }
  | { kind: 'text'; rows: number; maxLength: number }
  | { kind: 'day' }
  | { kind: 'choice'; options?: readonly Option[]; look: 'radios' | 'select' }
  | { kind: 'many'; options?: readonly Option[] }
  | { kind: 'yes' }
  | { kind: 'file'; accept?: string }

/** One definition of a question: how it is called, drawn, read and limited. */
export type Field<Value> = {
  label: string
  hint?: string
  /** Shown with "(optional)" after its label. */
  optional: boolean
  look: Look
  /** Reads what was typed. `offered`: the options of a list that is known only now. */
  read: (answers: URLSearchParams, name: string, offered?: readonly Option[]) => Reading<Value>
}

/** A file is drawn by the form; the page reads it from the files that came with the request. */
export type FileField = Field<undefined> & { empty: string }

export type Fields = Readonly<Record<string, Field<unknown>>>

/** The values of a form, field by field. Files are left out. */
export type Values<Form extends Fields> = {
  [Name in keyof Form as Form[Name] extends FileField ? never : Name]: Form[Name] extends Field<infer Value> ? Value : never
}

export const optionList = <Value extends string>(options: Options<Value>): readonly Option<Value>[] =>
  isList(options) ? options : (Object.entries(options) as [Value, string][]).map(([value, label]) => ({ value, label }))

const isList = <Value extends string>(options: Options<Value>): options is readonly Option<Value>[] => Array.isArray(options)
