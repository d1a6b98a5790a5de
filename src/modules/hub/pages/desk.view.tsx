import { dayInWords, dayOf, momentInWords } from '#lib/dates.ts'
import { type DeskItem, deskWords, type partnersWaiting } from '#modules/insights/index.ts'
import type { plansWaitingFor } from '#modules/projects/index.ts'
import { href } from '#platform/http/page.ts'
import { Title } from '#ui/layout/title.tsx'
import { Button } from '#ui/nhs/button.tsx'
import { Tag } from '#ui/nhs/tag.tsx'
import type { PromiseDue } from '../desk.ts'

type PartnerWaiting = Awaited<ReturnType<typeof partnersWaiting>>[number]
type Item = DeskItem & { slug: string; title: string }
type Props = {
  name: string
  items: readonly Item[]
  plans: Awaited<ReturnType<typeof plansWaitingFor>>
  partners: readonly PartnerWaiting[]
  promises: readonly PromiseDue[]
  projects: readonly { id: string; slug: string; title: string; openedAt: Date | null }[]
  mayPlan: boolean
}

export function Desk({ name, items, plans, partners, promises, projects, mayPlan }: Props) {
  return (
    <>
      <Title caption={name}>Your desk</Title>
      {promises.length > 0 && (
        <>
          <h2 class="nhsuk-heading-m">Promises</h2>
          <ul class="nhsuk-list heard-rows">
            {promises.map((promise) => (
              <li>
                <Tag colour={promise.missed ? 'red' : 'yellow'}>{promise.missed ? 'Late' : 'Due soon'}</Tag>{' '}
                <a href={href('/projects/:project/work', { project: promise.slug })}>{promise.title}</a>: everyone{' '}
                {promise.missed ? 'was to hear' : 'hears'} back by {dayInWords(promise.dueOn)}.
              </li>
            ))}
          </ul>
        </>
      )}
      <h2 class="nhsuk-heading-m">What needs you now</h2>
      {items.length + plans.length + partners.length === 0 && <p>Nothing waits for you. What comes in will show here, oldest first.</p>}
      <ol class="nhsuk-list heard-rows">
        {plans.map((plan) => (
          <li>
            <h3 class="nhsuk-heading-s">
              <a href={href('/projects/:project/plan/versions/:version', { project: plan.slug, version: plan.versionId })}>
                Read the plan, and say whether it can stand<span class="nhsuk-u-visually-hidden">: {plan.title}</span>
              </a>
            </h3>
            <p>
              {plan.title}
              <br />
              Waiting since {dayInWords(dayOf(plan.since))}
            </p>
          </li>
        ))}
        {items.map((item) => (
          <Waiting item={item} />
        ))}
        {partners.map((partner) => (
          <li>
            <h3 class="nhsuk-heading-s">
              <a href={href('/partners/:partner/work', { partner: partner.id })}>{partner.says}</a>
            </h3>
            <p>
              {projectOf(partner, projects)}
              Waiting since {dayInWords(partner.since)}
            </p>
          </li>
        ))}
      </ol>
      {projects.length > 0 && <h2 class="nhsuk-heading-m">Your projects</h2>}
      <ul class="nhsuk-list">
        {projects.map((project) => (
          <li>
            <a href={href('/projects/:project/work', { project: project.slug })}>{project.title}</a>
            {!project.openedAt && ' (being planned)'}
          </li>
        ))}
      </ul>
      {mayPlan && (
        <Button href="/new-project" variant="secondary">
          Plan a new project
        </Button>
      )}
    </>
  )
}

/** The project that a partner was asked about, on a line of its own, where it is among those of the reader. */
const projectOf = ({ projectId }: PartnerWaiting, projects: Props['projects']) => {
  const project = projects.find(({ id }) => id === projectId)
  return (
    project && (
      <>
        {project.title}
        <br />
      </>
    )
  )
}

/** The page of the project where something is done. */
const partOf = (project: string, part: string) => `${href('/projects/:project', { project })}/${part}`

function Waiting({ item }: { item: Item }) {
  const { says, part } = deskWords(item)
  return (
    <li>
      <h3 class="nhsuk-heading-s">
        {item.kind === 'urgent' && <Tag colour="red">Urgent</Tag>}{' '}
        <a href={partOf(item.slug, part)}>
          {says}
          <span class="nhsuk-u-visually-hidden"> in {item.title}</span>
        </a>
      </h3>
      <p>
        {item.title}
        <br />
        Waiting since {item.kind === 'urgent' ? momentInWords(item.since) : dayInWords(dayOf(item.since))}
      </p>
    </li>
  )
}
