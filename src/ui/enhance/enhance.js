// Small comforts for pages that work without them. Loaded as a module, so it runs once the page is read.
// It writes no markup: the content security policy allows no script to (Trusted Types).

/** The official components: the address of their script is on our own script element. */
async function startComponents() {
  const address = document.querySelector('script[data-nhsuk]')?.getAttribute('data-nhsuk')
  if (!address) return
  const { initAll } = await import(address)
  initAll()
}

/** Asks before leaving a page with text that was written and not sent. */
function keepUnsentText() {
  let sending = false
  const unsent = () => [...document.querySelectorAll('form[method="post"] textarea')].some((box) => box.value !== box.defaultValue)
  addEventListener('submit', () => {
    sending = true
  })
  addEventListener('pageshow', () => {
    sending = false
  })
  addEventListener('beforeunload', (event) => {
    if (!sending && unsent()) event.preventDefault()
  })
  return unsent
}

const typing = 'input:not([type="checkbox"], [type="radio"], [type="button"], [type="submit"]), textarea, select, [contenteditable]'
const shortcutsKey = 'shortcuts'

function stored(key) {
  try {
    return localStorage.getItem(key)
  } catch {
    return null
  }
}

function store(key, value) {
  try {
    localStorage.setItem(key, value)
  } catch {
    // Storage may be off; the choice then holds for this page only.
  }
}

/** A key on `data-shortcut` presses or focuses that element, unless someone is typing or has turned shortcuts off. */
function startShortcuts() {
  let on = stored(shortcutsKey) !== 'off'
  for (const box of document.querySelectorAll('[data-shortcuts-switch]')) {
    box.checked = on
    box.addEventListener('change', () => {
      on = box.checked
      store(shortcutsKey, on ? 'on' : 'off')
    })
  }
  addEventListener('keydown', (event) => {
    if (!on || event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.repeat || event.isComposing) return
    if (event.target instanceof Element && event.target.closest(typing)) return
    const target = document.querySelector(`[data-shortcut="${CSS.escape(event.key)}"]`)
    if (!target || target.matches(':disabled')) return
    event.preventDefault()
    if (target.matches(typing)) target.focus()
    else target.click()
  })
}

/** A box on `data-select-all="name"` ticks every box of that name; `data-selected-count="name"` says how many are ticked. */
function startSelectAll() {
  for (const all of document.querySelectorAll('input[type="checkbox"][data-select-all]')) {
    const name = all.getAttribute('data-select-all')
    const boxes = () => [...document.querySelectorAll(`input[type="checkbox"][name="${CSS.escape(name)}"]:not(:disabled)`)]
    const show = () => {
      const list = boxes()
      const ticked = list.filter((box) => box.checked).length
      all.checked = list.length > 0 && ticked === list.length
      all.indeterminate = ticked > 0 && ticked < list.length
      for (const count of document.querySelectorAll(`[data-selected-count="${CSS.escape(name)}"]`)) count.textContent = String(ticked)
    }
    all.addEventListener('change', () => {
      const wanted = all.checked
      for (const box of boxes()) {
        if (box.checked === wanted) continue
        box.checked = wanted
        box.dispatchEvent(new Event('change', { bubbles: true }))
      }
      show()
    })
    addEventListener('change', (event) => {
      if (event.target instanceof Element && event.target.getAttribute('name') === name) show()
    })
    addEventListener('pageshow', show)
    show()
  }
}

const money = new Intl.NumberFormat('en-GB', { style: 'currency', currency: 'GBP', trailingZeroDisplay: 'stripIfInteger' })

/** An element on `data-left-of="pence"` says what is left of a sum, each time a box of its form with `data-pence` is ticked. It is a live region. */
function startReckoning() {
  for (const left of document.querySelectorAll('[data-left-of]')) {
    const budget = Number(left.getAttribute('data-left-of'))
    const form = left.closest('form')
    form?.addEventListener('change', () => {
      const ticked = [...form.querySelectorAll('input[data-pence]:checked')]
      const rest = ticked.reduce((sum, box) => sum - Number(box.getAttribute('data-pence')), budget)
      const chosen = `${ticked.length} ${ticked.length === 1 ? 'thing' : 'things'} chosen, for ${money.format((budget - rest) / 100)}.`
      left.textContent = rest < 0 ? `${chosen} That is ${money.format(-rest / 100)} too much.` : `${chosen} ${money.format(rest / 100)} is left.`
    })
  }
}

