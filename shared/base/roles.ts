/** The roles, from the least to the most: each may do all that the ones before it may. */
export const roles = ['viewer', 'editor', 'approver', 'administrator'] as const
export type Role = (typeof roles)[number]

/** True where a role covers what another role is required for. */
export function roleCovers(actual: Role, required: Role): boolean {
  return roles.indexOf(actual) >= roles.indexOf(required)
}
