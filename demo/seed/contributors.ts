import { dayOf } from '#lib/dates.ts'
import { actFor } from '#modules/contributors/acting-for.action.ts'
import { changePassport } from '#modules/contributors/change-passport.action.ts'
import { writeDownContact } from '#modules/contributors/contact-log.action.ts'
import { usualPreference } from '#modules/contributors/contact-preference.ts'
import { addContributor } from '#modules/contributors/contributor-add.action.ts'
import { invite } from '#modules/contributors/invite.action.tsx'
import { giveNamedContact } from '#modules/contributors/named-contact.action.ts'
import { sayConsents } from '#modules/contributors/say-consents.action.ts'
import { setPreference } from '#modules/contributors/set-preference.action.ts'
import { shareMore } from '#modules/contributors/share.action.ts'
import { takeBreak } from '#modules/contributors/take-break.action.ts'
import { onScreen } from '#modules/contributors/told.ts'
import { noteYoung, recordGuardianConsent } from '#modules/contributors/young.action.ts'
import { adultFrom } from '#modules/contributors/young.ts'
import { newId } from '#platform/database/identifiers.ts'
import type { Work } from '#platform/http/page.ts'
import { kwabena, type Member, marged } from '../cast.ts'
import { type Contributor, castContributors, widerContributors } from '../contributors.ts'
import type { Scene } from './scene.ts'

/** Everybody who takes part fills in their own pages, or is helped to, in the order in which they came; then some of them are invited. */
export async function bringContributors(scene: Scene): Promise<void> {
  for (const contributor of castContributors) await fillIn(scene, scene.person(contributor.member), contributor)
  const added = new Map<string, string>()
  for (const contributor of widerContributors.toSorted((one, other) => other.daysAgo - one.daysAgo))
    added.set(contributor.name, await addWithConsent(scene, contributor))
  for (const contributor of widerContributors) await fillIn(scene, added.get(contributor.name)!, contributor)
  await inviteSome(
    scene,
    ['Tobiah Sallow', 'Imelda Frostick'].map((name) => added.get(name)!),
  )
}

const must = <Value>(result: { ok: true; value: Value } | { ok: false; because: string }): Value => {
  if (!result.ok) throw new Error(`The demonstration was refused: ${result.because}`)
  return result.value
}

const addWithConsent = (scene: Scene, { name, email, phone = '', cameBy = '', daysAgo }: Contributor): Promise<string> =>
  scene.at(daysAgo, async (moment) =>
    must(await addContributor({ ...moment, person: scene.as(kwabena) }, { name, email, phone, cameBy, how: 'in-person', saidOn: dayOf(moment.now) })),
  )

/** All that somebody says about themselves, on the day on which they do. */
async function fillIn(scene: Scene, id: string, contributor: Contributor): Promise<void> {
  const person = { id, name: contributor.name, grants: [], may: () => true } as const
  await scene.at(contributor.daysAgo - 1, async (moment) => {
    const work = { ...moment, person }
    const told = onScreen(dayOf(moment.now))
    await sayConsents(work, id, Object.fromEntries((contributor.agreesTo ?? []).map((purpose) => [purpose, true])), told)
    for (const [kind, words] of contributor.shares ?? []) must(await shareMore(work, id, { kind, words, agrees: false, told }))
    await sayNeeds(work, contributor)
    const { preference, actsFor } = contributor
    if (preference) await setPreference(work, id, { preference: { ...usualPreference, ...preference }, phone: undefined, told })
    if (actsFor) must(await actFor(work, actsFor))
    if (contributor.onBreak) must(await takeBreak(work, { until: null }))
    if (contributor.youngFor) await growUp(scene, work, contributor.youngFor)
  })
  await lookAfter(scene, id, contributor)
}

async function sayNeeds(work: Work, { needs = [], ownWords = '', onlyNamedContact }: Contributor): Promise<void> {
  if (needs.length === 0) return
  const said = needs.map(([area, need, details = '']) => ({ area, need, details }))
  const areas = [...new Set(said.map(({ area }) => area))]
  const seenBy = onlyNamedContact ? 'named-contact' : 'staff'
  await changePassport(work, work.person.id, { areas, needs: said, ownWords, seenBy }, onScreen(dayOf(work.now)))
}

async function growUp(scene: Scene, work: Work, { months, guardian, relation, email }: NonNullable<Contributor['youngFor']>): Promise<void> {
  const when = new Date(work.now)
  when.setUTCMonth(when.getUTCMonth() + months)
  const contact = { guardianName: guardian, guardianRelation: relation, guardianEmail: email, guardianPhone: '' }
  must(await noteYoung(work, work.person.id, { ...contact, assents: true, adultOn: adultFrom(when.getUTCFullYear(), when.getUTCMonth() + 1) }))
  const consent = { consentOn: dayOf(work.now), consentHow: 'By phone', safeguardingId: scene.person(marged) }
  must(await recordGuardianConsent({ ...work, person: scene.as(marged) }, work.person.id, consent))
}

/** Who looks after them, and what was said since. */
async function lookAfter(scene: Scene, id: string, { namedContact, talks = [], daysAgo }: Contributor): Promise<void> {
  if (namedContact)
    await scene.at(daysAgo - 1, async (moment) =>
      must(await giveNamedContact({ ...moment, person: scene.as(marged) }, [id], scene.person(namedContact))),
    )
  const by: Member = namedContact ?? kwabena
  for (const { daysAgo: day, ...talk } of talks)
    await scene.at(day, async (moment) =>
      must(await writeDownContact({ ...moment, person: scene.as(by) }, id, { ...talk, kind: 'conversation', happenedOn: dayOf(moment.now) })),
    )
}

/** One gets the email; the other reads braille, so it waits for somebody to take it to her. */
const inviteSome = (scene: Scene, people: readonly string[]): Promise<void> =>
  scene.at(6, async (moment) => {
    const words =
      'We are choosing how the new waiting room at the Wennick unit is laid out. It is one meeting of two hours, in the week after next. We pay for your travel.'
    must(
      await invite(
        { ...moment, person: scene.as(marged) },
        { id: newId(), people, subject: 'Help us lay out the new waiting room', words, linkPath: '' },
      ),
    )
  })
