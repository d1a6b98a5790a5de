import { never } from '#lib/result.ts'
import { projectFor } from '#modules/projects/index.ts'
import { type AnyPage, again, goTo, href, page, view } from '#platform/http/page.ts'
import { AskAll, Form, type Problems, readForm } from '#ui/form/index.ts'
import { Button } from '#ui/nhs/button.tsx'
import { endingForm } from '../apply.form.ts'
import { type Ending, endOffer } from '../keep-offer.action.ts'
import type { EndingRefusal } from '../offer.ts'
import { offerFor } from '../offers.queries.ts'
import { offerPath } from '../paths.ts'
import { backToOffer } from './part.page.tsx'

const words = {
  'early-closing': {
    title: 'Close this opportunity before its time',
    says: 'For example, because every place is taken. Nobody can apply any more. Those who applied still hear by the day that you promised.',
    button: 'Close it now',
  },
  withdrawal: {
    title: 'Withdraw this opportunity',
    says: 'For what was wrong, or will not happen. The public page then shows only that it was withdrawn, and why. Tell everyone who applied.',
    button: 'Withdraw it',
  },
} as const

/** Closing before the time, and taking back. Both have a reason that everyone reads. */
export const endingPages: readonly AnyPage[] = [endingPage('early-closing'), endingPage('withdrawal')]

function endingPage(ending: Ending): AnyPage {
  const { title, says, button } = words[ending]

  const Why = ({ caption, answers, problems }: { caption: string; answers: URLSearchParams; problems?: Problems }) => (
    <Form problems={problems} title={title} caption={caption}>
      <p>{says} This cannot be undone.</p>
      <AskAll form={endingForm} answers={answers} problems={problems} />
      <Button variant="warning">{button}</Button>
    </Form>
  )

  return page({
    path: `/projects/:project/opportunities/:opportunity/${ending}`,
    allow: 'opportunities.keep',

    async get({ db, params, answers }) {
      const offer = await offerFor(db, (await projectFor(db, params.project)).id, params.opportunity)
      return view(title, <Why caption={offer.title} answers={answers} />, backToOffer(params))
    },

    async post({ params, answers, ...work }) {
      const project = await projectFor(work.db, params.project)
      const offer = await offerFor(work.db, project.id, params.opportunity)
      const drawn = (problems: Problems) => again(title, <Why caption={offer.title} answers={answers} problems={problems} />, backToOffer(params))
      const read = readForm(endingForm, answers)
      if ('problems' in read) return drawn(read.problems)
      const ended = await endOffer(work, project, offer, ending, read.values.because)
      return ended.ok ? goTo(href(offerPath, params)) : drawn({ '': explain(ended.because) })
    },
  })
}

function explain(because: EndingRefusal): string {
  switch (because) {
    case 'not-published':
      return 'This is not published, so nobody can see it'
    case 'not-open':
      return 'This is closed already'
    case 'withdrawn-already':
      return 'This is withdrawn already'
    default:
      return never(because)
  }
}
