import { dayOf } from '#lib/dates.ts'
import { never } from '#lib/result.ts'
import { isShorterThan } from '#lib/text.ts'
import { keepRecord } from '#modules/organisations/retention.action.ts'
import { reviewsOf } from '#modules/organisations/retention.queries.ts'
import type { KeepRefusal } from '#modules/organisations/retention.ts'
import { namesOf } from '#modules/people/index.ts'
import { projectFor } from '#modules/projects/index.ts'
import type { Reader } from '#platform/database/types.ts'
import { found } from '#platform/errors.ts'
import { again, goTo, href, page, view, type Work } from '#platform/http/page.ts'
import { type Problems, readForm } from '#ui/form/index.ts'
import { contributorInTouch } from './record-classes.queries.ts'
import { keepForm } from './retention.form.ts'
import { Review, retentionTitle } from './retention.view.tsx'

const allow = 'organisations.settings'
const back = { back: { href: href('/organisation/retention'), text: 'Back to how long records are kept' } }

/** A record as its review shows it. */
type Reviewed = { recordClass: string; id: string; title: string; since: string; counts: string; otherwise?: { href: string; text: string } }

async function contributor(db: Reader, personId: string): Promise<Reviewed> {
  const person = found(await contributorInTouch(db, personId), 'person')
  return {
    recordClass: 'contributors',
    id: person.id,
    title: person.name,
    since: person.since,
    counts: 'the last day on which they were in touch',
    otherwise: { href: href('/people/:person/erasure', { person: person.id }), text: 'erase what we keep about this person' },
  }
}

async function project(db: Reader, slug: string): Promise<Reviewed> {
  const one = await projectFor(db, slug)
  return {
    recordClass: 'projects',
    id: one.id,
    title: one.title,
    since: dayOf(one.closedAt ?? one.madeAt),
    counts: one.closedAt ? 'the day on which the project was closed' : 'the day on which it was made. It is not closed',
    ...(one.openedAt && { otherwise: { href: href('/projects/:project', { project: one.slug }), text: 'see the public page of this project' } }),
  }
}

async function drawn(db: Reader, reviewed: Reviewed, answers: URLSearchParams, problems?: Problems) {
  const reviews = await reviewsOf(db, reviewed.recordClass, reviewed.id)
  const names = await namesOf(
    db,
    reviews.map(({ reviewedBy }) => reviewedBy),
  )
  return (
    <Review
      {...reviewed}
      form={keepForm}
      caption={retentionTitle}
      reviews={reviews.map((review) => ({ ...review, by: names.get(review.reviewedBy) ?? 'somebody' }))}
      answers={answers}
      problems={problems}
    />
  )
}

const look = async (db: Reader, reviewed: Reviewed, answers: URLSearchParams) => view(reviewed.title, await drawn(db, reviewed, answers), back)

async function keep(work: Work, reviewed: Reviewed, answers: URLSearchParams) {
  const wrong = async (problems: Problems) => again(reviewed.title, await drawn(work.db, reviewed, answers, problems), back)
  const read = readForm(keepForm, answers)
  if ('problems' in read) return wrong(read.problems)
  const { until, reason } = read.values
  if (isShorterThan(reason, 3)) return wrong({ reason: 'Enter why it is kept, in at least 3 letters' })
  const kept = await keepRecord(work, { recordClass: reviewed.recordClass, recordId: reviewed.id, until, reason })
  return kept.ok ? goTo(href('/organisation/retention')) : wrong(explain(kept.because))
}

function explain(because: KeepRefusal): Problems {
  switch (because) {
    case 'not-later':
      return { until: 'The day must be after today' }
    case 'too-far':
      return { until: 'The day must be in the next ten years. It comes up again then' }
    default:
      return never(because)
  }
}

/** Somebody who has not been in touch for long. */
export const contributorReviewPage = page({
  path: '/organisation/retention/contributors/:person',
  allow,
  get: async ({ db, params, answers }) => look(db, await contributor(db, params.person), answers),
  post: async ({ params, answers, ...work }) => keep(work, await contributor(work.db, params.person), answers),
})

/** A project that was closed long ago. */
export const projectReviewPage = page({
  path: '/organisation/retention/projects/:project',
  allow,
  get: async ({ db, params, answers }) => look(db, await project(db, params.project), answers),
  post: async ({ params, answers, ...work }) => keep(work, await project(work.db, params.project), answers),
})
