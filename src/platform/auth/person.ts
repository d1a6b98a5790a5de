/** A role that a person holds, everywhere in the organisation or on one project. */
export type Grant = { role: string; projectId: string | null }

/** Who is asking. `may` answers for the whole organisation, or for one project when its id is given. */
export type Person = { id: string; name: string; grants: readonly Grant[]; may: (permission: string, projectId?: string) => boolean }

/** Which roles hold which permission: gathered from the manifests of the modules. */
export type Permissions = ReadonlyMap<string, readonly string[]>

/** A person with the permissions of their roles. A grant on one project holds for that project only. */
export function personWith(permissions: Permissions, who: { id: string; name: string }, grants: readonly Grant[]): Person {
  return {
    ...who,
    grants,
    may(permission, projectId) {
      const roles = permissions.get(permission)
      if (!roles) throw new Error(`No module declares the permission ${permission}`)
      return grants.some((grant) => roles.includes(grant.role) && (grant.projectId === null || grant.projectId === projectId))
    },
  }
}
