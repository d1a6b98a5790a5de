import assert from 'node:assert/strict'
import { test } from 'node:test'
import { idris, ignacy, kwabena } from '#demo/cast.ts'
import { aJourney } from '#support/journey.ts'
import type { Walk } from '#support/walk.ts'

const journey = await aJourney()

/**
 * A device that keeps passkeys and sees who holds it, as the browser's own tools pretend one. Axe comes in by the same tools, and when it
 * leaves the device is gone: so it is there while a button is pressed, with what it kept.
 */
async function device(walk: Walk) {
  const tools = await walk.page.context().newCDPSession(walk.page)
  let kept: Awaited<ReturnType<typeof credentials>> = []
  const credentials = async (authenticatorId: string) => (await tools.send('WebAuthn.getCredentials', { authenticatorId })).credentials

  async function inHand(seesOwner: boolean, work: () => Promise<unknown>): Promise<void> {
    await tools.send('WebAuthn.enable')
    const what = { protocol: 'ctap2', transport: 'internal', hasResidentKey: true, hasUserVerification: true } as const
    const options = { ...what, isUserVerified: seesOwner, automaticPresenceSimulation: true }
    const { authenticatorId } = await tools.send('WebAuthn.addVirtualAuthenticator', { options })
    for (const credential of kept) await tools.send('WebAuthn.addCredential', { authenticatorId, credential })
    await work()
    kept = await credentials(authenticatorId)
    await tools.send('WebAuthn.disable')
  }

  const button = (name: string) => walk.page.getByRole('button', { name, exact: true })
  return {
    kept: () => kept.length,
    /** Presses a button that asks for a passkey and leads to another page. */
    press: (name: string) => walk.after(() => inHand(true, () => Promise.all([walk.page.waitForEvent('load'), button(name).click()]))),
    /** Presses it, and stays on the page, which says why. */
    async pressInVain(name: string, says: string, { seesOwner = true } = {}): Promise<void> {
      await inHand(seesOwner, async () => {
        await button(name).click()
        await walk.page.getByText(says).waitFor()
      })
      await walk.look()
    },
  }
}

const confirmedLongAgo = (personId: string) =>
  journey.store.within(journey.organisation.id, (db) =>
    db
      .updateTable('platform.session')
      .set({ confirmedAt: new Date('2026-05-01T09:00:00Z') })
      .where('personId', '=', personId)
      .execute(),
  )

async function codeTo(email: string, kind: string): Promise<string> {
  const { bodyText } = await journey.store.reading(journey.organisation.id, (db) =>
    db
      .selectFrom('platform.message')
      .select('bodyText')
      .where('kind', '=', kind)
      .where('toAddress', '=', email)
      .orderBy('id', 'desc')
      .limit(1)
      .executeTakeFirstOrThrow(),
  )
  return /\b\d{3} ?\d{3}\b/.exec(bodyText)?.[0] ?? ''
}

test('a carer adds a passkey on their phone, signs out, and signs in with it', async () => {
  const walk = await journey.walk({ as: idris, phone: true })
  await walk.open('/my/devices')
  const phone = await device(walk)
  await walk.follow('your passkeys')
  await walk.isAt('Your passkeys')
  await walk.sees('You have no passkey yet')
  await walk.follow('Add a passkey')
  await walk.isAt('Add a passkey')
  await walk.type(/What to call it/, 'My phone')

  // Nobody can be seen: the page says so, and nothing was sent.
  await phone.pressInVain('Add a passkey', 'No passkey was used', { seesOwner: false })
  // They signed in a while ago: the script leads to where they show again that it is them.
  await confirmedLongAgo(journey.castMember(idris.name).id)
  await walk.press('Add a passkey')
  await walk.isAt('Show that it is you')
  await walk.press('Send me a code')
  await walk.type(/code/i, await codeTo(idris.email, 'people.confirm'))
  await walk.press('Continue')
  await walk.isAt('Add a passkey')
  await walk.type(/What to call it/, 'My phone')
  await phone.press('Add a passkey')
  await walk.isAt('Your passkeys')
  await walk.sees('My phone')
  assert.equal(phone.kept(), 1)

  await walk.follow('Add a passkey')
  await phone.pressInVain('Add a passkey', 'This device has a passkey for this account already')

  await walk.press('Sign out')
  await walk.open('/sign-in?next=/my/passkeys')
  await phone.press('Sign in with a passkey')
  await walk.isAt('Your passkeys')
  await walk.sees(/last used/)
  await walk.press(/Take it away/)
  await walk.sees('You have no passkey yet')

  await walk.press('Sign out')
  await walk.open('/sign-in')
  await phone.press('Sign in with a passkey')
  await walk.sees('This passkey cannot be used here')
  await walk.follow('Sign in with a code')
  await walk.isAt('Sign in')
})

test('staff add a passkey where the administrator asks for one, and then need it after the code', async () => {
  const administrator = await journey.walk({ as: ignacy })
  await administrator.open('/staff/sign-in')
  const laptop = await device(administrator)
  await administrator.follow('Change this')
  await administrator.isAt('Passkeys of staff')
  await administrator.choose(/with a passkey after the emailed code/)
  await administrator.press('Save')
  await administrator.sees(/Add a passkey of your own first/)
  await administrator.follow(/^Your passkeys$/)
  await administrator.follow('Add a passkey')
  await laptop.press('Add a passkey')
  await administrator.open('/staff/sign-in/passkeys')
  await administrator.choose(/with a passkey after the emailed code/)
  await administrator.press('Save')
  await administrator.sees(/Staff sign in with a passkey after the emailed code/)

  const walk = await journey.walk()
  const own = await device(walk)
  const code = async () => {
    await walk.open('/sign-in')
    await walk.type('Your email address', kwabena.email)
    await walk.press('Send me a code')
    await walk.type(/code/i, await codeTo(kwabena.email, 'people.sign-in'))
    await walk.press('Continue')
  }
  await code()
  await walk.isAt('Add your passkey')
  await own.press('Add a passkey')
  await walk.isAt('Your desk')
  await walk.press('Sign out')
  await code()
  await walk.isAt('Sign in with a passkey')
  await walk.sees('One more step')
  await own.press('Use your passkey')
  await walk.isAt('Your desk')

  await administrator.open(`/staff/${journey.castMember(kwabena.name).id}/sessions`)
  await administrator.press('Forget their passkeys')
  await administrator.isAt('People who work here')
  await walk.open('/desk')
  await walk.isAt('Sign in')
})

test('without scripts nobody is offered what their browser cannot do, and the page says what it takes', async () => {
  const walk = await journey.walk({ javaScript: false })
  await walk.open('/sign-in')
  assert.equal(await walk.page.getByRole('button', { name: /passkey/ }).count(), 0)
  await walk.open('/sign-in/passkey')
  await walk.sees('This browser cannot use passkeys')
  await walk.follow('Sign in with a code')
  await walk.isAt('Sign in')
  const signedIn = await journey.walk({ as: idris, javaScript: false })
  await signedIn.open('/my/passkeys/new')
  await signedIn.sees('This browser cannot use passkeys')
})
