import type { Readable } from './finding.ts'

type Somebody = { grants: readonly { projectId: string | null }[]; may: (permission: string, projectId?: string) => boolean }

/** The projects of which somebody may read what is not public: all, or those on which they hold a role. */
export function readableBy(person: Somebody): Readable {
  if (person.may('insights.read')) return 'all'
  return person.grants.flatMap(({ projectId }) => (projectId !== null && person.may('insights.read', projectId) ? [projectId] : []))
}
