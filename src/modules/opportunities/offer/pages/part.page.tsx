import { never } from '#lib/result.ts'
import { projectFor } from '#modules/projects/index.ts'
import { type AnyPage, again, goTo, href, page, view } from '#platform/http/page.ts'
import { AskAll, Form, Hidden, type Problems } from '#ui/form/index.ts'
import { Title } from '#ui/layout/title.tsx'
import { Button } from '#ui/nhs/button.tsx'
import { changeOffer } from '../keep-offer.action.ts'
import { type Part, parts } from '../offer.ts'
import { partWords } from '../offer.words.ts'
import { offerFor, type WrittenOffer } from '../offers.queries.ts'
import { partForms, storedAnswers } from '../parts.form.ts'
import { offerPath, partPath } from '../paths.ts'

/** One page for each part of an offer. Until it is published, each leads on to the next. */
export const partPages: readonly AnyPage[] = parts.map(partPage)

type Props = { offer: WrittenOffer; part: Part; seen: string; answers: URLSearchParams; problems?: Problems }

const Written = ({ offer, part, seen, answers, problems }: Props) => (
  <Form problems={problems} title={partWords[part]} caption={offer.title}>
    {!offer.publishedAt && <p>You can leave things out now and come back. Before you publish, we show what is missing.</p>}
    <Hidden name="seen" value={seen} />
    <AskAll form={partForms[part].form} answers={answers} problems={problems} />
    <Button>{offer.publishedAt ? 'Save' : 'Save and continue'}</Button>
  </Form>
)

/** In place of the form, once people rely on what it says. */
export const Stands = ({ offer, title, project }: { offer: WrittenOffer; title: string; project: string }) => (
  <>
    <Title caption={offer.title}>{title}</Title>
    <p>This is published, and people rely on it, so it cannot change. You can still change whom people talk to.</p>
    <p>
      If something is wrong,{' '}
      <a href={href('/projects/:project/opportunities/:opportunity/withdrawal', { project, opportunity: offer.id })}>withdraw it</a>, say why, and
      begin a new one.
    </p>
  </>
)

function partPage(part: Part): AnyPage {
  const title = partWords[part]
  const following = parts[parts.indexOf(part) + 1]

  return page({
    path: partPath(part),
    allow: 'opportunities.keep',

    async get({ db, params }) {
      const offer = await offerFor(db, (await projectFor(db, params.project)).id, params.opportunity)
      if (offer.publishedAt && part !== 'contact')
        return view(title, <Stands offer={offer} title={title} project={params.project} />, backToOffer(params))
      return view(title, <Written offer={offer} part={part} seen={String(offer.version)} answers={storedAnswers(offer)} />, backToOffer(params))
    },

    async post({ params, answers, ...work }) {
      const offer = await offerFor(work.db, (await projectFor(work.db, params.project)).id, params.opportunity)
      const drawn = (problems: Problems, seen = answers.get('seen') ?? '') =>
        again(title, <Written offer={offer} part={part} seen={seen} answers={answers} problems={problems} />, backToOffer(params))
      const read = partForms[part].read(answers)
      if ('problems' in read) return drawn(read.problems)
      const seen = Number(/^\d{1,9}$/.exec(answers.get('seen') ?? '')?.[0] ?? 0)
      const changed = await changeOffer(work, offer, part, seen, read.change)
      if (changed.ok) return goTo(href(following && !offer.publishedAt ? partPath(following) : offerPath, params))
      switch (changed.because) {
        case 'published':
          return drawn({ '': 'This is published, and what people were promised stands. Withdraw it, say why, and begin a new one' })
        case 'contact-needed':
          return drawn({ contactName: 'This is published: name a person, and give their phone number' })
        case 'changed-meanwhile':
          return drawn(
            { '': 'Somebody else changed this while you were writing. Your words are still here. Save again to replace what they wrote' },
            String(offer.version),
          )
        default:
          return never(changed)
      }
    },
  })
}

export const backToOffer = (params: { project: string; opportunity: string }) => ({
  back: { href: href(offerPath, params), text: 'Back to the opportunity' },
})
