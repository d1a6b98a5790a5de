import { dayOf } from '#lib/dates.ts'
import { settingsOf } from '#modules/organisations/index.ts'
import type { AnyPage } from '#platform/http/page.ts'
import { answersOf, readForm } from '#ui/form/index.ts'
import { changePassport, reviewPassport } from '../change-passport.action.ts'
import { areaAnswers, ownWordsForm, readArea, seenByForm } from '../passport.form.ts'
import { passportOf } from '../passport.queries.ts'
import { type Area, areaNames, areas } from '../passport.ts'
import { onScreen } from '../told.ts'
import { OwnPassport } from './passport.view.tsx'
import { PassportArea, PassportOwnWords, PassportSeenBy } from './passport-area.view.tsx'
import { myPage } from './whose.page.tsx'

const title = 'What helps you take part'
const back = '/my/passport'

const overview = myPage({
  path: '/my/passport',
  title,
  look: async ({ db, whose, now }) => <OwnPassport title={title} whose={whose} passport={await passportOf(db, whose.id)} today={dayOf(now)} />,
  async submit({ whose, ...work }) {
    if (await passportOf(work.db, whose.id)) await reviewPassport(work, whose.id)
    return '/my'
  },
})

/** One page for each area: on a phone a short list is read, a long form is not. */
const areaPage = (area: Area): AnyPage =>
  myPage({
    path: `/my/passport/${area}`,
    title: areas[area].title,
    back,
    async look({ db, whose }) {
      const passport = await passportOf(db, whose.id)
      return <PassportArea area={area} answers={answersOf(areaAnswers(passport?.needs ?? []))} />
    },
    async submit({ whose, answers, ...work }) {
      const read = readArea(area, answers)
      if ('problems' in read) return <PassportArea area={area} answers={answers} problems={read.problems} />
      await changePassport(work, whose.id, { areas: [area], needs: read.value }, onScreen(dayOf(work.now)))
      return back
    },
  })

const ownWords = myPage({
  path: '/my/passport/own-words',
  title: 'In your own words',
  back,
  async look({ db, whose }) {
    const passport = await passportOf(db, whose.id)
    return <PassportOwnWords settings={await settingsOf(db)} answers={answersOf({ ownWords: passport?.ownWords })} />
  },
  async submit({ whose, answers, ...work }) {
    const read = readForm(ownWordsForm, answers)
    if ('problems' in read) return <PassportOwnWords settings={await settingsOf(work.db)} answers={answers} problems={read.problems} />
    await changePassport(work, whose.id, { areas: [], needs: [], ...read.values }, onScreen(dayOf(work.now)))
    return back
  },
})

const seenBy = myPage({
  path: '/my/passport/seen-by',
  title: 'Who sees your access passport?',
  back,
  look: async ({ db, whose }) => <PassportSeenBy answers={answersOf({ seenBy: (await passportOf(db, whose.id))?.seenBy })} />,
  async submit({ whose, answers, ...work }) {
    const read = readForm(seenByForm, answers)
    if ('problems' in read) return <PassportSeenBy answers={answers} problems={read.problems} />
    await changePassport(work, whose.id, { areas: [], needs: [], ...read.values }, onScreen(dayOf(work.now)))
    return back
  },
})

export const myPassportPages: readonly AnyPage[] = [overview, ...areaNames.map(areaPage), ownWords, seenBy]
