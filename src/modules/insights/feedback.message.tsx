import type { Project } from '#modules/projects/index.ts'
import type { Organisation } from '#platform/http/page.ts'
import type { Piece } from './say.ts'

export type Facts = {
  name: string
  organisation: Pick<Organisation, 'name' | 'baseUrl'>
  project: Pick<Project, 'title' | 'slug' | 'contactName' | 'contactPhone' | 'contactEmail'>
  told: { opening: string; pieces: readonly Piece[] }
}

/** The email that takes the answer to one person: what they hear, who can be asked, and how to hear no more. */
export function FeedbackMessage({ name, organisation, project, told, stop }: Facts & { stop: string }) {
  const lookUp = `${organisation.baseUrl}/receipt`
  const publicPage = `${organisation.baseUrl}/projects/${project.slug}`
  return (
    <>
      <p>{name ? `Hello ${name},` : 'Hello,'}</p>
      <p>
        You took part in “{project.title}”. {told.opening}
      </p>
      {told.pieces.map((piece) => {
        if (typeof piece === 'string') return <Lines text={piece} />
        return 'heading' in piece ? <h2>{piece.heading}</h2> : <blockquote>{piece.quote}</blockquote>
      })}
      <h2>Does this answer you?</h2>
      <p>
        Tell us if it makes sense, if you cannot see your point here, or if you want to talk. <a href={lookUp}>Look up your receipt</a> with the code
        that we gave you.
      </p>
      <p>
        Or ask {project.contactName}: phone <a href={callable(project.contactPhone)}>{project.contactPhone}</a>
        {project.contactEmail && (
          <>
            , email <a href={writable(project.contactEmail)}>{project.contactEmail}</a>
          </>
        )}
        .
      </p>
      <p>
        <a href={publicPage}>See what everyone said and what came of it</a>
      </p>
      <p>{organisation.name}</p>
      <p>
        <a href={stop}>Stop telling me</a>
      </p>
    </>
  )
}

const callable = (phone: string): string => `tel:${phone.replace(/[^+\d]/g, '')}`
const writable = (address: string): string => `mailto:${address}`

const Lines = ({ text }: { text: string }) => (
  <p>
    {text.split('\n').map((line, index) => (
      <>
        {index > 0 && <br />}
        {line}
      </>
    ))}
  </p>
)
