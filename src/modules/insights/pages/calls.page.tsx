import { dayOf } from '#lib/dates.ts'
import { projectFor } from '#modules/projects/index.ts'
import { href, page, view } from '#platform/http/page.ts'
import { accessFlagsOf } from '../access-flags.queries.ts'
import { addresses } from '../addresses.ts'
import { attemptsOf, waitingFor } from '../feedback.queries.ts'
import { Calls } from './calls.view.tsx'

/** People to call, those who wait longest first. */
export default page({
  path: addresses.calls,
  allow: 'insights.tell',

  async get({ db, params, person, now }) {
    const project = await projectFor(db, params.project)
    const people = await waitingFor(db, project.id, 'phone')
    const attempts = Map.groupBy(
      await attemptsOf(
        db,
        people.map((one) => one.feedbackId),
      ),
      (attempt) => attempt.feedbackId,
    )
    const flags = await accessFlagsOf(
      db,
      people.map((one) => one.receiptId),
      { id: person.id, today: dayOf(now) },
    )
    return view('People to call', <Calls project={project} people={people} attempts={attempts} flags={flags} />, {
      back: { href: href(addresses.feedback, params), text: 'Back to feedback' },
    })
  },
})
