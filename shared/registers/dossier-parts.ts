/** Which dossier a part is of. */
export const dossierField = {
  type: 'reference',
  label: 'Hồ sơ',
  required: true,
  register: 'dossiers',
  width: 160,
  headings: ['Mã hồ sơ', 'Số hồ sơ'],
} as const
