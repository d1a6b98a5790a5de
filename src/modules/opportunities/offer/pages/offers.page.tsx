import { projectFor } from '#modules/projects/index.ts'
import { again, goTo, href, page, view } from '#platform/http/page.ts'
import { Ask, Form, type Problems, readForm } from '#ui/form/index.ts'
import { Button } from '#ui/nhs/button.tsx'
import { beginOffer } from '../keep-offer.action.ts'
import { offersOf } from '../offers.queries.ts'
import { offersPath, partPath } from '../paths.ts'
import { titleField } from '../what.form.ts'
import { Offers, offersTitle } from './offers.view.tsx'

export const offersPage = page({
  path: offersPath,
  allow: 'opportunities.keep',

  async get({ db, params, now }) {
    const project = await projectFor(db, params.project)
    return view(offersTitle, <Offers project={project} offers={await offersOf(db, project.id)} now={now} />)
  },
})

const title = 'Begin an opportunity'
const form = { title: titleField }

const NewOffer = ({ project, answers, problems }: { project: { title: string }; answers: URLSearchParams; problems?: Problems }) => (
  <Form problems={problems} title={title} caption={project.title}>
    <Ask form={form} name="title" answers={answers} problems={problems} />
    <p>Nobody sees it until you publish it. You can leave it and come back.</p>
    <Button>Continue</Button>
  </Form>
)

export const newOfferPage = page({
  path: '/projects/:project/opportunities/new',
  allow: 'opportunities.keep',

  async get({ db, params, answers }) {
    const project = await projectFor(db, params.project)
    return view(title, <NewOffer project={project} answers={answers} />, backToOffers(params.project))
  },

  async post({ params, answers, ...work }) {
    const project = await projectFor(work.db, params.project)
    const drawn = (problems: Problems) =>
      again(title, <NewOffer project={project} answers={answers} problems={problems} />, backToOffers(params.project))
    const read = readForm(form, answers)
    if ('problems' in read) return drawn(read.problems)
    const begun = await beginOffer(work, project, read.values.title)
    if (!begun.ok) return drawn({ '': 'This project is closed, so nobody can be asked to take part in it' })
    return goTo(href(partPath('what'), { project: params.project, opportunity: begun.value }))
  },
})

const backToOffers = (project: string) => ({ back: { href: href(offersPath, { project }), text: 'Back to the opportunities' } })
