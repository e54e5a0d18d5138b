import { longestText } from './register.ts'

/** What the parts of a procedure have in common. */
export const procedureField = {
  type: 'reference',
  label: 'Thủ tục',
  required: true,
  register: 'procedures',
  width: 280,
  headings: ['Mã thủ tục', 'Tên thủ tục', 'Thủ tục hành chính'],
} as const

export const textOfLines = { type: 'text', maxLength: longestText, multiline: true } as const
