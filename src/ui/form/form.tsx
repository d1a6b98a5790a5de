import type { ComponentChildren } from 'preact'
import { Title } from '#ui/layout/title.tsx'
import { ErrorSummary } from '#ui/nhs/error-summary.tsx'
import type { Problems } from './field.ts'

type FormProps = {
  problems?: Problems
  /** The title of the page, drawn between the summary of problems and the form. Left out where a question is the title. */
  title?: string
  /** What the page belongs to, over its title. */
  caption?: ComponentChildren
  children: ComponentChildren
  /** Where the form goes; the page itself unless given. */
  action?: string
  method?: 'post' | 'get'
  encType?: 'multipart/form-data'
  id?: string
  class?: string
}

/** A form with the summary of its problems over it. Checks are the server's: the browser's own messages are off. */
export function Form({ problems = {}, title, caption, children, action, method = 'post', encType, id, class: extra }: FormProps) {
  return (
    <>
      <ProblemSummary problems={problems} />
      {title && <Title caption={caption}>{title}</Title>}
      <form method={method} action={action} enctype={encType} id={id} class={extra} novalidate>
        {children}
      </form>
    </>
  )
}

/** Every problem as a link to the first input of its field. For a page whose summary stands apart from its form. */
export function ProblemSummary({ problems }: { problems: Problems }) {
  const entries = Object.entries(problems)
  if (entries.length === 0) return null
  return <ErrorSummary items={entries.map(([name, text]) => ({ text, href: name === '' ? undefined : `#${name}` }))} />
}

export const Hidden = ({ name, value }: { name: string; value: string | number }) => <input type="hidden" name={name} value={value} />
