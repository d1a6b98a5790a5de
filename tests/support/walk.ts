import assert from 'node:assert/strict'
import type { Locator, Page } from 'playwright-core'
import { finger, type Hand } from './hands.ts'

/** One person's way through the service, in words that a nurse could read. Each page that opens is looked at. */
export class Walk {
  readonly page: Page
  readonly #look: (page: Page) => Promise<void>
  readonly #complaints: string[] = []
  readonly #hand: Hand

  constructor(page: Page, look: (page: Page) => Promise<void>, hand: Hand = finger) {
    this.page = page
    this.#look = look
    this.#hand = hand
    page.on('console', (message) => {
      if (message.type() === 'error' && !/status of (4\d\d|503)/.test(message.text())) this.#complaints.push(message.text())
    })
    page.on('pageerror', (error) => this.#complaints.push(error.message))
  }

  async open(address: string): Promise<void> {
    await this.page.goto(address)
    await this.look()
  }

  /** Presses a button that leads to another page. */
  press(name: string | RegExp): Promise<void> {
    return this.#leads(this.page.getByRole('button', { name, exact: typeof name === 'string' }).first())
  }

  /** Follows a link, also one that looks like a button. */
  follow(name: string | RegExp): Promise<void> {
    return this.#leads(
      this.page
        .getByRole('link', { name })
        .or(this.page.locator('a[role="button"]', { hasText: name }))
        .first(),
    )
  }

  async #leads(target: Locator): Promise<void> {
    const loaded = this.page.waitForEvent('load')
    await Promise.all([loaded, this.#hand.press(target)])
    await this.look()
  }

  /** Does something that loads a page. */
  async after(work: () => Promise<unknown>): Promise<void> {
    await Promise.all([this.page.waitForEvent('load'), work()])
    await this.look()
  }

  /** Types into the field with this label. */
  async type(label: string | RegExp, text: string): Promise<void> {
    await this.#hand.fill(this.page.getByLabel(label, { exact: typeof label === 'string' }).first(), text)
  }

  async typeDay(group: string | RegExp, [day, month, year]: readonly [number, number, number]): Promise<void> {
    const fields = this.page.getByRole('group', { name: group })
    await this.#hand.fill(fields.getByLabel('Day'), String(day))
    await this.#hand.fill(fields.getByLabel('Month'), String(month))
    await this.#hand.fill(fields.getByLabel('Year'), String(year))
  }

  /** Chooses a radio button or ticks a box by its words, within a group where several have the same. The label is pressed, as by a finger. */
  async choose(label: string | RegExp, group?: string | RegExp): Promise<void> {
    const within = group === undefined ? this.page : this.page.getByRole('group', { name: group })
    await this.#hand.choose(within.getByLabel(label, { exact: typeof label === 'string' }).first())
  }

  async sees(text: string | RegExp): Promise<void> {
    const found = this.page.getByText(text).first()
    await found.waitFor({ state: 'attached' }).catch(() => assert.fail(`"${text}" is not on ${this.page.url()}`))
  }

  async seesNot(text: string | RegExp): Promise<void> {
    assert.equal(await this.page.getByText(text).count(), 0, `"${text}" is on ${this.page.url()}`)
  }

  /** The title of the page. */
  async isAt(title: string | RegExp): Promise<void> {
    const heading = ((await this.page.getByRole('heading', { level: 1 }).textContent()) ?? '').replace(/\s+/g, ' ').trim()
    if (typeof title === 'string') assert.ok(heading.includes(title), `at "${heading}", not at "${title}"`)
    else assert.match(heading, title)
  }

  /** Goes with the Tab key to the link, button or field of this name: nothing else moves the focus. */
  async tabTo(name: string | RegExp): Promise<void> {
    for (let presses = 0; presses < 80; presses++) {
      await this.page.keyboard.press('Tab')
      const named = (await this.page.evaluate(focused)) as string
      if (typeof name === 'string' ? named === name : name.test(named)) {
        assert.ok(await this.page.evaluate(focusIsSeen), `nobody can see that "${named}" has the focus`)
        return
      }
    }
    assert.fail(`the Tab key does not lead to "${name}" on ${this.page.url()}`)
  }

  async look(): Promise<void> {
    await this.#look(this.page)
    assert.deepEqual(this.#complaints, [], `the browser complained on ${this.page.url()}`)
  }
}

/** What has the focus, by the words that are read out for it. */
const focused = `(() => {
  const element = document.activeElement
  const label = element.labels?.[0] ?? element
  return (label.innerText || element.getAttribute('aria-label') || '').replace(/\\s+/g, ' ').trim()
})()`

/** Whether the one with the focus, or its label, looks other than it does without. */
const focusIsSeen = `(() => {
  const element = document.activeElement
  const parts = [element, element.labels?.[0]].filter(Boolean).flatMap((one) => [getComputedStyle(one), getComputedStyle(one, '::before')])
  return parts.some((style) => style.outlineStyle !== 'none' && style.outlineWidth !== '0px' || style.boxShadow !== 'none' || style.backgroundColor === 'rgb(255, 235, 59)')
})()`
