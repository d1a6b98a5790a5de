import assert from 'node:assert/strict'
import { test } from 'node:test'
import { bettrys, idris, kwabena, marged, ruth } from '#demo/cast.ts'
import { aDemonstration } from '#support/demonstration.ts'
import { formsOf, submit } from '#support/forms.ts'
import { frontDoor } from '#support/front-door.ts'
import { answerSurvey } from '#support/taking-part.ts'
import { codeIn, linkIn, linkTo, roundTheLoop } from '#support/whole-loop.ts'

/**
 * The whole loop, once, through the front door: from a plan to an answer for everyone who spoke. A trust wants to know when
 * people can visit a ward. Each step follows the one before it.
 */
const demonstration = await aDemonstration()
const door = await frontDoor(demonstration.store)
const { runJobs, loop, pass, assertLoop, messagesTo } = roundTheLoop(demonstration, door, 'visiting-on-larch-ward')
const project = '/projects/visiting-on-larch-ward'

const as = ({ name }: { name: string }) => door.as(demonstration.castMember(name))
const lead = await as(marged)
const officer = await as(kwabena)
const decider = await as(ruth)
const coLead = await as(bettrys)
const patient = await door.as(null)
const visitor = await door.as(null)

const rang = 'I cannot come before seven. I work until six. '
const slept = 'Please let one person sleep beside somebody who is dying.'

test('a plan is written, and opens only when it says everything', async () => {
  const made = await submit(lead, '/new-project', { title: 'Visiting on Larch Ward' })
  assert.equal(made.location, `${project}/plan/purpose`)
  assert.equal((await patient.get(project)).status, 404)

  for (const [question, answer] of Object.entries<Record<string, string>>({
    purpose: { purpose: 'To find visiting hours that people can keep.' },
    decision: { decision: 'The visiting hours of Larch Ward' },
    name: { summary: 'When can you visit?' },
    'can-change': { canChange: 'The hours, and who may stay at night.' },
    'cannot-change': { cannotChange: 'The number of side rooms.' },
    'already-decided': { alreadyDecided: 'Nothing.' },
    'who-decides': { decidedBy: 'The ward board', 'decidedOn-day': '20', 'decidedOn-month': '6', 'decidedOn-year': '2026' },
  }))
    assert.equal((await submit(lead, `${project}/plan/${question}`, answer)).status, 303, question)
  await submit(lead, `${project}/plan/contact`, { contactName: marged.name, contactPhone: '01632 960141', contactEmail: marged.email })

  for (const nobody of ['Everyone', 'the general public', 'All patients']) {
    const refused = await submit(lead, `${project}/plan/who`, { name: nobody })
    assert.equal(refused.status, 422, nobody)
    assert.match(refused.html, /This could be anybody/)
  }
  assert.equal((await submit(lead, `${project}/plan/opening`)).status, 422)
  assert.equal((await submit(lead, `${project}/plan/who`, { name: 'People whose relatives were on Larch Ward this year' })).status, 303)
  assert.equal((await submit(lead, `${project}/plan/promise`, { 'dueOn-day': '1', 'dueOn-month': '7', 'dueOn-year': '2026' })).status, 303)
  assert.match((await submit(lead, `${project}/plan/opening`)).html, /Two people have not signed this plan/)
  const note = { note: 'Please read it this week' }
  assert.match((await submit(lead, `${project}/plan/versions`, note)).html, /The plan has no budget/)
  assert.equal((await submit(lead, `${project}/plan/budget/no-cost`, { noCostBecause: 'We ask at visits that take place anyway' })).status, 303)
  assert.equal((await submit(lead, `${project}/plan/versions`, note)).status, 303)
  assert.equal((await submit(lead, `${project}/plan/opening`, { because: 'The ward asked us to begin on Monday' })).status, 303)
  assert.match((await patient.get(project)).html, /The number of side rooms/)
})

test('a public co-lead is named, is told, and may do what staff may', async () => {
  assert.equal((await coLead.get(`${project}/work`)).status, 403)
  assert.equal((await submit(lead, `${project}/plan/co-leads`, { name: bettrys.name, email: bettrys.email })).status, 303)
  assert.equal((await coLead.get(`${project}/work`)).status, 200)
  assert.equal((await messagesTo(bettrys.email, 'projects.co-lead')).length, 1)
})

