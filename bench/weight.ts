// What a person's browser loads for each public page of the demonstration, in compressed bytes, and from whom. In Chromium, nothing kept.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openBrowser } from '#support/chromium.ts'
import { freePort, serve } from '../tests/kill/heard-process.ts'
import { tell } from './measure.ts'

const most = 120_000
const paths = [
  '/',
  '/projects/patient-transport',
  '/surveys/patient-transport',
  '/surveys/patient-transport/print',
  '/receipt',
  '/sign-in',
  '/privacy',
  '/accessibility',
]

type Weight = { bytes: number; requests: number; strangers: string[] }
type Chromium = Awaited<ReturnType<typeof openBrowser>>

/** Loads one page in a new browser profile. `click` goes on to the page that its first button leads to, and weighs that. */
async function weigh(chromium: Chromium, url: string, click: boolean): Promise<Weight> {
  const context = await chromium.newContext({ serviceWorkers: 'block' })
  try {
    const page = await context.newPage()
    const session = await context.newCDPSession(page)
    await session.send('Network.enable')
    await session.send('Network.setCacheDisabled', { cacheDisabled: true })
    if (click) await page.goto(url, { waitUntil: 'networkidle' })
    const weight: Weight = { bytes: 0, requests: 0, strangers: [] }
    session.on('Network.requestWillBeSent', ({ request }) => {
      weight.requests++
      if (!request.url.startsWith('data:') && new URL(request.url).origin !== new URL(url).origin) weight.strangers.push(request.url)
    })
    session.on('Network.loadingFinished', ({ encodedDataLength }) => {
      weight.bytes += encodedDataLength
    })
    if (click) await page.locator('main form button').first().click()
    else await page.goto(url)
    await page.waitForLoadState('networkidle')
    return weight
  } finally {
    await context.close()
  }
}

const folder = mkdtempSync(join(tmpdir(), 'heard-weight-'))
const heard = serve({ DATA_DIR: folder, PORT: String(await freePort()), POSTS_PER_MINUTE: '0' })
const chromium = await openBrowser()
try {
  const address = await heard.listening
  for (const [path, click] of [...paths.map((path) => [path, false] as const), ['/surveys/patient-transport', true] as const]) {
    const { bytes, requests, strangers } = await weigh(chromium, address + path, click)
    if (bytes > most || strangers.length > 0) process.exitCode = 1
    const note = `${requests} requests, ${strangers.length === 0 ? 'none of another site' : `of other sites: ${strangers.join(', ')}`}`
    tell(click ? `${path}, its first question` : path, `${(bytes / 1000).toFixed(1)} kB`, bytes > most ? `${note}: TOO HEAVY` : note)
  }
} finally {
  await chromium.close()
  await heard.stop()
  rmSync(folder, { recursive: true, force: true })
}
process.exit()
