import { countInWords, listInWords } from '#lib/text.ts'
import { href } from '#platform/http/page.ts'
import { Ask, Form, type Problems } from '#ui/form/index.ts'
import { Button } from '#ui/nhs/button.tsx'
import type { KnownAudience } from '../audience.queries.ts'
import { addingAt } from '../partner-work/work.view.tsx'
import type { Plan } from '../plan.ts'
import { Advice, CarryOn, questionCaption } from './guide.view.tsx'
import { whoForm } from './who.form.ts'

type Typed = {
  project: { id: string; slug: string; title: string }
  /** Partners that can be chosen, as options. */
  partners: readonly { value: string; label: string; hint: string }[]
  answers: URLSearchParams
  problems?: Problems
}

const advice = [
  'Ask who knows most about this from their own life, and who will feel the decision most.',
  'If you aim at everyone, you hear from those who always come.',
  'Name the community groups that people trust already. They reach people whom a letter does not.',
]

export function Who({ plan, audiences, ...typed }: Typed & { plan: Plan; audiences: readonly KnownAudience[] }) {
  const { project, problems = {} } = typed
  return (
    <>
      <Form problems={problems} title="Who is asked?" caption={questionCaption(project, 'who')}>
        <Advice>{advice}</Advice>
        <Questions {...typed} />
        <Button>Add these people</Button>
      </Form>
      {audiences.length > 0 && <CarryOn slug={project.slug} plan={plan} question="who" />}
      {audiences.length > 0 && <h2 class="nhsuk-heading-m">In the plan now</h2>}
      {audiences.length > 0 && (
        <ul class="nhsuk-list heard-rows">
          {audiences.map((audience) => (
            <li>
              <Audience project={project} audience={audience} />
            </li>
          ))}
        </ul>
      )}
    </>
  )
}

export const changing = 'Change who is asked'

export const ChangeAudience = ({ problems = {}, ...typed }: Typed) => (
  <Form problems={problems} title={changing} caption={typed.project.title}>
    <Questions {...typed} problems={problems} />
    <Button>Save</Button>
  </Form>
)

const Questions = ({ partners, answers, problems }: Typed) => (
  <>
    <Ask form={whoForm} name="name" answers={answers} problems={problems} />
    <Ask form={whoForm} name="why" answers={answers} problems={problems} />
    <Ask form={whoForm} name="howMany" answers={answers} problems={problems} />
    {partners.length > 0 && <Ask form={whoForm} name="partners" answers={answers} problems={problems} options={partners} />}
    <p>
      <a href={href('/partners')}>{partners.length > 0 ? 'Find a partner by group or place, or add one' : 'Add the partners who reach people'}</a>
    </p>
    <Ask form={whoForm} name="alsoThrough" answers={answers} problems={problems} />
  </>
)

function Audience({ project, audience }: { project: Typed['project']; audience: KnownAudience }) {
  const { slug } = project
  const { id, name, why, howMany, partners, alsoThrough } = audience
  const hidden = <span class="nhsuk-u-visually-hidden"> {name}</span>
  return (
    <>
      <strong>{name}</strong>
      {howMany !== null && <p class="nhsuk-u-margin-bottom-1">{countInWords(howMany, 'person', 'people')}</p>}
      {why && <p class="nhsuk-u-margin-bottom-1">{why}</p>}
      {partners.length > 0 && <p class="nhsuk-u-margin-bottom-1">Through {listInWords(partners.map((partner) => partner.name))}</p>}
      {partners.length > 0 && (
        <ul class="nhsuk-list nhsuk-u-margin-bottom-1">
          {partners.map((partner) => (
            <li>
              <a href={addingAt('ask', partner.id, project.id)}>Ask {partner.name}</a>
            </li>
          ))}
        </ul>
      )}
      {alsoThrough && <p class="nhsuk-u-margin-bottom-1">Also through: {alsoThrough}</p>}
      <p class="nhsuk-u-margin-bottom-2">
        <a href={href('/projects/:project/plan/who/:audience', { project: slug, audience: id })}>Change{hidden}</a>
      </p>
      <form method="post" action={href('/projects/:project/plan/who/:audience/removal', { project: slug, audience: id })}>
        <Button variant="secondary" small>
          Remove{hidden}
        </Button>
      </form>
    </>
  )
}