test('a survey is built, rehearsed without counting, and published', async () => {
  const { location: survey } = await submit(coLead, `${project}/surveys/new`, { title: 'When can you visit?' })
  assert.equal(survey, `${project}/surveys/when-can-you-visit`)
  await submit(coLead, `${survey}/questions/new?kind=one-choice`, {
    wording: 'When do you usually come?',
    options: 'In the morning\nIn the evening\nI cannot come',
  })
  await submit(coLead, `${survey}/questions/new?kind=long-text`, { wording: 'What should change about visiting?', mayQuote: 'yes' })
  assert.equal((await lead.post(`${survey}/publication`)).status, 422)
  await submit(lead, `${survey}/about`, { why: 'The hours are being set for next year.', privacy: 'The ward team reads what you say.' })

  const rehearsing = await as(kwabena)
  await rehearsing.post(`${survey}/rehearsal`)
  const check = await answerSurvey(rehearsing, 'when-can-you-visit', { words: { '*': 'Only a rehearsal' } })
  assert.match((await rehearsing.follow(await rehearsing.post(check))).html, /This was a rehearsal/)
  assert.equal((await lead.post(`${survey}/publication`)).status, 303)
  await assertLoop({ received: 0 })
})

let code = ''

test('somebody answers on the web, twice by mistake, and is taken in once', async () => {
  const given = { words: { '*': rang }, contact: { channel: 'email', contactEmail: idris.email, contactName: idris.name } }
  const check = await answerSurvey(patient, 'when-can-you-visit', given)
  const [first, second] = await Promise.all([patient.post(check), patient.post(check)])
  assert.deepEqual([first.location, second.location], Array(2).fill('/surveys/when-can-you-visit/thank-you'))
  code = codeIn((await patient.follow(first)).html)
  assert.equal(codeIn((await patient.follow(second)).html), code)
  await assertLoop({ received: 1 })

  const other = {
    words: { '*': 'Evenings, for those who work.' },
    contact: { channel: 'email', contactEmail: 'orla.fernleigh@mail.example', contactName: 'Orla Fernleigh' },
  }
  await visitor.follow(await visitor.post(await answerSurvey(visitor, 'when-can-you-visit', other)))
  await assertLoop({ received: 2 })
})

test('a paper form is typed in and a meeting is noted, each with a receipt', async () => {
  const entry = `${project}/surveys/when-can-you-visit/entry`
  const words = formsOf((await officer.get(entry)).html, entry)
    .flatMap(({ fields }) => fields)
    .find(({ type, name }) => type === 'textarea' && name.startsWith('q-'))!
  const typed = await submit(officer, entry, {
    ...{ route: 'paper', 'saidOn-day': '30', 'saidOn-month': '5', 'saidOn-year': '2026', [words.name]: slept, quoteAs: 'anonymous' },
    ...{ channel: 'letter', contactName: 'Mungo Elverstone', contactAddress: '4 Mill Lane\nWennick\nTW2 1ZZ' },
  })
  assert.match((await officer.follow(typed)).html, /Typed in by Kwabena Trellis|Kwabena Trellis/)
  const noted = await submit(coLead, `${project}/notes/new?kind=meeting`, {
    ...{ 'happenedOn-day': '30', 'happenedOn-month': '5', 'happenedOn-year': '2026', place: 'Ward day room', partner: 'Larch League' },
    point: ['Children are sent away at six, with the grown-ups.', 'Thank you all'],
  })
  assert.match((await coLead.follow(noted)).html, /Children are sent away/)
  await assertLoop({ received: 5 })
})

test('one of the two who left an email address confirms it', async () => {
  await runJobs()
  const message = (await messagesTo(idris.email, 'contributions.confirm-address')).at(-1)!
  assert.ok(message.sentAt)
  assert.ok(!message.bodyText.includes('seven'), 'nobody has confirmed the address yet, so it is not told the words')
  const link = linkIn(message.bodyText, '/receipt/confirm')
  assert.match((await patient.get(link)).html, /Yes, this is my email address/)
  assert.match((await submit(patient, link)).html, /Your email address is confirmed/)
})

const list = `${project}/contributions`
const evening = 'Evening hours'
const night = 'Staying at night'

/** The id of the contribution with these words, as the workspace finds it. */
async function idOf(words: string): Promise<string> {
  const { html } = await coLead.get(`${list}?words=${words}`)
  const found = formsOf(html, list)
    .flatMap(({ fields }) => fields)
    .find(({ name }) => name === 'contribution')
  assert.equal(found?.options.length, 1, `one contribution with "${words}"`)
  return found!.options[0]!
}

