import type { ComponentChildren } from 'preact'
import { type Attributes, classes, i18n, type Messages } from './attributes.ts'
import { FormGroup, type Labelled } from './form-group.tsx'

export type FileUploadProps = Labelled & {
  multiple?: boolean
  /** `false` keeps the browser's own control. The script's drop zone has a name that checkers find at odds with its words (WCAG 2.5.3). */
  dropZone?: boolean
  disabled?: boolean
  /** Kinds of file that the browser offers first: `.csv,.xlsx`. */
  accept?: string
  /** Words of the script in another language, by its keys (`choose-files-button` …). */
  messages?: Messages
  /** Classes of the button that the script draws. */
  buttonClasses?: readonly string[]
  before?: ComponentChildren
  after?: ComponentChildren
  attributes?: Attributes
}

/** NHS file upload. The form needs `encType="multipart/form-data"`. */
export function FileUpload({
  multiple,
  dropZone = true,
  disabled,
  accept,
  messages = {},
  buttonClasses,
  before,
  after,
  attributes,
  ...props
}: FileUploadProps) {
  const { name, id = name, label, labelLook, hint, error, describedBy, groupClass, class: extra } = props
  return (
    <FormGroup
      id={id}
      label={label}
      labelLook={labelLook}
      hint={hint}
      error={error}
      describedBy={describedBy}
      groupClass={classes(groupClass, 'nhsuk-file-upload')}
      data-module={dropZone ? 'nhsuk-file-upload' : undefined}
      data-choose-files-button-class-list={buttonClasses && JSON.stringify(buttonClasses)}
      {...i18n(messages)}
    >
      {(description) => (
        <>
          {before}
          <input
            class={classes('nhsuk-file-upload__input', extra)}
            id={id}
            name={name}
            type="file"
            accept={accept}
            disabled={disabled}
            multiple={multiple}
            aria-describedby={description}
            {...attributes}
          />
          {after}
        </>
      )}
    </FormGroup>
  )
}
