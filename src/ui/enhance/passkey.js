// Forms that are sent with a passkey: a form inside [data-passkey="use"] or [data-passkey="add"]. enhance.js loads this one where a
// page has such a form. Before it in the same file stands the package that speaks to the browser. Like enhance.js, it writes no markup.

const { browserSupportsWebAuthn, startAuthentication, startRegistration } = globalThis.SimpleWebAuthnBrowser

const ceremonies = { use: startAuthentication, add: startRegistration }

/** What the page says, by the name of the browser's error. */
const sayings = { NotAllowedError: 'stopped', AbortError: 'stopped', InvalidStateError: 'there-already', SecurityError: 'elsewhere' }

function say(part, name) {
  for (const words of part.querySelectorAll('[data-passkey-said]')) words.hidden = words.getAttribute('data-passkey-said') !== name
}

/** What to ask the device for, fresh from the site; undefined when the site leads to another page first, and the browser goes there. */
async function optionsOf(form) {
  const address = new URL(form.action)
  address.search = '?options=yes'
  const response = await fetch(address)
  if (!response.ok) throw new Error(`The site answered ${response.status}`)
  if (response.headers.get('content-type')?.startsWith('application/json')) return response.json()
  location.assign(response.url)
  return undefined
}

function startPart(part) {
  const form = part.querySelector('form')
  const credential = form?.elements.namedItem('credential')
  const ceremony = ceremonies[part.getAttribute('data-passkey')]
  if (!credential || !ceremony) return
  let busy = false

  async function run() {
    say(part, undefined)
    try {
      const optionsJSON = await optionsOf(form)
      if (!optionsJSON) return
      credential.value = JSON.stringify(await ceremony({ optionsJSON }))
      form.submit()
    } catch (error) {
      say(part, sayings[error.name] ?? 'failed')
    }
  }

  form.addEventListener('submit', async (event) => {
    event.preventDefault()
    if (busy) return
    busy = true
    await run()
    busy = false
  })
  // An answer is good once: whoever comes back to the page is asked again.
  addEventListener('pageshow', () => {
    credential.value = ''
  })
  for (const able of part.querySelectorAll('[data-passkey-able]')) able.hidden = false
  for (const unable of part.querySelectorAll('[data-passkey-unable]')) unable.hidden = true
}

if (browserSupportsWebAuthn()) for (const part of document.querySelectorAll('[data-passkey]')) startPart(part)