/**
 * The rows of a list on `data-drag-order="value"` can be dragged by their `data-drag` handle. When one is dropped, the first box of each row
 * gets its place, and the form is sent by its button of that value: the server puts things in order, as it does for numbers that are typed.
 */
function startDragging() {
  for (const list of document.querySelectorAll('ol[data-drag-order]')) {
    const button = list.closest('form')?.querySelector(`button[value="${CSS.escape(list.getAttribute('data-drag-order'))}"]`)
    list.addEventListener('pointerdown', (event) => {
      const row = event.isPrimary && event.button === 0 && event.target instanceof Element && event.target.closest('[data-drag]')?.closest('li')
      if (!row || !button) return
      event.preventDefault()
      drag(list, row, () => {
        for (const [at, one] of [...list.children].entries()) one.querySelector('input').value = String(at + 1)
        button.form.requestSubmit(button)
      })
    })
  }
}

/** Follows the pointer until it is let go. Escape, or a gesture of the browser, puts all back. The row itself stays in the page, so that no browser loses its pointer. */
function drag(list, row, dropped) {
  const before = [...list.children]
  const ended = new AbortController()
  const middle = (other) => other.getBoundingClientRect().top + other.offsetHeight / 2
  const follow = ({ clientY }) => {
    if (clientY < 48) scrollBy(0, -16)
    if (clientY > innerHeight - 48) scrollBy(0, 16)
    while (row.previousElementSibling && clientY < middle(row.previousElementSibling)) row.after(row.previousElementSibling)
    while (row.nextElementSibling && clientY > middle(row.nextElementSibling)) row.before(row.nextElementSibling)
  }
  const end = (kept) => {
    ended.abort()
    row.removeAttribute('data-dragged')
    if (!kept) list.append(...before)
    else if (before.some((one, at) => one !== list.children[at])) dropped()
  }
  row.setAttribute('data-dragged', '')
  addEventListener('pointermove', follow, { signal: ended.signal })
  addEventListener('pointerup', () => end(true), { signal: ended.signal })
  addEventListener('pointercancel', () => end(false), { signal: ended.signal })
  addEventListener('keydown', ({ key }) => key === 'Escape' && end(false), { signal: ended.signal })
}

/** A region with `data-refresh="seconds"` loads its page again, but never while someone is looking elsewhere or filling in a form. */
function startRefresh(unsent) {
  const seconds = Number(document.querySelector('[data-refresh]')?.getAttribute('data-refresh'))
  if (!(seconds >= 1)) return
  setInterval(() => {
    if (document.hidden || unsent() || document.activeElement?.matches(typing)) return
    location.reload()
  }, seconds * 1000)
}

/** A region with `data-check="address"` shows what the server says of its form while somebody types: sentences as plain text, a line each. */
function startChecks() {
  for (const region of document.querySelectorAll('form [data-check]')) {
    const form = region.closest('form')
    let waits
    let asking
    const ask = async () => {
      asking?.abort()
      asking = new AbortController()
      try {
        const answer = await fetch(`${region.getAttribute('data-check')}?${new URLSearchParams(new FormData(form))}`, { signal: asking.signal })
        if (!answer.ok || !answer.headers.get('content-type')?.startsWith('text/plain')) return
        const lines = (await answer.text()).split('\n').map((line) => Object.assign(document.createElement('p'), { textContent: line }))
        region.replaceChildren(...lines)
      } catch {
        // Away or overtaken by the next one: the button asks the same.
      }
    }
    form.addEventListener('input', () => {
      clearTimeout(waits)
      waits = setTimeout(ask, 600)
    })
  }
}

/** Passkeys, where a page has a form for them: the address of their script is on our own script element, too. */
async function startPasskeys() {
  const address = document.querySelector('script[data-passkeys]')?.getAttribute('data-passkeys')
  if (address && document.querySelector('[data-passkey]')) await import(address)
}

for (const element of document.querySelectorAll('[data-needs-script]')) element.hidden = false
const unsent = keepUnsentText()
startShortcuts()
startSelectAll()
startChecks()
startReckoning()
startDragging()
startRefresh(unsent)
await Promise.all([startComponents(), startPasskeys()])
