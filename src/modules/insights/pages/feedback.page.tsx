import { dayOf } from '#lib/dates.ts'
import { projectFor } from '#modules/projects/index.ts'
import { href, page, view } from '#platform/http/page.ts'
import { accessFlagsOf } from '../access-flags.queries.ts'
import { addresses } from '../addresses.ts'
import { attemptsOf, feedbackCounts, feedbackIn } from '../feedback.queries.ts'
import { owed } from '../owed.queries.ts'
import { Feedback } from './feedback.view.tsx'

const mostShown = 200

/** Who was told what came of their words, and who was not. With names and contacts: only for those who tell people. */
export default page({
  path: addresses.feedback,
  allow: 'insights.tell',

  async get({ db, params, answers, person, now }) {
    const project = await projectFor(db, params.project)
    const notReached = await feedbackIn(db, project.id, ['not-reached'], mostShown)
    return view(
      'Feedback',
      <Feedback
        project={project}
        counts={await feedbackCounts(db, project.id)}
        notReached={notReached}
        flags={
          await accessFlagsOf(
            db,
            notReached.map((one) => one.receiptId),
            { id: person.id, today: dayOf(now) },
          )
        }
        attempts={Map.groupBy(
          await attemptsOf(
            db,
            notReached.map((one) => one.feedbackId),
          ),
          (attempt) => attempt.feedbackId,
        )}
        owed={(await owed(db, project.id)).length}
        released={answers.get('released') === 'yes'}
      />,
      { back: { href: href(addresses.work, params), text: 'Back to the project' } },
    )
  },
})