test('the lead and the co-lead sort what was said', async () => {
  pass(24)
  await submit(coLead, list, { which: 'ticked', contribution: await idOf('seven'), do: 'place', newTheme: evening })
  const { value: theme } = {
    value: linkTo((await coLead.get(`${project}/themes`)).html, /\/themes\/[0-9a-f-]{36}$/, evening)
      .split('/')
      .at(-1)!,
  }
  const others = [await idOf('Evenings'), await idOf('Children')]
  await submit(coLead, list, { which: 'ticked', contribution: others, do: 'place', under: theme })
  await submit(lead, list, { which: 'ticked', contribution: await idOf('dying'), do: 'place', newTheme: night })
  assert.equal((await submit(lead, list, { which: 'ticked', contribution: await idOf('Thank'), do: 'aside' })).status, 422)
  await submit(lead, list, { which: 'ticked', contribution: await idOf('Thank'), do: 'aside', reason: 'thank-you' })
  assert.equal((await decider.post(list, { do: 'aside', which: 'ticked', reason: 'blank', contribution: others })).status, 403)
  await assertLoop({ received: 5, themed: 4, setAside: 1, answered: 1 })
})

test('a decision is recorded, and each theme gets an answer; a "no" needs its reason', async () => {
  const decided = {
    what: 'Open the ward to visitors until eight',
    decidedBy: 'The ward board',
    'decidedOn-day': '2',
    'decidedOn-month': '6',
    'decidedOn-year': '2026',
  }
  assert.equal((await submit(decider, `${project}/decisions/new`, decided)).status, 303)

  const answers = `${project}/answers`
  const answerTo = async (theme: string) => linkTo((await decider.get(answers)).html, /\/themes\/[0-9a-f-]{36}\/answer$/, theme)
  const late = { 'dueOn-day': '30', 'dueOn-month': '6', 'dueOn-year': '2026' }
  assert.equal(
    (await submit(decider, await answerTo(evening), { outcome: 'will-change', reason: 'The ward opens until eight from July.', ...late })).status,
    303,
  )
  const refused = await submit(decider, await answerTo(night), { outcome: 'not-possible', reason: '' })
  assert.equal(refused.status, 422)
  assert.match(refused.html, /Enter the reason/)
  const reason = 'There are two side rooms for thirty people. We ask the trust again in October.'
  assert.equal((await submit(decider, await answerTo(night), { outcome: 'not-possible', reason })).status, 303)
  await assertLoop({ received: 5, themed: 4, setAside: 1, answered: 1 })
})

test('whoever wrote an answer cannot check it, and an edit undoes the check', async () => {
  const checkOf = async (theme: string) => linkTo((await coLead.get(`${project}/answers`)).html, /\/answers\/[0-9a-f-]{36}\/check$/, theme)
  const first = await checkOf(evening)
  const own = await decider.post(first, { version: '1' })
  assert.equal(own.status, 422)
  assert.match(own.html, /You wrote or edited this answer/)
  assert.equal((await submit(coLead, first, { version: '1' })).status, 303)
  const edit = linkTo((await decider.get(first)).html, /\/themes\/[0-9a-f-]{36}\/answer$/)
  await submit(decider, edit, {
    outcome: 'will-change',
    reason: 'The ward opens until eight from 1 July, every day.',
    'dueOn-day': '1',
    'dueOn-month': '7',
    'dueOn-year': '2026',
  })
  assert.doesNotMatch((await coLead.get(first)).html, /Checked by/)
  assert.equal((await submit(coLead, first)).status, 303)
  assert.equal((await submit(lead, await checkOf(night))).status, 303)
})

