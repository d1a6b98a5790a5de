import assert from 'node:assert/strict'
import { test } from 'node:test'
import { bettrys, kwabena, marged, ruth } from '#demo/cast.ts'
import { aDemonstration } from '#support/demonstration.ts'
import { type Answer, frontDoor } from '#support/front-door.ts'
import { aTheme, released } from '#support/insights-sense.ts'

const { store, organisation, castMember, things, elsewhere, theirs } = await aDemonstration()
const door = await frontDoor(store)
const [lead, officer, coLead, decides] = await Promise.all([marged, kwabena, bettrys, ruth].map(({ name }) => door.as(castMember(name))))

const nobody = await door.as(null)

const ours = '/projects/patient-transport/known'
const looking = (words: string) => `?${new URLSearchParams({ words })}`
const headings = ({ html }: Answer): string[] =>
  [...html.matchAll(/<h3[^>]*><a[^>]*>(.*?)<\/a><\/h3>/g)].map(([, heading = '']) => heading.replace(/<[^>]*>/g, ''))
const howMany = ({ html }: Answer): string => /id="found"[^>]*>(.*?)</.exec(html)?.[1] ?? ''

test('the closed project is found from the new one by the words of its plan, and never the new one itself', async () => {
  const page = await lead!.get(ours)
  assert.equal(page.status, 200)
  assert.match(page.html, /These are words of your plan/)
  assert.match(page.html, /value="transport OR /)
  assert.match(howMany(page), /^\d+ findings, best match first$/)
  assert.ok(headings(page).length > 0)
  assert.doesNotMatch(page.html, /patient-transport\/themes\/|patient-transport\/decisions/)
  assert.ok(headings(await lead!.get(ours + looking('"paper ticket"'))).includes('Queueing with a paper ticket'))
})

test('without words the newest come first, and each page says how far it is', async () => {
  const page = await lead!.get(`${ours}?words=`)
  assert.match(howMany(page), /^\d+ findings, newest first$/)
  const everywhere = await lead!.get('/known')
  assert.match(howMany(everywhere), /^\d+ findings, newest first$/)
  assert.equal(headings(everywhere).length, 20)
  const next = await lead!.get('/known?words=+&page=2')
  assert.ok(headings(next).every((heading) => !headings(everywhere).includes(heading)))
  assert.match(next.html, /rel="prev"[^>]*page=1|page=1[^>]*rel="prev"/)
  assert.match(howMany(await lead!.get('/known?words=zeppelin')), /^Nothing was found with these words$/)
})

test('what is not public is found by those who work on its project, marked as such, and by nobody else', async () => {
  const name = 'Wheelchairs and the gravel path'
  const theme = await store.within(organisation.id, (db) => aTheme(db, elsewhere.projectId, name))
  for (const client of [lead!, officer!, decides!]) {
    const page = await client.get(ours + looking('gravel'))
    assert.deepEqual(headings(page), [name])
    assert.match(page.html, /Not public/)
  }
  for (const path of [ours + looking('gravel'), `${ours}?words=`]) assert.ok(!headings(await coLead!.get(path)).includes(name), path)
  assert.equal((await coLead!.get(`${ours}/${theme}`)).status, 404)
  assert.equal((await coLead!.get('/known')).status, 403)

  const noted = await lead!.post(`${ours}/${theme}`, { course: 'again', because: 'The path was mended in May.' })
  assert.equal(noted.location, ours)
  assert.match((await lead!.get(ours)).html, /The path was mended in May/)
  for (const page of [await coLead!.get(ours), await nobody.get('/projects/patient-transport')])
    assert.doesNotMatch(page.html, /gravel|mended in May/)

  await store.within(organisation.id, async (db) => {
    await released(db, elsewhere.projectId, [theme], { writer: castMember(marged.name).id, checker: castMember(kwabena.name).id }, door.clock.now)
  })
  assert.deepEqual(headings(await coLead!.get(ours + looking('gravel'))), [name])
  assert.deepEqual(headings(await coLead!.get(ours + looking('"called back" gravel'))), [name])
  for (const page of [await coLead!.get(ours), await nobody.get('/projects/patient-transport')]) assert.match(page.html, /mended in May/)
})

test('another organisation is never found, by words, by the newest or by an address', async () => {
  const name = 'Xylophones in the waiting room'
  const theme = await store.within(theirs.organisationId, (db) => aTheme(db, theirs.projectId, name))
  for (const path of ['/known', '/known?words=xylophones', ours + looking('xylophones'), `${ours}?words=`])
    assert.doesNotMatch((await lead!.get(path)).html, /Xylophone|their-clinic/, path)
  assert.equal((await lead!.get(`${ours}/${theme}`)).status, 404)
  assert.equal((await lead!.post(`${ours}/${theme}`, { course: 'again', because: 'We ask again.' })).status, 404)
})

test('whatever is looked for, the search bears it', async () => {
  const words = [
    '"',
    "'); drop table insights.finding; --",
    'a:* & | !',
    '<script>alert(1)</script>',
    '\\',
    '%',
    '-',
    'OR OR',
    '\u0000',
    '🚑',
    'x'.repeat(9000),
    '"a" <-> b',
  ]
  for (const one of words)
    for (const path of ['/known', ours]) {
      const page = await lead!.get(`${path}${looking(one)}&page=zero`)
      assert.equal(page.status, 200, one)
      assert.doesNotMatch(page.html, /<script>alert/)
    }
  for (const page of ['0', '-4', '1e9', '2.5', 'x']) assert.equal((await lead!.get(`/known?page=${page}`)).status, 200)
})

test('a project says what it asks again and what not, in public, and the newest word holds', async () => {
  const address = `${ours}/${things.finding}`
  const asked = await lead!.get(address)
  assert.match(asked.html, /Will you ask this again\?/)
  const wrong = await lead!.post(address, { because: 'I typed this' })
  assert.equal(wrong.status, 422)
  assert.match(wrong.html, /I typed this/)
  assert.match(wrong.html, /Choose whether you ask this again/)
  assert.equal((await lead!.post(address, { course: 'not-again', because: '' })).status, 422)

  assert.equal((await lead!.post(address, { course: 'not-again', because: 'Sixty people told us last year.' })).status, 303)
  assert.match((await nobody.get('/projects/patient-transport')).html, /We do not ask this again\.<\/strong> Sixty people told us last year/)
  assert.equal((await coLead!.post(address, { course: 'again', because: 'The clinic has moved since.' })).status, 303)
  const publicly = (await nobody.get('/projects/patient-transport')).html
  assert.match(publicly, /We ask this again\.<\/strong> The clinic has moved since/)
  assert.doesNotMatch(publicly, /Sixty people told us/)
  assert.match((await lead!.get(address)).html, /value="again" checked/)
  const kept = await store.reading(organisation.id, (db) =>
    db.selectFrom('insights.known_note').select('because').where('themeId', '=', things.finding).orderBy('notedAt').orderBy('id').execute(),
  )
  assert.ok(kept.some(({ because }) => because.startsWith('Sixty')) && kept.some(({ because }) => because.startsWith('The clinic')))

  assert.equal((await decides!.get(address)).status, 403)
  assert.equal((await lead!.get(`${ours}/${things.theme}`)).status, 404)
  const closed = await lead!.post(`/projects/blood-test-clinic/known/${things.theme}`, { course: 'again', because: 'Too late for that.' })
  assert.equal(closed.status, 422)
  assert.match(closed.html, /This project is closed/)
})

test('who plans is told that nobody has looked, until somebody does', async () => {
  const made = await lead!.post('/new-project', { title: 'Getting a blood test in a village' })
  const [, slug = ''] = /^\/projects\/([^/]+)\//.exec(made.location) ?? []
  const home = `/projects/${slug}/work`
  assert.match((await lead!.get(home)).html, /You have not looked at what people told you before/)
  assert.match((await lead!.get(`/projects/${slug}/plan/already-known`)).html, new RegExp(`href="/projects/${slug}/known"`))
  assert.match((await lead!.get('/new-project')).html, /href="\/known"/)
  const found = await lead!.get(`/projects/${slug}/known`)
  assert.match(found.html, /value="blood OR test OR village"/)
  assert.ok(headings(found).includes('When should the blood test clinic be open?'))
  assert.doesNotMatch((await lead!.get(home)).html, /You have not looked/)
  assert.doesNotMatch((await lead!.get('/projects/patient-transport/work')).html, /You have not looked/)
})
