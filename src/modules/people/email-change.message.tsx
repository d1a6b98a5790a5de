import { LINK_MINUTES } from './code.ts'

/** To the new address: the link that proves that it is theirs. */
export function NewAddressMessage({ name, link }: { name: string; link: string }) {
  return (
    <>
      <p>Hello {name},</p>
      <p>
        You asked us to write to this address from now on. <a href={link}>Use this address</a>
      </p>
      <p>The link works once, for {LINK_MINUTES} minutes, where you are signed in. If you did not ask for this, you do not need to do anything.</p>
    </>
  )
}

/** To the owner of an address that somebody else wanted to use. */
export function AddressTakenMessage({ name, link }: { name: string; link: string }) {
  return (
    <>
      <p>Hello {name},</p>
      <p>
        Somebody who is signed in here asked us to write to them at this address. It is yours, so nothing was changed. If it was you, you have two
        accounts: <a href={link}>sign in with this address</a>, or reply to tell us, and we will make one of them.
      </p>
      <p>If it was not you, you do not need to do anything.</p>
    </>
  )
}

/** To both addresses, once the change is made. */
export function AddressChangedMessage({ name, to, link }: { name: string; to: 'old' | 'new'; link: string }) {
  return (
    <>
      <p>Hello {name},</p>
      <p>
        {to === 'old'
          ? 'From now on we write to you at another address, and no longer at this one. You sign in with the new address.'
          : 'From now on we write to you at this address. You sign in with it, too.'}{' '}
        All other devices were signed out.
      </p>
      <p>
        If you did not ask for this, tell us at once: reply to this message, or find how to reach us at <a href={link}>our page</a>.
      </p>
    </>
  )
}
