import { dayOf } from '#lib/dates.ts'
import { activeStaff, namesOf } from '#modules/people/index.ts'
import type { Reader } from '#platform/database/types.ts'
import { href } from '#platform/http/page.ts'
import { answersOf, type Problems, readForm } from '#ui/form/index.ts'

import type { Whose } from '../whose.ts'
import { noteYoung, notYoung, recordGuardianConsent, withdrawGuardianConsent } from '../young.action.ts'
import { guardianForm, readYoung } from '../young.form.ts'
import { youngPersonOf } from '../young.queries.ts'
import { youngPersonState } from '../young.ts'
import { explainYoung } from './my-young.page.tsx'
import { type Submit, theirPage } from './whose.page.tsx'
import { TheirYoung } from './young.view.tsx'

const title = 'Under 18'

/** Staff record what a guardian said: how, and on which day. */
export const theirYoungPage = theirPage({
  path: '/people/:person/young',
  title,

  async look({ db, whose, now }) {
    const shown = await shownOf(db, whose, now)
    const { consentOn, consentHow, safeguardingId } = shown.young ?? {}
    return <TheirYoung {...shown} answers={answersOf({ consentOn, consentHow, safeguardingId })} />
  },

  async submit({ whose, answers, ...work }) {
    const shown = await shownOf(work.db, whose, work.now)
    const problems = shown.young ? await changed({ whose, answers, ...work }, shown.staff) : await noted({ whose, answers, ...work })
    return problems ? <TheirYoung {...shown} answers={answers} problems={problems} /> : href('/people/:person/young', { person: whose.id })
  },
})

async function shownOf(db: Reader, whose: Whose, now: Date) {
  const young = await youngPersonOf(db, whose.id)
  const names = await namesOf(
    db,
    [young?.consentRecordedBy, young?.safeguardingId].flatMap((id) => id ?? []),
  )
  return { title, whose, young, names, state: youngPersonState(young, dayOf(now)), staff: await activeStaff(db) }
}

async function noted({ whose, answers, ...work }: Submit): Promise<Problems | undefined> {
  const read = readYoung(answers)
  if ('problems' in read) return read.problems
  const done = await noteYoung(work, whose.id, read.value)
  return done.ok ? undefined : explainYoung(done.because)
}

async function changed({ whose, answers, ...work }: Submit, staff: readonly { id: string; name: string }[]): Promise<Problems | undefined> {
  switch (answers.get('do')) {
    case 'remove':
      await notYoung(work, whose.id)
      return undefined
    case 'withdraw':
      await withdrawGuardianConsent(work, whose.id)
      return undefined
    default: {
      const read = readForm(guardianForm, answers, { safeguardingId: staff.map(({ id, name }) => ({ value: id, label: name })) })
      if ('problems' in read) return read.problems
      const recorded = await recordGuardianConsent(work, whose.id, read.values)
      return recorded.ok ? undefined : { consentOn: 'The day must be today or in the past' }
    }
  }
}
