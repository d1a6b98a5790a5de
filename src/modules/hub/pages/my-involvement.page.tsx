import { lookUpReceipt, receiptsOfAddress } from '#modules/contributions/index.ts'
import { appliedBy } from '#modules/opportunities/index.ts'
import { emailOf } from '#modules/people/index.ts'
import { allProjects } from '#modules/projects/index.ts'
import type { Person } from '#platform/auth/person.ts'
import type { Reader } from '#platform/database/types.ts'
import { found } from '#platform/errors.ts'
import { goTo, page, view } from '#platform/http/page.ts'
import { MyInvolvement } from './my-involvement.view.tsx'

/** What a signed-in person said, wherever they said it, with the way to what came of it. */
export default page({
  path: '/my-involvement',
  allow: 'self',

  async get({ db, person }) {
    const titles = new Map((await allProjects(db)).map(({ id, title, slug }) => [id, { title, slug }]))
    const receipts = (await receiptsOf(db, person)).map((receipt) => ({ ...receipt, project: titles.get(receipt.projectId) }))
    const applications = await appliedBy(db, person.id)
    const theirs = new Set(applications.map(({ receiptId }) => receiptId))
    const said = receipts.filter(({ id }) => !theirs.has(id))
    return view('What I said', <MyInvolvement receipts={said} applications={applications} />)
  },

  async post({ db, person, answers, cookies, now }) {
    const asked = answers.get('receipt')
    const ids = [...(await receiptsOf(db, person)).map(({ id }) => id), ...(await appliedBy(db, person.id)).map(({ receiptId }) => receiptId)]
    const receipt = found(
      ids.find((id) => id === asked),
      'receipt',
    )
    await lookUpReceipt({ db, cookies, now }, receipt)
    return goTo('/receipt/view')
  },
})

async function receiptsOf(db: Reader, person: Person) {
  const email = await emailOf(db, person.id)
  return email ? receiptsOfAddress(db, email) : []
}
