/** What a paper is asked for that is not there. */
export const missingPaperText = {
  procedure: (code: string, day: string) => `thủ tục "${code}" có hiệu lực vào ngày ${day}`,
  dossier: (code: string) => `hồ sơ "${code}"`,
} as const
