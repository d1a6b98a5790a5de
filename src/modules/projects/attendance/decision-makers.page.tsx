import { dayOf } from '#lib/dates.ts'
import { settingsOf } from '#modules/organisations/index.ts'
import { page, view } from '#platform/http/page.ts'
import { meetingsSince, namesOfAttended, staffWhoDecide } from './attendance.queries.ts'
import { presenceOf, yearBegins } from './attendance.ts'
import { DecisionMakers } from './decision-makers.view.tsx'

const title = 'Decision-makers who meet the public'

/** How often each of those who decide met the public in the last twelve months, beside the organisation's aim. */
export const decisionMakersPage = page({
  path: '/decision-makers',
  allow: 'projects.attendance',

  async get({ db, organisation, person, now }) {
    const today = dayOf(now)
    const meetings = await meetingsSince(db, yearBegins(today))
    const names = await namesOfAttended(db, meetings)
    const counted = meetings.filter(({ superseded, takenOut }) => !superseded && !takenOut)
    const { decisionMakers } = await staffWhoDecide(db)
    const attended = counted.flatMap((meeting) => meeting.attended).map((id): [string, string] => [id, names.get(id) ?? ''])
    const { meetingsLeast: least, meetingsMost: most } = await settingsOf(db)
    const shown = {
      aim: { least, most },
      presence: presenceOf(new Map([...decisionMakers, ...attended]), counted, { least, most }, today),
      maySet: person.may('organisations.settings'),
      mayRead: (projectId: string) => person.may('projects.read', projectId),
    }
    return view(title, <DecisionMakers title={title} organisation={organisation.name} {...shown} meetings={meetings} names={names} />)
  },
})