test('the answers are released together, and each person is told in their own way', async () => {
  pass(24)
  assert.equal((await decider.get(`${project}/release`)).status, 403)
  assert.doesNotMatch((await patient.get(project)).html, /every day/, 'nothing is public before the release')
  const release = formsOf((await lead.get(`${project}/release`)).html, project).find(({ fields }) => fields.some(({ name }) => name === 'answer'))!
  assert.equal(release.fields.length, 1)
  const shown = [...(await lead.get(`${project}/release`)).html.matchAll(/name="answer" value="([^"]+)"/g)].map(([, value]) => value!)
  assert.equal(shown.length, 2)
  assert.equal((await lead.post(`${project}/release`, { answer: shown })).status, 303)
  await assertLoop({ received: 5, themed: 4, setAside: 1, answered: 5, fedBack: 2 })

  await runJobs()
  const confirmed = (await messagesTo(idris.email, 'insights.feedback')).at(-1)!
  assert.match(confirmed.bodyText, /I cannot come before seven/)
  assert.match(confirmed.bodyText, /until eight from 1 July/)
  assert.match(confirmed.bodyText, /Marged Oduya/)
  const [unconfirmed, ...more] = await messagesTo('orla.fernleigh@mail.example', 'insights.feedback')
  assert.deepEqual(more, [])
  assert.match(unconfirmed!.bodyText, /until eight from 1 July/)
  assert.doesNotMatch(unconfirmed!.bodyText, /for those who work/, 'an address that nobody confirmed is not told the words')
  pass(1)
  await runJobs()
  await assertLoop({ received: 5, themed: 4, setAside: 1, answered: 5, fedBack: 4 })
  assert.match((await patient.get(project)).html, /There are two side rooms/)
})

test('a letter is printed and posted', async () => {
  const pdf = await lead.get(`${project}/feedback/letters/pdf`)
  assert.match(pdf.raw.subarray(0, 8).toString('latin1'), /^%PDF-1\.7/)
  const letter = formsOf((await lead.get(`${project}/feedback/letters`)).html, project)
    .flatMap(({ fields }) => fields)
    .find(({ name }) => name === 'letter')!
  assert.equal(letter.options.length, 1)
  assert.equal((await submit(lead, `${project}/feedback/letters`, { letter: letter.options })).status, 303)
  await assertLoop({ received: 5, themed: 4, setAside: 1, answered: 5, fedBack: 5 })
})

test('whoever holds the receipt says that their point is missing, and the lead replies', async () => {
  assert.equal((await patient.post('/receipt', { code: 'KITE-0000-RIVER-MOSS' })).status, 422)
  const opened = await patient.follow(await patient.post('/receipt', { code: code.toLowerCase().replaceAll('-', ' ') }))
  assert.match(opened.html, /I cannot come before seven/)
  assert.match(opened.html, /until eight from 1 July/)
  await submit(patient, linkTo(opened.html, /kind=point-missing/), { words: 'And on Sundays?' })
  await assertLoop({ received: 5, themed: 4, setAside: 1, answered: 5, fedBack: 5, disputed: 1 })

  pass(1)
  assert.match((await lead.get('/desk')).html, /Reply to 1 person who wrote back/)
  const refused = await submit(lead, `${project}/closing`).catch(() => lead.post(`${project}/closing`))
  assert.equal(refused.status, 422)
  assert.match(refused.html, /1 reply waits for you/)
  const reply = linkTo((await lead.get(`${project}/replies`)).html, /\/resolution$/)
  assert.equal((await submit(lead, reply, { resolution: 'On Sundays too. We have put it on the door.' })).status, 303)
  await runJobs()
  assert.match((await messagesTo(idris.email, 'insights.feedback')).at(-1)!.bodyText, /We have put it on the door/)
})

test('the project closes when nobody waits any more, and then nothing can be added to it', async () => {
  pass(1)
  await runJobs()
  assert.equal((await submit(lead, `${project}/closing`)).status, 303)
  assert.deepEqual(await loop(), {
    ...{ project: 'visiting-on-larch-ward', received: 5, setAside: 1, themed: 4, answered: 5, fedBack: 5, acknowledged: 0, disputed: 1 },
    ...{ unanswered: 0, promise: '2026-07-01', late: false },
  })
  const tooLate = await door.as(null)
  const answer = await tooLate.post('/surveys/when-can-you-visit')
  assert.equal(answer.status, 422)
  assert.match(answer.html, /closed/i)
  assert.equal(
    (
      await officer.post(`${project}/notes/new`, {
        kind: 'call',
        'happenedOn-day': '3',
        'happenedOn-month': '6',
        'happenedOn-year': '2026',
        point: 'Too late',
        channel: 'none',
        quoteAs: 'not-public',
      })
    ).status,
    422,
  )
  await assertLoop({ received: 5, themed: 4, setAside: 1, answered: 5, fedBack: 5, disputed: 1 })
})
