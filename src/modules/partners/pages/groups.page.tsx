import { knownGroups } from '#modules/organisations/index.ts'
import { found } from '#platform/errors.ts'
import { again, goTo, href, page, view } from '#platform/http/page.ts'
import { AskAll, answersOf, Form, many, type Problems, readForm } from '#ui/form/index.ts'
import { Button } from '#ui/nhs/button.tsx'
import { sayReach } from '../keep-partner.action.ts'
import { partnerById } from '../partners.queries.ts'
import { reachOf } from '../reach.queries.ts'
import { reachable } from '../reach.ts'
import { backToPartner, partnerPage } from './partner.page.tsx'

const title = 'Which groups do they reach?'
const characteristics = reachable(knownGroups)

/** One list of boxes for each characteristic, by the names that the figures of who lives here use. */
const form = Object.fromEntries(
  characteristics.map(({ characteristic, label, groups }) => [
    characteristic,
    many({ label, hint: hintFor(characteristic), options: groups.map((group) => ({ value: group.category, label: group.label })) }),
  ]),
)

function hintFor(characteristic: string): string {
  return characteristic === 'core20'
    ? 'Core20 are people who live in the most deprived fifth of areas in England'
    : 'Select those whom they reach well'
}

const Groups = ({ caption, answers, problems = {} }: { caption: string; answers: URLSearchParams; problems?: Problems }) => (
  <Form problems={problems} title={title} caption={caption}>
    <p>Select a group only where they reach many people of it. When a group is missing, whoever plans is led to the partners who reach it.</p>
    <AskAll form={form} answers={answers} problems={problems} />
    <Button>Save</Button>
  </Form>
)

export const groupsPage = page({
  path: '/partners/:partner/groups',
  allow: 'partners.keep',
  onAnyProject: true,

  async get({ db, params }) {
    const partner = found(await partnerById(db, params.partner), 'partner')
    const said = (await reachOf(db, [partner.id])).get(partner.id) ?? []
    const ticked = Object.groupBy(said, ({ characteristic }) => characteristic)
    const answers = answersOf(Object.fromEntries(Object.entries(ticked).map(([name, some = []]) => [name, some.map(({ category }) => category)])))
    return view(title, <Groups caption={partner.name} answers={answers} />, backToPartner(partner.id))
  },

  async post({ answers, params, ...work }) {
    const partner = found(await partnerById(work.db, params.partner), 'partner')
    const read = readForm(form, answers)
    if ('problems' in read)
      return again(title, <Groups caption={partner.name} answers={answers} problems={read.problems} />, backToPartner(partner.id))
    const { values } = read
    const groups = characteristics.flatMap(({ characteristic }) => (values[characteristic] ?? []).map((category) => ({ characteristic, category })))
    await sayReach(work, partner.id, groups)
    return goTo(href(partnerPage, { partner: partner.id }))
  },
})
