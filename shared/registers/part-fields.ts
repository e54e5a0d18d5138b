import { longestText } from './register.ts'

/** What the parts of a project have in common: which project they are of, and room for a note. */
export const projectField = {
  type: 'reference',
  label: 'Dự án',
  required: true,
  register: 'projects',
  width: 250,
  headings: ['Tên dự án', 'Mã dự án'],
} as const

export const noteField = {
  type: 'text',
  label: 'Ghi chú',
  maxLength: longestText,
  multiline: true,
  width: 200,
} as const
