import { module } from '#platform/module.ts'
import organisationPage from './pages/organisation.page.tsx'
import projectPage from './pages/project.page.tsx'

/** What the public sees: the organisation's page and each project's page. */
export default module({ name: 'reporting', pages: [organisationPage, projectPage] })
