import assert from 'node:assert/strict'
import type { Locator, Page } from 'playwright-core'

/** What somebody uses a page with. */
export type Hand = {
  press: (target: Locator) => Promise<void>
  fill: (field: Locator, text: string) => Promise<void>
  /** A radio button or a box. */
  choose: (box: Locator) => Promise<void>
}

/** A mouse or a finger: labels are pressed, as by a finger. */
export const finger: Hand = {
  press: (target) => target.click(),
  fill: (field, text) => field.fill(text),
  choose: (box) => box.check({ force: true }),
}

const mostPresses = 250

/** The keyboard alone: Tab moves on, arrows choose within a group, Space ticks, Enter follows and sends. */
export function keyboard(page: Page): Hand {
  async function tabTo(target: Locator, arrived = (element: Element) => element === document.activeElement): Promise<void> {
    await target.waitFor({ state: 'attached' })
    for (let presses = 0; presses < mostPresses; presses++) {
      if (await target.evaluate(arrived)) return
      await page.keyboard.press('Tab')
    }
    assert.fail(`the Tab key does not lead to ${target} on ${page.url()}`)
  }

  return {
    async press(target) {
      await tabTo(target)
      await page.keyboard.press('Enter')
    },
    async fill(field, text) {
      await tabTo(field)
      await page.keyboard.press('ControlOrMeta+A')
      await page.keyboard.insertText(text)
    },
    async choose(box) {
      if ((await box.getAttribute('type')) === 'checkbox') {
        await tabTo(box)
        if (!(await box.isChecked())) await page.keyboard.press('Space')
        return
      }
      await tabTo(box, (element) => (document.activeElement as HTMLInputElement | null)?.name === (element as HTMLInputElement).name)
      for (let presses = 0; presses < mostPresses && !(await box.isChecked()); presses++) {
        const isHere = await box.evaluate((element) => element === document.activeElement)
        await page.keyboard.press(isHere ? 'Space' : 'ArrowDown')
      }
      assert.ok(await box.isChecked(), `the arrow keys do not choose ${box} on ${page.url()}`)
    },
  }
}
