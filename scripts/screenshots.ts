// Takes the pictures of the README: pages of the demonstration as it stands on 1 June 2026, on a desktop and on a phone.
// Run by hand: node --import ./bin/hooks.mjs scripts/screenshots.ts
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Browser, Page } from 'playwright-core'
import { bringUp } from '#app/bring-up.ts'
import { openSite } from '#app/serving.ts'
import { openTenants } from '#app/tenants.ts'
import { seedDemonstration } from '#demo/seed.ts'
import { readConfig } from '#platform/config.ts'
import { openStore } from '#platform/database/open.ts'
import { openLog } from '#platform/log.ts'
import { openBrowser } from '#support/chromium.ts'

const day = new Date('2026-06-01T09:00:00Z')
const folder = fileURLToPath(new URL('../docs/screenshots/', import.meta.url))
const project = '/projects/patient-transport'

type Picture = {
  name: string
  /** A member of the cast; the public when left out. */
  as?: string
  at: string
  /** Goes on from there to what the picture shows. */
  then?: (page: Page) => Promise<void>
  /** What stands at the top of the picture; the top of the page when left out. */
  from?: string
}

const pictures: readonly Picture[] = [
  { name: 'organisation', at: '/' },
  { name: 'project', at: project },
  { name: 'question', at: '/surveys/patient-transport', then: toFourthQuestion },
  { name: 'receipt', as: 'Morwen Achebe', at: '/my-involvement', then: (page) => press(page, /See what came of it/), from: 'main' },
  { name: 'plan', as: 'Marged Oduya', at: `${project}/plan/method`, from: 'main' },
  { name: 'desk', as: 'Marged Oduya', at: '/desk' },
  { name: 'workspace', as: 'Bettrys Calloway', at: `${project}/contributions?words=phone`, then: tickTwo, from: '.heard-toolbar' },
  { name: 'answer', as: 'Ruth Ansah-Pryce', at: `${project}/answers`, then: (page) => follow(page, /^Answer.*Being collected/), from: 'blockquote' },
  { name: 'feedback', as: 'Kwabena Trellis', at: `${project}/feedback`, from: 'main' },
  { name: 'passport', as: 'Bettrys Calloway', at: '/my/passport', from: 'main' },
  { name: 'people', as: 'Marged Oduya', at: '/people?words=transport', from: 'main' },
  { name: 'totals', as: 'Marged Oduya', at: `${project}/equality`, from: 'main' },
]

const sizes = [
  { name: 'desktop', viewport: { width: 1100, height: 780 }, deviceScaleFactor: 1 },
  { name: 'phone', viewport: { width: 390, height: 780 }, deviceScaleFactor: 1.5 },
] as const

async function press(page: Page, name: string | RegExp): Promise<void> {
  await Promise.all([page.waitForEvent('load'), page.getByRole('button', { name }).first().click()])
}

async function follow(page: Page, name: RegExp): Promise<void> {
  await Promise.all([page.waitForEvent('load'), page.getByRole('link', { name }).first().click()])
}

async function tickTwo(page: Page): Promise<void> {
  for (const place of [0, 2]) await page.locator('input[name="contribution"]').nth(place).check({ force: true })
}

async function toFourthQuestion(page: Page): Promise<void> {
  await press(page, 'Start')
  for (let question = 1; question < 4; question++) await press(page, 'Skip this question')
  await page.getByRole('textbox').fill('The car should wait for my wife. She is my memory.')
}

async function take(browser: Browser, origin: string, { name, as, at, then, from }: Picture): Promise<void> {
  for (const size of sizes) {
    const context = await browser.newContext({ ...size, baseURL: origin, locale: 'en-GB', timezoneId: 'Europe/London', reducedMotion: 'reduce' })
    const page = await context.newPage()
    if (as) {
      await page.goto('/step-into')
      await press(page, `Be ${as}`)
    }
    await page.goto(at)
    await then?.(page)
    if (from) await page.evaluate(`document.querySelector('${from}').scrollIntoView()`)
    await page.mouse.move(0, 0)
    await page.screenshot({ path: join(folder, `${name}-${size.name}.png`), caret: 'hide' })
    await context.close()
    process.stdout.write(`${name}-${size.name}.png\n`)
  }
}

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as { port: number }
  await new Promise((resolve) => void server.close(resolve))
  return port
}

async function run(dataDir: string): Promise<void> {
  const port = await freePort()
  const config = readConfig({ PORT: String(port), DATA_DIR: dataDir, POSTS_PER_MINUTE: '0' })
  const store = await openStore(config)
  await bringUp(store)
  await seedDemonstration(store, config, day)
  const began = performance.now()
  const now = () => new Date(day.getTime() + performance.now() - began)
  const tenants = openTenants(store, config, now)
  const site = await openSite({ config, store, log: openLog('error'), tenants, afterChange: () => {}, now })
  await site.listen({ port, host: '127.0.0.1' })
  const browser = await openBrowser()
  mkdirSync(folder, { recursive: true })
  for (const picture of pictures) await take(browser, `http://localhost:${port}`, picture)
  await browser.close()
  await site.close()
  await store.close()
}

const dataDir = mkdtempSync(join(tmpdir(), 'heard-screenshots-'))
await run(dataDir).finally(() => rmSync(dataDir, { recursive: true, force: true }))
