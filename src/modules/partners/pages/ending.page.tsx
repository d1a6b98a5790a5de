import { never } from '#lib/result.ts'
import { found } from '#platform/errors.ts'
import { again, goTo, href, page, view } from '#platform/http/page.ts'
import { AskAll, Form, type Problems, readForm } from '#ui/form/index.ts'
import { Button } from '#ui/nhs/button.tsx'
import { endPartner, resumePartner } from '../keep-partner.action.ts'
import { endingForm } from '../partner.form.ts'
import type { EndRefusal } from '../partner.ts'
import { partnerById } from '../partners.queries.ts'
import { backToPartner, partnerPage } from './partner.page.tsx'

const title = 'We no longer work with them'

const Ending = ({ caption, answers, problems = {} }: { caption: string; answers: URLSearchParams; problems?: Problems }) => (
  <Form problems={problems} title={title} caption={caption}>
    <p>They are then offered in no new plan. What was done with them stays on record.</p>
    <AskAll form={endingForm} answers={answers} problems={problems} />
    <Button>Save</Button>
  </Form>
)

export const endingPage = page({
  path: '/partners/:partner/ending',
  allow: 'partners.keep',
  onAnyProject: true,

  async get({ db, params, answers }) {
    const partner = found(await partnerById(db, params.partner), 'partner')
    return view(title, <Ending caption={partner.name} answers={answers} />, backToPartner(partner.id))
  },

  async post({ answers, params, ...work }) {
    const partner = found(await partnerById(work.db, params.partner), 'partner')
    const drawn = (problems: Problems) =>
      again(title, <Ending caption={partner.name} answers={answers} problems={problems} />, backToPartner(partner.id))
    const read = readForm(endingForm, answers)
    if ('problems' in read) return drawn(read.problems)
    const ended = await endPartner(work, partner.id, read.values)
    return ended.ok ? goTo(href(partnerPage, { partner: partner.id })) : drawn(explain(ended.because))
  },
})

export const returnPage = page({
  path: '/partners/:partner/return',
  allow: 'partners.keep',
  onAnyProject: true,

  get({ params }) {
    return goTo(href(partnerPage, { partner: params.partner }))
  },

  async post({ params, ...work }) {
    await resumePartner(work, params.partner)
    return goTo(href(partnerPage, { partner: params.partner }))
  },
})

function explain(because: EndRefusal): Problems {
  switch (because) {
    case 'ended-after-today':
      return { endedOn: 'The day must be today or before' }
    case 'ended-before-it-began':
      return { endedOn: 'The day must not be before the day since when you know them' }
    case 'ended-already':
      return { '': 'Somebody has written down already that it ended' }
    default:
      return never(because)
  }
}
