/** How well a fact that came with the program is known: it stays a suggestion until the office has checked it. */
export const verificationField = {
  type: 'choice',
  label: 'Mức độ đối chiếu',
  width: 140,
  options: [
    { value: 'verified', label: 'Đã đối chiếu văn bản' },
    { value: 'secondary', label: 'Theo nguồn thứ cấp' },
    { value: 'unverified', label: 'Chưa đối chiếu' },
  ],
} as const
