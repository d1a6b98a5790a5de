import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { AxeResults, RunOptions } from 'axe-core'
import { type Browser, chromium, type Page } from 'playwright-core'

const program = '/usr/bin/chromium'

/** Chromium as it is installed on the machine. It asks nothing of the network by itself. Close it when the file's tests end. */
export const openBrowser = (): Promise<Browser> =>
  chromium.launch({
    executablePath: program,
    args: [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  })

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** WCAG 2.0 to 2.2, levels A and AA, and what axe calls best practice. */
const rules: RunOptions = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  resultTypes: ['violations'],
}

/**
 * What axe finds wrong with the page as it is now, one line each: the rule, what it asks, where, and why it failed there.
 * The browser's debugger hands axe in, so the page keeps its own content security policy while it is judged. Axe itself
 * needs scripts: a page that is shown without them is judged by a still copy of what the person sees.
 */
export async function axeProblems(page: Page): Promise<string[]> {
  if (await evaluate(page, "!matchMedia('(scripting: none)').matches")) return judge(page)
  return judge(await stillCopy(page))
}

async function judge(page: Page): Promise<string[]> {
  await evaluate(page, `if (!globalThis.axe) { ${axeSource} }`)
  const { violations } = (await evaluate(page, `axe.run(document, ${JSON.stringify(rules)})`)) as AxeResults
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, failureSummary = '' }) => `${id}: ${help}. ${target.join(' ')}: ${failureSummary.replace(/\s+/g, ' ')}`),
  )
}

/** By the debugger's own door: no policy of the page applies to it. */
async function evaluate(page: Page, expression: string): Promise<unknown> {
  const session = await page.context().newCDPSession(page)
  const { result, exceptionDetails } = await session.send('Runtime.evaluate', { expression, awaitPromise: true, returnByValue: true })
  await session.detach()
  if (exceptionDetails) throw new Error(`The page could not be judged: ${exceptionDetails.exception?.description ?? exceptionDetails.text}`)
  return result.value
}

/** One window of each browser is where still copies are judged, one after the other: to open one takes longer than to judge. */
const judges = new WeakMap<Browser, Promise<Page>>()

/** The same document at the same address and size where scripts may run, but with none of its own. */
async function stillCopy(page: Page): Promise<Page> {
  const browser = page.context().browser()!
  const opened = judges.get(browser) ?? browser.newPage()
  judges.set(browser, opened)
  const copy = await opened
  const body = (await page.content()).replace(/<script\b[\s\S]*?<\/script>/gi, '').replace(/<(\/?)noscript\b/gi, '<$1div')
  const size = page.viewportSize()
  if (size) await copy.setViewportSize(size)
  const address = page.url().split('#')[0]!
  await copy.route(address, (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body }))
  await copy.goto(address)
  await copy.unroute(address)
  return copy
}
