import type { ComponentChildren } from 'preact'
import { href } from '#platform/http/page.ts'
import { Ask, Form, Hidden, type Problems } from '#ui/form/index.ts'
import { Button } from '#ui/nhs/button.tsx'
import { InsetText } from '#ui/nhs/inset-text.tsx'
import { passkeyForm } from '../passkey.form.ts'

/** Stands round a form that is sent with a passkey: `enhance/passkey.js` asks for it and fills the form's hidden field. */
const WithPasskey = ({ does, children }: { does: 'use' | 'add'; children: ComponentChildren }) => <div data-passkey={does}>{children}</div>

/** What the script says when no passkey came of it, shown by name. */
const said = {
  stopped: 'No passkey was used. Try again, and follow what your device asks for.',
  'there-already': 'This device has a passkey for this account already.',
  elsewhere: 'Passkeys do not work at this address. Open this site at its usual address, and try again.',
  failed: 'This did not work. Try again in a minute.',
}

/** The button, where the browser can; else the words of `unable`, without scripts too. */
function PasskeyButton({ children, variant, unable }: { children: ComponentChildren; variant?: 'secondary'; unable?: ComponentChildren }) {
  return (
    <>
      <Hidden name="credential" value="" />
      <div role="alert">
        {Object.entries(said).map(([name, words]) => (
          <p class="nhsuk-error-message" data-passkey-said={name} hidden>
            {words}
          </p>
        ))}
      </div>
      <div data-passkey-able hidden>
        <Button variant={variant}>{children}</Button>
      </div>
      {unable && <div data-passkey-unable>{unable}</div>}
    </>
  )
}

const Unable = ({ children }: { children: ComponentChildren }) => (
  <InsetText>
    <p>This browser cannot use passkeys. They need a browser of the last few years that runs JavaScript, and a site with https.</p>
    {children}
  </InsetText>
)

/** On the page of signing in: nothing at all where the browser cannot. */
export const PasskeyOffer = ({ next }: { next: string }) => (
  <WithPasskey does="use">
    <Form action="/sign-in/passkey">
      <Hidden name="next" value={next} />
      <PasskeyButton variant="secondary">Sign in with a passkey</PasskeyButton>
    </Form>
  </WithPasskey>
)

type UseProps = {
  title: string
  next: string
  /** Whether a code was typed before: this is then the second step. */
  second: boolean
  /** Whom to ask for help: administrators, named only to those who have done the first step. */
  ask: readonly string[]
  problems?: Problems
}

export function UsePasskey({ title, next, second, ask, problems = {} }: UseProps) {
  return (
    <>
      <WithPasskey does="use">
        <Form problems={problems} title={title}>
          <p>
            {second
              ? 'Your code was right. One more step: use your passkey, as everybody who works here does.'
              : 'Your device asks for your fingerprint, your face or its PIN. We never see them.'}
          </p>
          <Hidden name="next" value={next} />
          <PasskeyButton
            unable={
              <Unable>
                <p>{second ? 'Use the device that has your passkey.' : 'You can sign in with a code that we email to you.'}</p>
              </Unable>
            }
          >
            {second ? 'Use your passkey' : 'Sign in with a passkey'}
          </PasskeyButton>
        </Form>
      </WithPasskey>
      {second ? (
        <p>Lost it? {ask.length > 0 ? `Ask an administrator to forget it: ${ask.join(', ')}.` : 'Ask an administrator to forget it.'}</p>
      ) : (
        <p>
          <a href={href('/sign-in' as '/', undefined, { next })}>Sign in with a code</a>
        </p>
      )}
    </>
  )
}

type AddProps = { title: string; answers: URLSearchParams; next?: string; children: ComponentChildren; problems?: Problems }

/** Adds a passkey. The children say why, and what happens then. */
export function AddPasskey({ title, answers, next, children, problems = {} }: AddProps) {
  return (
    <WithPasskey does="add">
      <Form problems={problems} title={title}>
        {children}
        {next !== undefined && <Hidden name="next" value={next} />}
        <Ask form={passkeyForm} name="name" answers={answers} problems={problems} />
        <PasskeyButton
          unable={
            <Unable>
              <p>Open this page on a device and in a browser that can.</p>
            </Unable>
          }
        >
          Add a passkey
        </PasskeyButton>
      </Form>
    </WithPasskey>
  )
}
