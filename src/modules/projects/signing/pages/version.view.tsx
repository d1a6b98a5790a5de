import { dayInWords, dayOf } from '#lib/dates.ts'
import { href } from '#platform/http/page.ts'
import { Difference, DifferenceKey } from '#ui/difference.tsx'
import { Title } from '#ui/layout/title.tsx'
import { Button } from '#ui/nhs/button.tsx'
import { Details } from '#ui/nhs/details.tsx'
import { InsetText } from '#ui/nhs/inset-text.tsx'
import type { PlanDocument, RowChange } from '../plan-document.ts'
import { type SigningPart, signingWords } from '../sign-off.ts'
import { PlanWords } from './plan-words.view.tsx'

export type Said = { part: SigningPart; verdict: 'signed' | 'changes-wanted'; remark: string; saidAt: Date; name: string }
export type VersionProps = {
  project: { slug: string; title: string }
  version: { id: string; number: number; note: string; madeAt: Date; document: PlanDocument; by: string }
  /** What changed since the version before; undefined for the first. */
  changed: readonly RowChange[] | undefined
  said: readonly Said[]
  /** The parts in which whoever looks may say something now. */
  maySay: readonly SigningPart[]
}

/** Where each part says what it thinks. */
export const verdictPaths = {
  lead: '/projects/:project/plan/versions/:version/sign-off',
  public: '/projects/:project/plan/versions/:version/review',
} as const

export function Version({ project, version, changed, said, maySay }: VersionProps) {
  return (
    <>
      <Title caption={project.title}>{`Version ${version.number} of the plan`}</Title>
      <p>
        Put forward by {version.by} on {dayInWords(dayOf(version.madeAt))}.
      </p>
      {version.note && <InsetText>{version.note}</InsetText>}
      <Verdicts said={said} />
      {maySay.map((part) => (
        <Button href={href(verdictPaths[part], { project: project.slug, version: version.id })}>Say whether it can stand</Button>
      ))}
      {changed && <Changes changed={changed} number={version.number - 1} />}
      <PlanWords document={version.document} />
    </>
  )
}

const Verdicts = ({ said }: { said: readonly Said[] }) => (
  <>
    <h2 class="nhsuk-heading-m">Who signs</h2>
    <ul class="nhsuk-list heard-rows">
      {(Object.keys(signingWords) as SigningPart[]).map((part) => {
        const verdicts = said.filter((one) => one.part === part)
        return (
          <li>
            <strong>{signingWords[part].who}</strong>
            {verdicts.length === 0 && <p>Nobody yet.</p>}
            {verdicts.map((one) => (
              <p>
                {one.name} {one.verdict === 'signed' ? 'signed it' : 'asked for changes'} on {dayInWords(dayOf(one.saidAt))}.
                {one.remark && ` “${one.remark}”`}
              </p>
            ))}
          </li>
        )
      })}
    </ul>
  </>
)

function Changes({ changed, number }: { changed: readonly RowChange[]; number: number }) {
  return (
    <Details summary={`What changed since version ${number}`} open>
      <DifferenceKey />
      {changed.map((row) => (
        <>
          <h3 class="nhsuk-heading-s">
            {row.heading}: {row.name}
          </h3>
          <Difference before={row.before} after={row.after} />
        </>
      ))}
    </Details>
  )
}
