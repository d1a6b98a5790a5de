import { dayOf } from '#lib/dates.ts'
import { never } from '#lib/result.ts'
import { knownGroups } from '#modules/organisations/index.ts'
import { found } from '#platform/errors.ts'
import { again, goTo, href, page, view } from '#platform/http/page.ts'
import { AskAll, answersOf, Form, type Problems, readForm } from '#ui/form/index.ts'
import { Button } from '#ui/nhs/button.tsx'
import { addPartner, changePartner } from '../keep-partner.action.ts'
import { partnerForm } from '../partner.form.ts'
import type { PartnerRefusal } from '../partner.ts'
import { partnerById } from '../partners.queries.ts'
import { reachOf } from '../reach.queries.ts'
import { groupInWords } from '../reach.ts'
import { waysInWith } from '../ways-in/ways-in.queries.ts'
import { PartnerView } from './partner.view.tsx'
import { mayKeep } from './partners.page.tsx'

export const partnerPage = page({
  path: '/partners/:partner',
  allow: 'partners.read',
  onAnyProject: true,

  async get({ db, params, person }) {
    const partner = found(await partnerById(db, params.partner), 'partner')
    const groups = ((await reachOf(db, [partner.id])).get(partner.id) ?? []).map((group) => groupInWords(knownGroups, group))
    const ways = await waysInWith(db, partner.id)
    return view(partner.name, <PartnerView partner={partner} groups={groups} ways={ways} mayKeep={mayKeep(person)} />, backToPartners)
  },
})

const adding = 'Add a partner'

const Written = ({ title, caption, answers, problems = {} }: { title: string; caption?: string; answers: URLSearchParams; problems?: Problems }) => (
  <Form problems={problems} title={title} caption={caption}>
    <AskAll form={partnerForm} answers={answers} problems={problems} />
    <Button>Save and continue</Button>
  </Form>
)

export const newPartnerPage = page({
  path: '/partners/new',
  allow: 'partners.keep',
  onAnyProject: true,

  get({ answers, now }) {
    const [year, month, day] = dayOf(now).split('-').map(Number)
    const today = answersOf({ 'since-day': day, 'since-month': month, 'since-year': year })
    return view(adding, <Written title={adding} answers={answers.size > 0 ? answers : today} />, backToPartners)
  },

  async post({ answers, ...work }) {
    const drawn = (problems: Problems) => again(adding, <Written title={adding} answers={answers} problems={problems} />, backToPartners)
    const read = readForm(partnerForm, answers)
    if ('problems' in read) return drawn(read.problems)
    const added = await addPartner(work, read.values)
    return added.ok ? goTo(href('/partners/:partner/groups', { partner: added.value })) : drawn(explain(added.because))
  },
})

const changing = 'Change what we know of a partner'

export const partnerChangePage = page({
  path: '/partners/:partner/change',
  allow: 'partners.keep',
  onAnyProject: true,

  async get({ db, params }) {
    const partner = found(await partnerById(db, params.partner), 'partner')
    const [year, month, day] = partner.since.split('-').map(Number)
    const answers = answersOf({ ...partner, 'since-day': day, 'since-month': month, 'since-year': year })
    return view(changing, <Written title={changing} caption={partner.name} answers={answers} />, backToPartner(partner.id))
  },

  async post({ answers, params, ...work }) {
    const partner = found(await partnerById(work.db, params.partner), 'partner')
    const drawn = (problems: Problems) =>
      again(changing, <Written title={changing} caption={partner.name} answers={answers} problems={problems} />, backToPartner(partner.id))
    const read = readForm(partnerForm, answers)
    if ('problems' in read) return drawn(read.problems)
    const changed = await changePartner(work, partner.id, read.values)
    return changed.ok ? goTo(href(partnerPage, { partner: partner.id })) : drawn(explain(changed.because))
  },
})

export const backToPartners = { back: { href: href('/partners'), text: 'Back to partners' } }
export const backToPartner = (partner: string) => ({ back: { href: href(partnerPage, { partner }), text: 'Back to the partner' } })

function explain(because: PartnerRefusal): Problems {
  switch (because) {
    case 'name-twice':
      return { name: 'A partner of this name is written down already. Look under partners of the past too' }
    case 'since-after-today':
      return { since: 'The day must be today or before' }
    default:
      return never(because)
  }
}
