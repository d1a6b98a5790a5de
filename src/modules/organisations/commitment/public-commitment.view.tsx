import { dayInWords } from '#lib/dates.ts'
import { href } from '#platform/http/page.ts'
import { Difference, DifferenceKey } from '#ui/difference.tsx'
import { Title } from '#ui/layout/title.tsx'
import { InsetText } from '#ui/nhs/inset-text.tsx'
import { Paragraphs } from '#ui/paragraphs.tsx'
import type { CommitmentVersion } from './commitment.queries.ts'
import { type CommitmentStanding, type CommitmentWords, commitmentParts } from './commitment.ts'
import { partTitles } from './commitment.words.ts'

const versionHref = ({ id }: { id: string }) => href('/commitment/versions/:commitment', { commitment: id })

type Props = {
  organisation: string
  versions: readonly CommitmentVersion[]
  valid: CommitmentVersion | undefined
  standing: CommitmentStanding
  mayChange: boolean
  onPaper: boolean
}

/** The statement that is valid now, as everyone reads it, with every version that was. */
export function PublicCommitment({ organisation, versions, valid, standing, mayChange, onPaper }: Props) {
  return (
    <>
      <Title caption={organisation}>Statement of commitment</Title>
      {!valid && <p>We have not agreed a statement of commitment yet. When our board has agreed one, it is here.</p>}
      {valid && <Agreed version={valid} overdue={standing.state === 'overdue'} />}
      {valid && <Words words={valid} />}
      {!onPaper && valid && <OnPaper />}
      {versions.length > 0 && <History versions={versions} valid={valid} onPaper={onPaper} />}
      {mayChange && !onPaper && (
        <p>
          <a href={href('/organisation/commitment')}>Change the statement, or record that the board agreed it</a>
        </p>
      )}
    </>
  )
}

function Agreed({ version, overdue }: { version: CommitmentVersion; overdue: boolean }) {
  return (
    <>
      <p class="nhsuk-lede-text">
        Version {version.number}, agreed by {version.agreedBy} on {dayInWords(version.agreedOn)}.
      </p>
      {overdue ? (
        <InsetText>
          <p>
            We are late. We said that we would look at this again by {dayInWords(version.reviewOn)}, and have not. Until we have, it is what you can
            hold us to.
          </p>
        </InsetText>
      ) : (
        <p>We look at it again by {dayInWords(version.reviewOn)}.</p>
      )}
    </>
  )
}

const Words = ({ words }: { words: CommitmentWords }) => (
  <>
    {commitmentParts.map((part) => (
      <section>
        <h2 class="nhsuk-heading-m">{partTitles[part]}</h2>
        <Paragraphs text={words[part]} />
      </section>
    ))}
  </>
)

const OnPaper = () => (
  <p class="heard-not-on-paper">
    <a href={href('/commitment', {}, { paper: 'normal' })}>A page to print</a>, or{' '}
    <a href={href('/commitment', {}, { paper: 'large' })}>in large print</a>
  </p>
)

function History({ versions, valid, onPaper }: Pick<Props, 'versions' | 'valid' | 'onPaper'>) {
  return (
    <>
      <h2 class="nhsuk-heading-m">Every version</h2>
      <ul class="nhsuk-list nhsuk-list--bullet">
        {versions.map((version) => (
          <li>
            {onPaper ? `Version ${version.number}` : <a href={versionHref(version)}>Version {version.number}</a>}, agreed by {version.agreedBy} on{' '}
            {dayInWords(version.agreedOn)}
            {version.id === valid?.id && '. It is the one that holds now'}
          </li>
        ))}
      </ul>
    </>
  )
}

type VersionProps = { title: string; version: CommitmentVersion; before: CommitmentVersion | undefined; after: CommitmentVersion | undefined }

/** One version as it was, with what it changed. */
export function OneVersion({ title, version, before, after }: VersionProps) {
  return (
    <>
      <Title>{title}</Title>
      <p>
        Agreed by {version.agreedBy} on {dayInWords(version.agreedOn)}.{' '}
        {after ? (
          <>
            <a href={versionHref(after)}>Version {after.number}</a> took its place on {dayInWords(after.agreedOn)}.
          </>
        ) : (
          'It is the newest.'
        )}
      </p>
      <Words words={version} />
      {before && <h2 class="nhsuk-heading-l">What changed since version {before.number}</h2>}
      {before && <WordsChanged before={before} after={version} />}
    </>
  )
}

/** The parts in which two wordings differ, with what was added and taken out. */
export function WordsChanged({ before, after }: { before: CommitmentWords; after: CommitmentWords }) {
  const changed = commitmentParts.filter((part) => before[part] !== after[part])
  if (changed.length === 0) return <p>No words changed.</p>
  return (
    <>
      <DifferenceKey />
      {changed.map((part) => (
        <section>
          <h3 class="nhsuk-heading-s">{partTitles[part]}</h3>
          <Difference before={before[part]} after={after[part]} />
        </section>
      ))}
    </>
  )
}
