import activities from '#modules/activities/module.ts'
import contributions from '#modules/contributions/module.ts'
import contributors from '#modules/contributors/module.ts'
import equality from '#modules/equality/module.ts'
import hub from '#modules/hub/module.ts'
import insights from '#modules/insights/module.ts'
import opportunities from '#modules/opportunities/module.ts'
import organisations from '#modules/organisations/module.ts'
import partners from '#modules/partners/module.ts'
import people from '#modules/people/module.ts'
import projects from '#modules/projects/module.ts'
import reporting from '#modules/reporting/module.ts'
import type { Module } from '#platform/module.ts'

/** The order of the modules: each may use those above it, none below. The architecture test reads this list. */
export const modules: readonly Module[] = [
  organisations,
  people,
  contributors,
  partners,
  projects,
  contributions,
  equality,
  activities,
  opportunities,
  insights,
  reporting,
  hub,
]
