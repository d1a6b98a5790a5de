import { never } from '#lib/result.ts'
import type { Reader } from '#platform/database/types.ts'
import { found } from '#platform/errors.ts'
import { again, goTo, href, page, view } from '#platform/http/page.ts'
import { answersOf, type Problems, readForm } from '#ui/form/index.ts'
import { allProjects } from '../projects.queries.ts'
import { correctionForm, meetingForm } from './attendance.form.ts'
import { type Meeting, meetingById, namesOfAttended, staffWhoDecide } from './attendance.queries.ts'
import type { MeetingRefusal } from './attendance.ts'
import { decisionMakersPage } from './decision-makers.page.tsx'
import { CorrectMeeting, NewMeeting } from './meeting.view.tsx'
import { correctMeeting, recordMeeting } from './record-meeting.action.ts'

const back = { back: { href: href(decisionMakersPage), text: 'Back to decision-makers' } }

/** Those who decide first, then all other staff, then those of the record who have left; and every project. */
async function offeredFor(db: Reader, before?: Meeting) {
  const { decisionMakers, others } = await staffWhoDecide(db)
  const listed = before ? await namesOfAttended(db, [before]) : new Map<string, string>()
  const left = [...listed].filter(([id]) => !decisionMakers.has(id) && !others.has(id))
  const attended = [
    ...[...decisionMakers].map(([value, label]) => ({ value, label, hint: 'Decision-maker' })),
    ...[...others, ...left].map(([value, label]) => ({ value, label })),
  ]
  return { attended, project: (await allProjects(db)).map(({ id, title }) => ({ value: id, label: title })) }
}

const draftOf = ({ project, ...values }: { words: string; heldOn: string; attended: readonly string[]; contributors: number; project?: string }) => ({
  ...values,
  projectId: project ?? null,
})

const adding = 'Record a meeting with the public'

export const newMeetingPage = page({
  path: '/decision-makers/new',
  allow: 'projects.attendance',

  async get({ db, organisation, answers }) {
    return view(adding, <NewMeeting title={adding} organisation={organisation.name} answers={answers} offered={await offeredFor(db)} />, back)
  },

  async post({ answers, ...work }) {
    const offered = await offeredFor(work.db)
    const drawn = (problems: Problems) =>
      again(adding, <NewMeeting title={adding} organisation={work.organisation.name} answers={answers} problems={problems} offered={offered} />, back)
    const read = readForm(meetingForm, answers, offered)
    if ('problems' in read) return drawn(read.problems)
    const recorded = await recordMeeting(work, draftOf(read.values))
    return recorded.ok ? goTo(href(decisionMakersPage)) : drawn(explain(recorded.because))
  },
})

const correcting = 'Correct the record of a meeting'

/** Another record in the place of one that was wrong. Both stay. */
export const meetingCorrectionPage = page({
  path: '/decision-makers/:meeting/correction',
  allow: 'projects.attendance',

  async get({ db, params, organisation }) {
    const before = found(await meetingById(db, params.meeting), 'meeting')
    const answers = answersOf({ ...before, project: before.projectId, correction: null, takenOut: null })
    const shown = { title: correcting, organisation: organisation.name, before, answers }
    return view(correcting, <CorrectMeeting {...shown} offered={await offeredFor(db, before)} />, back)
  },

  async post({ params, answers, ...work }) {
    const before = found(await meetingById(work.db, params.meeting), 'meeting')
    const offered = await offeredFor(work.db, before)
    const asked = { title: correcting, organisation: work.organisation.name, before, answers, offered }
    const drawn = (problems: Problems) => again(correcting, <CorrectMeeting {...asked} problems={problems} />, back)
    const read = readForm({ ...meetingForm, ...correctionForm }, answers, offered)
    if ('problems' in read) return drawn(read.problems)
    const { correction, takenOut, ...said } = read.values
    const corrected = await correctMeeting(work, before, { ...draftOf(said), correction, takenOut })
    return corrected.ok ? goTo(href(decisionMakersPage)) : drawn(explain(corrected.because))
  },
})

function explain(because: MeetingRefusal | 'corrected-meanwhile'): Problems {
  switch (because) {
    case 'in-the-future':
      return { heldOn: 'The day must be today or in the past. Record it once it has happened' }
    case 'nobody-attended':
      return { attended: 'Select who was there' }
    case 'corrected-meanwhile':
      return { '': 'This record was corrected already. Go back, and correct the newest one' }
    default:
      return never(because)
  }
}
