import type { Register } from '#shared/registers/register.ts'

/** A register's description with some of its fields only, for a form that asks for no more. */
export function narrowedTo(register: Register, keys: readonly string[]): Register {
  const isKept = (key: string): boolean => keys.includes(key)
  return {
    ...register,
    fields: Object.fromEntries(Object.entries(register.fields).filter(([key]) => isKept(key))),
    groups: register.groups
      .map(({ label, fields }) => ({ label, fields: fields.filter(isKept) }))
      .filter(({ fields }) => fields.length > 0),
  }
}
