import { module } from '#platform/module.ts'
import deskPage from './pages/desk.page.tsx'
import myInvolvementPage from './pages/my-involvement.page.tsx'

/** Where people start: the desk, and what they said. */
export default module({ name: 'hub', pages: [deskPage, myInvolvementPage] })
