/**
 * What the rules of writing prescribe, written down from their texts in millimetres and points: the pages that the
 * tests measure are held against this, not against the catalogue that they are made from.
 */

export interface Written {
  nation: { text: string; sizePt: number; widthMm: number }
  /** The text in the right column with the rule under it, which is as long as the text. */
  ruled: { text: string; sizePt: number; widthMm: number }
  leftMm: number
  rightMm: number
  namesPt: number
  datePt: number
}

export interface Rules {
  /** Nghị định 30/2020/NĐ-CP, Phụ lục I, mục I.1, I.2: A4, lề; HD 36 và HD 05: như nhau. */
  marginMm: { top: number; bottom: number; left: number; right: number }
  short: Written
  long: Written
  numberPt: number
  typePt: number
  abstractPt: number
  bodyPt: number
  /** Line to line: single spacing of Times New Roman is 1,149 of its size. */
  linePt: number
  recipientsPt: { label: number; list: number }
  letterPt: number
  /** Part of the text that the rule under organisation and subject is long; null where there is none. */
  ruleFraction: readonly [number, number] | null
  styles: Readonly<Record<'superior' | 'bases' | 'position' | 'label' | 'letter' | 'addressee', string>>
  end: string
}

/** Phụ lục I, mục II (thể thức), IV (mẫu chữ); widths measured with Liberation Serif 2.1.5. */
export const state: Rules = {
  marginMm: { top: 20, bottom: 20, left: 30, right: 15 },
  short: {
    nation: { text: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', sizePt: 13, widthMm: 95.7 },
    ruled: { text: 'Độc lập - Tự do - Hạnh phúc', sizePt: 14, widthMm: 60.5 },
    leftMm: 68,
    rightMm: 97,
    namesPt: 13,
    datePt: 14,
  },
  long: {
    nation: { text: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', sizePt: 12, widthMm: 88.3 },
    ruled: { text: 'Độc lập - Tự do - Hạnh phúc', sizePt: 13, widthMm: 56.1 },
    leftMm: 75,
    rightMm: 90,
    namesPt: 12,
    datePt: 13,
  },
  numberPt: 13,
  typePt: 14,
  abstractPt: 14,
  bodyPt: 14,
  linePt: 14 * 1.149,
  letterPt: 13,
  recipientsPt: { label: 12, list: 11 },
  ruleFraction: [1 / 3, 1 / 2],
  styles: {
    superior: '',
    bases: 'italic',
    position: 'bold',
    label: 'bold italic',
    letter: '',
    addressee: '',
  },
  end: './.',
}

const partyColumns = {
  nation: { text: 'ĐẢNG CỘNG SẢN VIỆT NAM', sizePt: 15, widthMm: 72.9 },
  ruled: { text: 'ĐẢNG CỘNG SẢN VIỆT NAM', sizePt: 15, widthMm: 72.9 },
  leftMm: 77,
  rightMm: 88,
  namesPt: 14,
  datePt: 14,
}

/** Phụ lục 3 của HD 36-HD/VPTW; what is seen of HD 05-HD/VPTW differs in the end of the text and of the recipients. */
export const party: Rules = {
  marginMm: { top: 20, bottom: 20, left: 30, right: 15 },
  short: partyColumns,
  long: partyColumns,
  numberPt: 14,
  typePt: 15,
  abstractPt: 14,
  bodyPt: 14,
  linePt: 18,
  letterPt: 12,
  recipientsPt: { label: 14, list: 12 },
  ruleFraction: null,
  styles: {
    superior: '',
    bases: '',
    position: '',
    label: '',
    letter: 'italic',
    addressee: 'italic',
  },
  end: '.',
}

/** A type of document: how it is called, numbered, and what stands in it. */
export interface Type {
  type: string
  name: string | null
  number: string
  decides?: boolean
  /** What stands before who is addressed, with the name of the organisation put in. */
  addressed?: string
  /** Who is addressed is a paragraph of the text. */
  addressedInText?: true
  /** There is no place and day. */
  undated?: true
  /** Signed by who kept the minutes, too. */
  minutes?: true
}

/**
 * Phụ lục III, mục I: abbreviations, names of the types. `decides`: with bases and articles. Telegram, invitation and
 * minutes by the samples 1.6, 1.7, 1.9 of its mục II.
 */
export const stateTypes: readonly Type[] = [
  { type: 'NQ', name: 'NGHỊ QUYẾT', number: 'Số: 05/NQ-SXD', decides: true },
  { type: 'QĐ', name: 'QUYẾT ĐỊNH', number: 'Số: 05/QĐ-SXD', decides: true },
  { type: 'CT', name: 'CHỈ THỊ', number: 'Số: 05/CT-SXD' },
  { type: 'QC', name: 'QUY CHẾ', number: 'Số: 05/QC-SXD', decides: true },
  { type: 'QyĐ', name: 'QUY ĐỊNH', number: 'Số: 05/QyĐ-SXD', decides: true },
  { type: 'TB', name: 'THÔNG BÁO', number: 'Số: 05/TB-SXD' },
  { type: 'HD', name: 'HƯỚNG DẪN', number: 'Số: 05/HD-SXD' },
  { type: 'CTr', name: 'CHƯƠNG TRÌNH', number: 'Số: 05/CTr-SXD' },
  { type: 'KH', name: 'KẾ HOẠCH', number: 'Số: 05/KH-SXD' },
  { type: 'PA', name: 'PHƯƠNG ÁN', number: 'Số: 05/PA-SXD' },
  { type: 'ĐA', name: 'ĐỀ ÁN', number: 'Số: 05/ĐA-SXD' },
  { type: 'BC', name: 'BÁO CÁO', number: 'Số: 05/BC-SXD', addressed: 'Kính gửi:' },
  { type: 'TTr', name: 'TỜ TRÌNH', number: 'Số: 05/TTr-SXD', addressed: 'Kính gửi:' },
  { type: 'CĐ', name: 'CÔNG ĐIỆN', number: 'Số: 05/CĐ-SXD', addressed: '{organisation} điện:' },
  {
    type: 'GM',
    name: 'GIẤY MỜI',
    number: 'Số: 05/GM-SXD',
    addressed: '{organisation} trân trọng kính mời:',
    addressedInText: true,
  },
  { type: 'BB', name: 'BIÊN BẢN', number: 'Số: 05/BB-SXD', undated: true, minutes: true },
  { type: 'CV', name: null, number: 'Số: 05/SXD', addressed: 'Kính gửi:' },
]

/** Ký hiệu văn bản của Đảng: HD 36, HD 05. */
export const partyTypes: readonly Type[] = [
  { type: 'NQ', name: 'NGHỊ QUYẾT', number: 'Số 05-NQ/SXD', decides: true },
  { type: 'CT', name: 'CHỈ THỊ', number: 'Số 05-CT/SXD' },
  { type: 'KL', name: 'KẾT LUẬN', number: 'Số 05-KL/SXD' },
  { type: 'QĐ', name: 'QUYẾT ĐỊNH', number: 'Số 05-QĐ/SXD', decides: true },
  { type: 'QC', name: 'QUY CHẾ', number: 'Số 05-QC/SXD', decides: true },
  { type: 'BC', name: 'BÁO CÁO', number: 'Số 05-BC/SXD' },
  { type: 'TTr', name: 'TỜ TRÌNH', number: 'Số 05-TTr/SXD', addressed: 'Kính trình:' },
  { type: 'TB', name: 'THÔNG BÁO', number: 'Số 05-TB/SXD' },
  { type: 'HD', name: 'HƯỚNG DẪN', number: 'Số 05-HD/SXD' },
  { type: 'CTr', name: 'CHƯƠNG TRÌNH', number: 'Số 05-CTr/SXD' },
  { type: 'KH', name: 'KẾ HOẠCH', number: 'Số 05-KH/SXD' },
  { type: 'ĐA', name: 'ĐỀ ÁN', number: 'Số 05-ĐA/SXD' },
  { type: 'PA', name: 'PHƯƠNG ÁN', number: 'Số 05-PA/SXD' },
  { type: 'TT', name: 'THÔNG TRI', number: 'Số 05-TT/SXD' },
  { type: 'BB', name: 'BIÊN BẢN', number: 'Số 05-BB/SXD', minutes: true },
  { type: 'CV', name: null, number: 'Số 05-CV/SXD', addressed: 'Kính gửi:' },
]
