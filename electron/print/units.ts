/** Points (1/72 inch), in which a PDF measures, of so many millimetres. */
export function mm(millimetres: number): number {
  return (millimetres * 72) / 25.4
}

/** A4, upright. */
export const a4Mm = { width: 210, height: 297 } as const
