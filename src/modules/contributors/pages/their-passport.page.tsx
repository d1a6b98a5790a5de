import { dayOf } from '#lib/dates.ts'
import { settingsOf } from '#modules/organisations/index.ts'
import type { Person } from '#platform/auth/person.ts'
import type { Reader } from '#platform/database/types.ts'
import type { AnyPage } from '#platform/http/page.ts'
import { href } from '#platform/http/page.ts'
import { answersOf, readForm } from '#ui/form/index.ts'
import { maySeePassport } from '../access-needs.ts'
import { changePassport } from '../change-passport.action.ts'
import { namedContactsOf } from '../named-contact.queries.ts'
import { areaAnswers, ownWordsForm, readArea, seenByForm } from '../passport.form.ts'
import { passportOf } from '../passport.queries.ts'
import { areaNames } from '../passport.ts'
import { problemsOf, readTold } from '../told.form.ts'
import type { Whose } from '../whose.ts'
import { TheirPassport } from './passport.view.tsx'
import { PassportForThem } from './passport-for-them.view.tsx'
import { theirPage } from './whose.page.tsx'

const title = 'Access passport'
const reads = 'contributors.passport'

/** The passport as a member of staff may see it, or the name of whom to ask. */
async function seenByStaff(db: Reader, whose: Whose, person: Person) {
  const passport = await passportOf(db, whose.id)
  const contact = (await namedContactsOf(db, [whose.id])).get(whose.id)
  const shown = !passport || maySeePassport(passport.seenBy, { isNamedContact: contact?.id === person.id })
  return shown ? { passport } : { passport: undefined, withheldFor: contact?.name ?? '' }
}

const passport = theirPage({
  path: '/people/:person/passport',
  title,
  reads,
  look: async ({ db, whose, person, now }) => (
    <TheirPassport title={title} whose={whose} today={dayOf(now)} {...(await seenByStaff(db, whose, person))} />
  ),
})

const change = theirPage({
  path: '/people/:person/passport/change',
  title,
  reads,
  async look({ db, whose, person, now }) {
    const seen = await seenByStaff(db, whose, person)
    if (seen.withheldFor !== undefined) return <TheirPassport title={title} whose={whose} today={dayOf(now)} {...seen} />
    const { needs = [], ownWords, seenBy } = seen.passport ?? {}
    const answers = answersOf({ ...areaAnswers(needs), ownWords, seenBy })
    return <PassportForThem title={title} whose={whose} settings={await settingsOf(db)} answers={answers} />
  },
  async submit({ whose, answers, ...work }) {
    const today = dayOf(work.now)
    const seen = await seenByStaff(work.db, whose, work.person)
    if (seen.withheldFor !== undefined) return <TheirPassport title={title} whose={whose} today={today} {...seen} />
    const read = areaNames.map((area) => readArea(area, answers))
    const rest = readForm({ ...ownWordsForm, ...seenByForm }, answers)
    const told = readTold(false, answers, today)
    const problems = problemsOf(...read, rest, told)
    if (problems || 'problems' in rest || 'problems' in told)
      return <PassportForThem title={title} whose={whose} settings={await settingsOf(work.db)} answers={answers} problems={problems} />
    const needs = read.flatMap((area) => ('value' in area ? area.value : []))
    await changePassport(work, whose.id, { areas: areaNames, needs, ...rest.values }, told.value)
    return href('/people/:person/passport', { person: whose.id })
  },
})

/** For staff: to read before they deal with somebody, and to fill in for them. Each time it is shown, that is on record. */
export const theirPassportPages: readonly AnyPage[] = [passport, change]
