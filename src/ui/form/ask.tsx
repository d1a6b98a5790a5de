import type { ComponentChildren } from 'preact'
import { capital } from '#lib/text.ts'
import { CharacterCount } from '#ui/nhs/character-count.tsx'
import { Checkboxes } from '#ui/nhs/checkboxes.tsx'
import { DateInput } from '#ui/nhs/date-input.tsx'
import { FileUpload } from '#ui/nhs/file-upload.tsx'
import type { HeadingLevel } from '#ui/nhs/heading.tsx'
import { Input } from '#ui/nhs/input.tsx'
import type { LabelLook, LabelSize } from '#ui/nhs/label.tsx'
import { Radios } from '#ui/nhs/radios.tsx'
import { Select } from '#ui/nhs/select.tsx'
import { has } from '#ui/nhs/slots.ts'
import { dayParts, typedDay, wrongParts } from './dates.ts'
import { type Field, type Fields, type Look, type Option, type Options, optionList, type Problems } from './field.ts'

type AskProps<Form extends Fields> = {
  form: Form
  name: keyof Form & string
  answers: URLSearchParams
  problems?: Problems
  /** The options of a list that is known only now. */
  options?: Options
  size?: LabelSize
  /** The label is also a heading; 1 makes it the title of the page. */
  heading?: HeadingLevel
  caption?: ComponentChildren
  /** In place of the words of the definition, where they depend on what the page shows. */
  label?: ComponentChildren
  hint?: ComponentChildren
}

/** Draws one field by its kind, with what was typed and what is wrong with it. Its first input has the id `name`. */
export function Ask<Form extends Fields>({ form, name, answers, problems = {}, options, size, heading, caption, label, hint }: AskProps<Form>) {
  const field: Field<unknown> = form[name] as Field<unknown>
  const words = label ?? field.label
  return (
    <Drawn
      name={name}
      look={field.look}
      answers={answers}
      error={problems[name]}
      options={options && optionList(options)}
      label={field.optional ? <>{words} (optional)</> : words}
      labelLook={{ size: size ?? (heading === 1 ? 'l' : undefined), heading, caption }}
      hint={hint ?? field.hint}
      optional={field.optional}
    />
  )
}

/** Every field of a form, in order. */
export function AskAll<Form extends Fields>({ form, answers, problems }: { form: Form; answers: URLSearchParams; problems?: Problems }) {
  return (
    <>
      {Object.keys(form).map((name) => (
        <Ask key={name} form={form} name={name} answers={answers} problems={problems} />
      ))}
    </>
  )
}

type Part<Kind extends Look['kind']> = {
  name: string
  look: Extract<Look, { kind: Kind }>
  answers: URLSearchParams
  error?: string
  options?: readonly Option[]
  label: ComponentChildren
  labelLook: LabelLook
  hint?: ComponentChildren
  optional: boolean
}

function Drawn({ look, ...part }: Part<Look['kind']>) {
  switch (look.kind) {
    case 'line':
      return <Line {...part} look={look} />
    case 'text':
      return <LongText {...part} look={look} />
    case 'day':
      return <Day {...part} look={look} />
    case 'choice':
      return look.look === 'select' ? <ChoiceSelect {...part} look={look} /> : <ChoiceRadios {...part} look={look} />
    case 'many':
      return <Many {...part} look={look} />
    case 'yes':
      return <Yes {...part} look={look} />
    case 'file':
      return <FileUpload {...common(part)} accept={look.accept} dropZone={false} />
  }
}

const common = ({ name, label, labelLook, hint, error }: Omit<Part<'file'>, 'look' | 'answers'>) => ({ name, label, labelLook, hint, error })
const grouped = ({ name, label, labelLook, hint, error }: Omit<Part<'many'>, 'look' | 'answers'>) => ({
  name,
  legend: label,
  legendLook: labelLook,
  hint,
  error,
})

function Line({ look: { kind: _, ...look }, answers, ...part }: Part<'line'>) {
  return <Input {...common(part)} {...look} value={answers.get(part.name) ?? undefined} />
}

function LongText({ look, answers, ...part }: Part<'text'>) {
  return <CharacterCount {...common(part)} value={answers.get(part.name) ?? ''} rows={look.rows} maxCharacters={look.maxLength} />
}

/** The first box has the id of the field, so that the error summary leads to it. */
function Day({ answers, ...part }: Part<'day'>) {
  const typed = typedDay(answers, part.name)
  const wrong = part.error === undefined ? [] : wrongParts(typed)
  const { name, ...group } = grouped(part)
  return (
    <DateInput
      {...group}
      id={`${name}-date`}
      parts={dayParts.map((boxName) => ({
        name: `${name}-${boxName}`,
        id: boxName === 'day' ? name : `${name}-${boxName}`,
        label: capital(boxName),
        // Wide enough for a month as a word.
        width: boxName === 'day' ? 2 : 4,
        value: typed[boxName],
        // A month may be written as a word, so its keyboard has letters.
        inputmode: boxName === 'month' ? 'text' : 'numeric',
        error: wrong.includes(boxName),
      }))}
    />
  )
}

const items = (part: { options?: readonly Option[] }, look: { options?: readonly Option[] }): readonly Option[] => part.options ?? look.options ?? []

function ChoiceRadios({ look, answers, ...part }: Part<'choice'>) {
  return <Radios {...grouped(part)} items={items(part, look)} value={answers.get(part.name) ?? undefined} />
}

function ChoiceSelect({ look, answers, ...part }: Part<'choice'>) {
  const options = items(part, look).map(({ value, label }) => ({ value, text: label }))
  return (
    <Select
      {...common(part)}
      items={[{ value: '', text: part.optional ? 'None' : 'Select an answer' }, ...options]}
      value={answers.get(part.name) ?? undefined}
    />
  )
}

function Many({ look, answers, ...part }: Part<'many'>) {
  const hint = has(part.hint) ? part.hint : 'Select all that apply'
  return <Checkboxes {...grouped(part)} hint={hint} items={items(part, look)} values={answers.getAll(part.name)} />
}

function Yes({ answers, name, error, label, hint }: Part<'yes'>) {
  return <Checkboxes name={name} error={error} items={[{ value: 'yes', label, hint, checked: answers.getAll(name).includes('yes') }]} />
}
