import type { VNode } from 'preact'
import { CharacterCount } from '../character-count.tsx'
import { type CheckboxDivider, Checkboxes, type CheckboxItem } from '../checkboxes.tsx'
import { DateInput, type DatePart } from '../date-input.tsx'
import { ErrorMessage } from '../error-message.tsx'
import { ErrorSummary } from '../error-summary.tsx'
import { Fieldset, Legend } from '../fieldset.tsx'
import { FileUpload } from '../file-upload.tsx'
import { Hint } from '../hint.tsx'
import { Input } from '../input.tsx'
import { Label } from '../label.tsx'
import type { Option } from '../option-item.tsx'
import { type Divider, Radios } from '../radios.tsx'
import { Select, type SelectOption } from '../select.tsx'
import { Textarea } from '../textarea.tsx'
import type { Context } from './fixtures.ts'
import { given, grouped, label, labelled, unless, words } from './given.tsx'

export type Adapter = (context: Context) => VNode

const lookOf = (context: Context) => ({ ...label(context).look })

export const formAdapters: Readonly<Record<string, Adapter>> = {
  label: (context) => (
    <Label {...lookOf(context)} for={context.for}>
      {label(context).words}
    </Label>
  ),
  legend: (context) => <Legend {...lookOf(context)}>{label(context).words}</Legend>,
  fieldset: (context) => (
    <Fieldset legend={label(context.legend).words} look={label(context.legend).look}>
      {words(context)}
    </Fieldset>
  ),
  hint: (context) => <Hint>{words(context)}</Hint>,
  'error-message': (context) => <ErrorMessage visuallyHiddenText={context.visuallyHiddenText}>{words(context)}</ErrorMessage>,
  'error-summary': (context) => (
    <ErrorSummary
      heading={words(context.heading)}
      items={given(context.errorList).map((item) => ({ text: words(item), href: item.href }))}
      autoFocus={context.disableAutoFocus === undefined ? undefined : !context.disableAutoFocus}
    >
      {words(context.description) ?? words({ html: context.html })}
    </ErrorSummary>
  ),
  input: (context) => (
    <Input
      {...labelled(context)}
      {...{
        value: context.value,
        type: context.type,
        width: unless(context.width, context.classes, '--width-'),
        inputmode: context.inputmode,
        code: context.code,
      }}
      autocomplete={context.autocomplete}
      spellcheck={context.spellcheck}
      prefix={words(context.prefix)}
      suffix={words(context.suffix)}
      class={context.classes}
    />
  ),
  textarea: (context) => <Textarea {...labelled(context)} value={context.value} autocomplete={context.autocomplete} rows={context.rows} />,
  'character-count': (context) => <CharacterCount {...labelled(context)} {...characterCount(context)} />,
  'date-input': (context) => (
    <DateInput {...grouped(context)} id={context.id} parts={dateParts(context)} before={words(context.formGroup?.beforeInputs)} />
  ),
  select: (context) => (
    <Select
      {...labelled(context)}
      value={context.value}
      items={given(context.items).map((item): SelectOption => (item.divider ? { divider: true } : item))}
    />
  ),
  radios: (context) => (
    <Radios
      {...grouped(context)}
      {...{
        name: context.name,
        id: context.idPrefix,
        value: context.value,
        small: context.small,
        inline: context.inline,
        disabled: context.disabled,
      }}
      items={given(context.items).map((item): Option | Divider => (item.divider ? { divider: item.divider } : option(item)))}
    />
  ),
  checkboxes: (context) => (
    <Checkboxes
      {...grouped(context)}
      {...{
        name: context.name,
        id: context.idPrefix,
        values: context.values,
        small: context.small,
        inline: context.inline,
        disabled: context.disabled,
      }}
      items={given(context.items).map((item): CheckboxItem | CheckboxDivider =>
        item.divider ? { divider: item.divider, behaviour: item.behaviour } : checkbox(item),
      )}
    />
  ),
  'file-upload': (context) => (
    <FileUpload
      {...labelled(context)}
      multiple={context.multiple}
      buttonClasses={context.chooseFilesButtonClassList}
      messages={{
        'choose-files-button': context.chooseFilesButtonText,
        'no-file-chosen': context.noFileChosenText,
        'multiple-files-chosen': context.multipleFilesChosenText,
        'drop-instruction': context.dropInstructionText,
        'entered-drop-zone': context.enteredDropZoneText,
        'left-drop-zone': context.leftDropZoneText,
      }}
    />
  ),
}

const option = (item: Context): Option => ({
  value: item.value,
  label: words(item),
  hint: words(item.hint),
  conditional: words(item.conditional),
  checked: item.checked,
  disabled: item.disabled,
  id: item.id,
})

const checkbox = (item: Context): CheckboxItem => ({
  ...option(item),
  name: item.name,
  behaviour: item.exclusive ? 'exclusive' : item.behaviour,
  behaviourGroup: item.exclusiveGroup ?? item.behaviourGroup,
})

const characterCount = (context: Context) => ({
  value: context.value,
  rows: context.rows,
  maxLength: context.attributes?.maxlength,
  ...(context.maxwords ? { maxWords: context.maxwords } : { maxCharacters: context.maxlength }),
  countType: context.countType,
  threshold: context.threshold,
  description: context.textareaDescriptionText,
  messages: {
    'characters-under-limit': context.charactersUnderLimitText,
    'characters-at-limit': context.charactersAtLimitText,
    'characters-over-limit': context.charactersOverLimitText,
  },
})

/** The macro takes the boxes as a list, or one by one; `false` leaves one out. */
function dateParts(context: Context): DatePart[] {
  const named = (['day', 'month', 'year'] as const).map((name) => context[name] !== false && { name, ...context[name] })
  return given(context.items ?? named).map((part) => ({
    name: context.namePrefix ? `${context.namePrefix}[${part.name}]` : part.name,
    id: part.id ?? `${context.id}-${part.name}`,
    label: words(part.label) ?? part.name.charAt(0).toUpperCase() + part.name.slice(1),
    width: part.width ?? (part.name === 'year' ? 4 : 2),
    value: part.value ?? context.values?.[part.name],
    autocomplete: part.autocomplete,
    disabled: part.disabled ?? context.disabled,
    error: part.error,
  }))
}
