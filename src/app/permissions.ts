import type { Permissions } from '#platform/auth/person.ts'
import type { Module } from '#platform/module.ts'

/** Which roles hold which permission, gathered from the manifests. Two modules cannot declare the same one. */
export function permissionsOf(modules: readonly Module[]): Permissions {
  const gathered = new Map<string, readonly string[]>()
  for (const { name, permissions = {} } of modules)
    for (const [permission, { roles }] of Object.entries(permissions)) {
      if (!permission.startsWith(`${name}.`)) throw new Error(`${name} declares ${permission}: a permission starts with the name of its module`)
      gathered.set(permission, roles)
    }
  return gathered
}
