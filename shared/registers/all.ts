import { letterheads } from './letterheads.ts'
import { localities } from './localities.ts'
import { people } from './people.ts'
import { projects } from './projects.ts'
import type { Register } from './register.ts'

/** Every register of the program by its name; a new register joins here and nowhere else. */
const registers = { projects, localities, letterheads, people } as const

export type RegisterName = keyof typeof registers

export const registerNames = Object.keys(registers) as RegisterName[]

/** The description of a register, without its field types. */
export function registerOf(name: RegisterName): Register {
  return registers[name] as unknown as Register
}
