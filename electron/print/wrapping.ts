import { widthOf, type Fonts, type LetterStyle } from './fonts.ts'

/** A width to stay within, and the letters that are to stay in it. */
export interface Fit {
  widthPt: number
  style: LetterStyle
}

/** Words with which a new thought begins in the name of an organisation: a line rather breaks before them. */
const beginners = new Set(['TỈNH', 'THÀNH', 'PHƯỜNG', 'SỞ', 'VÀ', 'CÁC', 'CỦA', 'THUỘC', 'CHO', 'TẠI'])

/** Two syllables that are one word: a line does not break between them. */
const pairs = new Set(
  [
    'ĐẢNG BỘ, ĐẢNG ỦY, ĐẢNG UỶ, CHI BỘ, ỦY BAN, UỶ BAN, NHÂN DÂN, BAN THƯỜNG, THƯỜNG VỤ, THƯỜNG TRỰC',
    'QUẢN LÝ, DỰ ÁN, ĐẦU TƯ, XÂY DỰNG, NHÀ Ở, XÃ HỘI, HẠ TẦNG, KỸ THUẬT, ĐÔ THỊ, PHÁT TRIỂN, TÌNH HÌNH',
    'THÀNH PHỐ, BẮC NINH, BẮC GIANG, VIỆT NAM, VĂN PHÒNG, TRUNG TÂM, CƠ QUAN, GIÁM ĐỐC, KHU VỰC',
    'HOÀN THÀNH, THÀNH LẬP, CHỈ TIÊU, QUỸ ĐẤT, THƯƠNG MẠI, KẾT QUẢ, KIỂM TRA, HỘI NGHỊ, CHUYÊN ĐỀ',
    'CHO CÁC, TẠI CÁC, CỦA CÁC, VÀ CÁC',
    'KINH TẾ, GIAO THÔNG, CÔNG NGHIỆP, (TỶ ĐỒNG)',
  ]
    .join(', ')
    .split(', '),
)

/**
 * Breaks a name into as few lines as a width allows, and these where an official would: at a new thought, else into
 * lines of about the same length: "ỦY BAN NHÂN DÂN / TỈNH BẮC NINH".
 */
export function wrapEvenly(fonts: Fonts, text: string, fit: Fit): string[] {
  const words = breakLongWords(fonts, text, fit).split(/\s+/).filter(Boolean)
  /** The best way to set the words up to each: fewest lines, then least cost. */
  const best: { lines: number; cost: number; from: number }[] = [{ lines: 0, cost: 0, from: 0 }]
  for (let end = 1; end <= words.length; end++) {
    for (let from = end - 1; from >= 0; from--) {
      const filled = widthOf(fonts, words.slice(from, end).join(' '), fit.style) / fit.widthPt
      if (filled > 1 && from < end - 1) break
      const before = best[from] ?? { lines: 0, cost: 0, from: 0 }
      const lines = before.lines + 1
      const cost = before.cost + filled ** 2 + (from === 0 ? 0 : costOfBreak(words[from - 1], words[from]))
      const known = best[end]
      if (!known || lines < known.lines || (lines === known.lines && cost < known.cost)) {
        best[end] = { lines, cost, from }
      }
    }
  }
  const wrapped: string[] = []
  for (let end = words.length; end > 0;) {
    const from = best[end]?.from ?? 0
    wrapped.unshift(words.slice(from, end).join(' '))
    end = from
  }
  return wrapped
}

function costOfBreak(before = '', after = ''): number {
  const [left, right] = [before.toLocaleUpperCase('vi'), after.toLocaleUpperCase('vi')]
  if (pairs.has(`${left} ${right}`)) return 1
  return beginners.has(right) ? 0 : 0.4
}

/** Breaks words that are longer than a width, after "-" and "/" if that helps: a cell's text stays inside the cell. */
export function breakLongWords(fonts: Fonts, text: string, fit: Fit): string {
  const fits = (part: string) => widthOf(fonts, part, fit.style) <= fit.widthPt
  if (fits(text)) return text
  return text
    .split(/(\s+)/)
    .map((word) => (fits(word) ? word : cutWord(word, fits)))
    .join('')
}

/** The fewest pieces of a word that fit: whole parts where they do, else letter by letter. */
function cutWord(word: string, fits: (part: string) => boolean): string {
  const parts = word.split(/(?<=[-/])/).flatMap((part) => (fits(part) ? [part] : Array.from(part)))
  const lines: string[] = []
  for (const part of parts) {
    const last = lines.at(-1)
    if (last !== undefined && fits(last + part)) lines[lines.length - 1] = last + part
    else lines.push(part)
  }
  return lines.join('\n')
}

/** Breaks a text into lines as pdfmake does: on each as many words as fit, and what is longer than a line is cut. */
export function wrapWords(fonts: Fonts, text: string, fit: Fit): string[] {
  if (!text.includes('\n') && widthOf(fonts, text, fit.style) <= fit.widthPt) return [text.trim()]
  return breakLongWords(fonts, text, fit)
    .split('\n')
    .flatMap((part) => fillLines(fonts, part.trim(), fit))
}

/** Where a line may end: after spaces, and inside "và/hoặc", "Y-Na" and "2021–2025". */
const opportunities = /(?<= )(?=[^ ])|(?<=[\p{L}\p{N}][-/])(?=\p{L})|(?<=\S[–—])(?=\S)/u

function fillLines(fonts: Fonts, text: string, { widthPt, style }: Fit): string[] {
  const lines: string[] = []
  let line = ''
  let width = 0
  for (const word of text.split(opportunities)) {
    const wordWidth = widthOf(fonts, word.trimEnd(), style)
    if (line !== '' && width + wordWidth > widthPt) {
      lines.push(line.trimEnd())
      line = ''
      width = 0
    }
    line += word
    width += widthOf(fonts, word, style)
  }
  lines.push(line.trimEnd())
  return lines
}
