import type { ComponentChildren, VNode } from 'preact'
import type { Sending } from './how-to-send.ts'

/** `by` and `invitation` are for the contact log: who asked, and with which invitation. */
export type PersonMessage = {
  subject: string
  content: VNode
  kind: string
  about?: string
  replyTo?: string
  urgent?: boolean
  by?: string
  invitation?: string
}

type Props = { name: string; sending: Sending; organisation: string; children: ComponentChildren }

/** A message with what its reader must know first: whom it is for, and where they get it printed in large print. */
export const Addressed = ({ name, sending, organisation, children }: Props) => (
  <>
    <ForWhom name={name} sending={sending} organisation={organisation} />
    {children}
    {sending.large && (
      <p>
        {sending.for === 'themselves' ? 'You asked for large print.' : `${name} asked for large print.`} This email can be made larger on your screen.
        If you want it printed in large print, reply and tell us.
      </p>
    )}
  </>
)

function ForWhom({ name, sending, organisation }: Omit<Props, 'children'>) {
  if (sending.for === 'themselves') return null
  return (
    <p>
      Hello {sending.through}, this message is for {name}.{' '}
      {sending.for === 'guardian'
        ? `${organisation} sends it to you because they are under 18 and you agreed that they take part.`
        : `They asked ${organisation} to reach them through you.`}{' '}
      Please give it to them.
    </p>
  )
}
