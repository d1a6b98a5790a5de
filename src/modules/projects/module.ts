import { module, workRecord } from '#platform/module.ts'
import { assessmentKept, assessmentPages } from './assessments/assessments.manifest.ts'
import { attendanceKept, attendancePages, attendancePermissions } from './attendance/attendance.manifest.ts'
import { howKept, howPages } from './how/how.manifest.ts'
import { aimsPage } from './pages/aims.page.tsx'
import { evidenceCorrectionPage, evidencePages } from './pages/evidence.page.tsx'
import openingPage from './pages/opening.page.tsx'
import planPage from './pages/plan.page.tsx'
import { questionPages } from './pages/plan-question.page.tsx'
import { newProjectPage, projectsPage } from './pages/projects.page.tsx'
import promisePage from './pages/promise.page.tsx'
import { publicPartPages } from './pages/public-parts.page.tsx'
import { audiencePage, audienceRemovalPage, whoPage } from './pages/who.page.tsx'
import { partnerWorkKept, partnerWorkPages } from './partner-work/partner-work.manifest.ts'
import { erase, gather } from './personal-data.queries.ts'
import { copiesPage, copyPage, templatePage, templateRemovalPage } from './reuse/pages/reuse.page.tsx'
import { signingKept, signingPages, signingPermissions } from './signing/signing.manifest.ts'

/** One piece of involvement: why, who, how, and the promise to answer. */
export default module({
  name: 'projects',
  pages: [
    projectsPage,
    newProjectPage,
    planPage,
    ...questionPages,
    whoPage,
    audiencePage,
    audienceRemovalPage,
    aimsPage,
    promisePage,
    openingPage,
    ...publicPartPages,
    ...signingPages,
    copyPage,
    copiesPage,
    templatePage,
    templateRemovalPage,
    ...evidencePages,
    evidenceCorrectionPage,
    ...attendancePages,
    ...assessmentPages,
    ...howPages,
    ...partnerWorkPages,
  ],
  permissions: {
    'projects.read': { says: 'Read the plan of a project before it is public', roles: ['lead', 'co-lead', 'decision-maker', 'reviewer'] },
    'projects.plan': { says: 'Plan a project, open it, and name its co-leads', roles: ['lead', 'co-lead'] },
    ...signingPermissions,
    ...attendancePermissions,
  },
  personal: { gather, erase },
  kept: [
    {
      table: 'projects.project',
      what: 'the name and contact details of the person whom people can talk to about a project, and who planned it',
      why: 'so that anyone can ask a person',
      period: 'while the project is public',
      erased: 'the organisation takes their place',
      recordClass: 'projects',
    },
    ...['projects.audience', 'projects.promise', 'projects.opening', 'projects.closure', 'projects.evidence', 'projects.template'].map(workRecord),
    ...['projects.audience_partner', 'projects.aim', 'projects.no_aim'].map(workRecord),
    ...howKept,
    ...signingKept,
    ...attendanceKept,
    ...assessmentKept,
    ...partnerWorkKept,
  ],
})
