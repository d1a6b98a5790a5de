import { projectFor } from '#modules/projects/index.ts'
import { goTo, href, page, view } from '#platform/http/page.ts'
import { contributionFor } from '../contribution-for.queries.ts'
import { codeOf, giveOutCode } from '../receipt.action.ts'
import { hasCode } from '../receipts.queries.ts'
import { IssuedReceipt, IssueReceipt } from './issue-receipt.view.tsx'

const path = '/projects/:project/contributions/:contribution/receipt'

/** A receipt for words that came in without one that anyone holds: an import, or somebody who lost theirs. */
export default page({
  path,
  allow: 'contributions.note',

  async get({ db, params, answers, organisation }) {
    const project = await projectFor(db, params.project)
    const said = await contributionFor(db, project.id, params.contribution)
    if (!answers.has('given') || !(await hasCode(db, said.receiptId)))
      return view('Give out a receipt', <IssueReceipt project={project} said={said} />)
    const seen = { code: await codeOf(db, said.receiptId), lookUpAt: `${organisation.baseUrl}/receipt` }
    return view('Receipt to give out', <IssuedReceipt project={project} {...seen} />)
  },

  async post({ params, ...work }) {
    const project = await projectFor(work.db, params.project)
    const said = await contributionFor(work.db, project.id, params.contribution)
    await giveOutCode(work, said.receiptId)
    return goTo(href(path, { project: project.slug, contribution: said.id }, { given: 'yes' }))
  },
})
