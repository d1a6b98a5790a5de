import { workRecord } from '#platform/module.ts'
import { assessmentsPage } from './pages/assessments.page.tsx'
import { consultationPage } from './pages/consultation.page.tsx'
import { consultationPartPages } from './pages/consultation-part.page.tsx'
import { completionPage, considerationPage, withdrawalPage } from './pages/consultation-steps.page.tsx'
import { dutyPage, dutyRecordPage } from './pages/duty.page.tsx'
import { equalityHistoryPage, equalityPage, equalityRecordPage } from './pages/equality.page.tsx'
import { equalityPartPages } from './pages/equality-part.page.tsx'
import { consultationSettingsPage, holidayRemovalPage, newHolidayPage } from './pages/holidays.page.tsx'

/** The part of the module for what is assessed: the duty to involve, a formal consultation, equality and health inequalities. */
export const assessmentPages = [
  assessmentsPage,
  dutyPage,
  dutyRecordPage,
  consultationPage,
  ...consultationPartPages,
  considerationPage,
  completionPage,
  withdrawalPage,
  equalityPage,
  equalityRecordPage,
  equalityHistoryPage,
  ...equalityPartPages,
  consultationSettingsPage,
  newHolidayPage,
  holidayRemovalPage,
]

export const assessmentKept = [
  'projects.duty_triage',
  'projects.consultation',
  'projects.consideration',
  'projects.consultation_completion',
  'projects.equality_stage',
  'projects.equality_stage_done',
  'projects.equality_evidence',
  'projects.consultation_length',
  'projects.holiday',
].map(workRecord)
