import { href } from '#platform/http/page.ts'
import { AccessFlag } from '../access-flag.view.tsx'
import type { AccessNeeds } from '../access-needs.ts'

export type AboutPerson = { id: string; name: string; needs: AccessNeeds | undefined }

/** Under the title of a page about one person: what they need, wherever staff deal with them (R52). */
export const Needs = ({ person }: { person: AboutPerson }) =>
  person.needs ? (
    <p>
      <AccessFlag needs={person.needs} person={person.id} />
    </p>
  ) : null

/** The name of somebody in a list, which leads to their page, with what they need. */
export const PersonLine = ({ person }: { person: AboutPerson }) => (
  <>
    <strong>
      <a href={href('/people/:person', { person: person.id })}>{person.name}</a>
    </strong>
    {person.needs && (
      <>
        <br />
        <AccessFlag needs={person.needs} person={person.id} />
      </>
    )}
  </>
)
