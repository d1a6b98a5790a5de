import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after } from 'node:test'
import type { Page } from 'playwright-core'
import { allJobs } from '#app/jobs.ts'
import { openSite } from '#app/serving.ts'
import { openTenants } from '#app/tenants.ts'
import { readConfig } from '#platform/config.ts'
import { openJobs } from '#platform/jobs/open.ts'
import { openLog } from '#platform/log.ts'
import { axeProblems, openBrowser } from './chromium.ts'
import { aDemonstration, type Demonstration, demonstrationDay } from './demonstration.ts'
import { aSession } from './front-door.ts'
import { finger, keyboard } from './hands.ts'
import { Walk } from './walk.ts'

type Walking = {
  /** A member of the cast, or nobody. */
  as?: { name: string }
  javaScript?: boolean
  /** A phone of 360 by 740; a desktop of 1280 by 900 unless told. */
  phone?: boolean
  /** With the keyboard alone. */
  keyboardOnly?: boolean
}

export type Journey = Demonstration & {
  origin: string
  /** A browser window of its own, in which one person goes their way. */
  walk: (walking?: Walking) => Promise<Walk>
}

/** The demonstration as a running site, with its jobs, and a browser to walk through it. One for each test file. */
export async function aJourney(): Promise<Journey> {
  const demonstration = await aDemonstration()
  const { site, port } = await serveDemonstration(demonstration)
  const browser = await openBrowser()
  after(() => browser.close())
  const origin = `http://localhost:${port}`
  const began = performance.now()
  const now = () => new Date(demonstrationDay.getTime() + performance.now() - began)
  return {
    ...demonstration,
    origin,
    async walk({ as, javaScript = true, phone = false, keyboardOnly = false } = {}) {
      const viewport = phone ? { width: 360, height: 740 } : { width: 1280, height: 900 }
      const context = await browser.newContext({
        baseURL: origin,
        javaScriptEnabled: javaScript,
        viewport,
        locale: 'en-GB',
        timezoneId: 'Europe/London',
      })
      context.setDefaultTimeout(15_000)
      if (as) {
        const value = await aSession(site, demonstration.store, demonstration.castMember(as.name), now())
        await context.addCookies([{ name: 'heard-session', value, url: origin, httpOnly: true, sameSite: 'Lax' }])
      }
      const page = await context.newPage()
      return new Walk(page, assertGood, keyboardOnly ? keyboard(page) : finger)
    },
  }
}

/** On a free port, at the demonstration's own time. */
export async function serveDemonstration({ store }: Demonstration) {
  const dataDir = mkdtempSync(join(tmpdir(), 'heard-journey-'))
  const port = await freePort()
  const config = readConfig({ PORT: String(port), DATA_DIR: dataDir, POSTS_PER_MINUTE: '0' })
  const log = openLog('error')
  const began = performance.now()
  const now = () => new Date(demonstrationDay.getTime() + performance.now() - began)
  const tenants = openTenants(store, config, now)
  const organisationById = async (id: string) => (await tenants.all()).find((one) => one.id === id)
  const jobs = openJobs({ store, jobs: allJobs(config, log), organisations: tenants.all, organisationById, log, now })
  const site = await openSite({ config, store, log, tenants, afterChange: jobs.wake, now })
  await site.listen({ port, host: '127.0.0.1' })
  await jobs.start()
  after(async () => {
    await Promise.all([site.close(), jobs.stop()])
    rmSync(dataDir, { recursive: true, force: true })
  })
  return { site, port }
}

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as { port: number }
  await new Promise((resolve) => void server.close(resolve))
  return port
}

/**
 * The official script says on a radio button whether it has opened more questions. ARIA does not list that for radio buttons,
 * screen readers read it, and the NHS design system keeps it: https://github.com/alphagov/govuk-frontend/issues/979
 */
const officialRadio = /^aria-allowed-attr: .* ARIA attribute is not allowed: aria-expanded="(true|false)"$/

/** What every page must be in a browser: nothing that axe finds wrong, and nothing beside the screen. */
async function assertGood(page: Page): Promise<void> {
  const where = `${await page.title()} (${page.url()})`
  const shape = `${page.viewportSize()?.width} ${shapeOf(await page.content())}`
  if (!judged.has(shape)) {
    const problems = (await axeProblems(page)).filter((problem) => !officialRadio.test(problem))
    assert.deepEqual(problems, [], where)
    judged.add(shape)
  }
  const beyond = await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth')
  assert.equal(beyond, 0, `${where} is ${beyond} pixels wider than the screen`)
}

/** Pages that were found good, by their shape: the same elements in the same order, wherever their links lead, are not judged twice. */
const judged = new Set<string>()

const shapeOf = (html: string): string =>
  html
    .replace(/>[^<]+</g, (words) => (words.trim() === '><' ? words : '>…<'))
    .replace(/ (href|action|value|content)="[^"]*"/g, ' $1')
    .replace(/[0-9a-f]{8}-[0-9a-f-]{27}|\d+/g, '0')
