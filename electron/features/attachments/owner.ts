import { refuse } from '#shared/base/result.ts'
import { registerOf, type RegisterName } from '#shared/registers/all.ts'
import type { Act } from '../act.ts'
import { registerNamed, requireRegisterRole } from '../ledger/index.ts'
import { getRecord } from '../registers/index.ts'

/**
 * The register that files are attached in, for who may read or write its records. An attachment's history is open to
 * every viewer, so a register that not every viewer may read holds none.
 */
export function requireOwningRegister(act: Act, name: string, kind: 'read' | 'write'): RegisterName {
  const register = registerNamed(name)
  requireRegisterRole(act, register, kind)
  const { roles, many } = registerOf(register)
  if (register === 'attachments' || roles.read !== 'viewer') throw refuse('NO_ATTACHMENTS', { many })
  return register
}

/** The record that files are attached to. */
export interface Owner {
  register: string
  record: string
}

/** Answers `NOT_FOUND` where there is no such record, or it was removed. */
export function requireOwner(act: Act, { register, record }: Owner, kind: 'read' | 'write'): RegisterName {
  const name = requireOwningRegister(act, register, kind)
  getRecord(act.db, name, record)
  return name
}
