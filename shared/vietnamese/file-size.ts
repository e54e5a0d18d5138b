import { formatNumber } from './numbers.ts'

const step = 1024

/** The size of a file as Windows shows it, in Vietnamese writing: "512 byte", "34 KB", "2,4 MB". */
export function formatFileSize(bytes: number): string {
  if (bytes < step) return `${formatNumber(bytes)} byte`
  if (bytes < step * step) return `${formatNumber(Math.round(bytes / step))} KB`
  return `${formatNumber(bytes / step / step, 1)} MB`
}
