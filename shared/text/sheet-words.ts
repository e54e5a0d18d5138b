/**
 * Words by which rows of an office's table are told apart. They are compared in lower case with their accents: without
 * them "Cộng" would be "Công ty" and "Tổng cộng" "Tổng công ty".
 */

/** A row that adds up the rows above it. Capitals without accents ("TONG CONG") are still typed on old machines. */
export const totalWords =
  /^(tổng cộng|tổng số|tổng|cộng|lũy kế|luỹ kế|tong cong|tong so)(\s+(cộng|số|chung|toàn tỉnh|toàn xã|toàn huyện|toàn ngành|các dự án|dự án|trang|nhóm|mục|phần|chuyển trang|[ivxlc]+|[a-e]|\d{1,2})(\s.*)?)?\s*(\(.*\)|[=:].*)?\s*[:.]?$/su

/** Where the table has ended: place and date, signatures, notes. */
export const footerWords =
  /^(ghi chú\s*[:(]|nơi nhận\s*:?$|người lập|người tổng hợp|lập biểu|kế toán|thủ trưởng|(tm|kt|tl|tuq|q)\.\s*\S|(phó )?(giám đốc|chủ tịch|trưởng phòng|chánh văn phòng|tổng giám đốc)\s*$|xác nhận của|\(ký|ký tên|.{0,60},?\s*ngày[\s.…_\d]*tháng[\s.…_\d]*năm)/su

/** What offices write into a cell to say that there is nothing to say, folded. */
export const wordsForNothing: ReadonlySet<string> = new Set([
  '-',
  '–',
  '0',
  'khong',
  'khong co',
  'chua co',
  'khong vuong mac',
  'khong co vuong mac',
  'khong co kho khan, vuong mac',
])

/** Headings of the column that only counts the rows. */
export const countingWords: readonly string[] = ['stt', 'tt', 'so tt', 'so thu tu', 'no']
