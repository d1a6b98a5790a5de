import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aJourney } from '#support/journey.ts'

const journey = await aJourney()
const { things, elsewhere } = journey

const pages = [
  '/',
  `/projects/${things.project}`,
  `/projects/${elsewhere.project}`,
  `/surveys/${things.survey}`,
  `/surveys/${elsewhere.survey}`,
  `/surveys/${things.survey}/print`,
  `/surveys/${things.survey}/print?size=large`,
  `/surveys/${things.survey}/return`,
  '/receipt',
  '/sign-in',
  '/accessibility',
  '/privacy',
  '/step-into',
  '/outbox',
  '/gallery',
  '/nothing-here',
]

/** A window of 1,280 pixels at 400% shows what one of 320 shows. */
for (const [words, size] of [
  ['on a screen of 320 pixels', { width: 320, height: 640 }],
  ['at 400% zoom', { width: 320, height: 256 }],
] as const)
  test(`every public page fits ${words}`, async () => {
    const walk = await journey.walk()
    await walk.page.setViewportSize(size)
    for (const page of pages) await walk.open(page)
  })

test('text that the browser makes twice as large is still all there', async () => {
  const walk = await journey.walk()
  const session = await walk.page.context().newCDPSession(walk.page)
  await session.send('Page.setFontSizes', { fontSizes: { standard: 32, fixed: 26 } })
  for (const page of pages.slice(0, 4)) {
    await walk.open(page)
    assert.equal(await walk.page.evaluate('getComputedStyle(document.documentElement).fontSize'), '32px')
    const beyond = await walk.page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth')
    assert.equal(beyond, 0, page)
  }
})

test('a public page is light, and asks nothing of another host', async () => {
  const walk = await journey.walk({ phone: true })
  const asked: string[] = []
  let bytes = 0
  walk.page.on('request', (request) => asked.push(request.url()))
  walk.page.on('response', async (response) => {
    bytes += Number((await response.allHeaders())['content-length'] ?? 0)
  })
  await walk.open(`/projects/${things.project}`)
  assert.deepEqual(
    asked.filter((url) => !url.startsWith(journey.origin)),
    [],
  )
  assert.ok(bytes < 120_000, `${bytes} bytes`)
})

test('the public page shows what changed, what did not and why, in words and as a chart with its table', async () => {
  const walk = await journey.walk({ javaScript: false })
  await walk.open('/')
  await walk.follow('Getting to hospital and home again')
  await walk.sees(/212 journeys were booked by text/)
  await walk.sees(/The county council runs the bus routes/)
  assert.ok((await walk.page.getByRole('img', { name: /What people spoke about/ }).count()) > 0)
  await walk.page.getByText('What people spoke about: the figures as a table').click()
  await walk.page
    .getByRole('cell', { name: 'The phone line cuts people off' })
    .or(walk.page.getByRole('rowheader', { name: 'The phone line cuts people off' }))
    .waitFor()
})
