import { workRecord } from '#platform/module.ts'
import { decisionMakersPage } from './decision-makers.page.tsx'
import { meetingCorrectionPage, newMeetingPage } from './meeting.page.tsx'

/** The part of the module for how often those who decide meet the public. */
export const attendancePages = [decisionMakersPage, newMeetingPage, meetingCorrectionPage]

export const attendancePermissions = {
  'projects.attendance': { says: 'Record which decision-makers met the public', roles: ['administrator', 'lead'] },
}

export const attendanceKept = [
  workRecord('projects.meeting'),
  { ...workRecord('projects.attendance'), what: 'which of our decision-makers met the public, and when' },
]
