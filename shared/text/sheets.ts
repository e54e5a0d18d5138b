import type { Day } from '#shared/base/days.ts'
import { formatDay } from '#shared/vietnamese/dates.ts'

/** What a person reads about workbooks that come in and go out. */

/** Why a file cannot be read: stands after "Không đọc được tệp ...: " and before a full stop. */
export const unreadable = {
  empty: 'tệp rỗng. Hãy chép lại tệp rồi thử lại',
  tooLarge: (megabytes: number) =>
    `tệp lớn hơn ${megabytes} MB. Hãy tách thành nhiều tệp hoặc xóa hình ảnh trong tệp`,
  tooLargeText: (megabytes: number) =>
    `tệp CSV lớn hơn ${megabytes} MB. Hãy tách thành nhiều tệp hoặc lưu lại với loại "Excel Workbook (.xlsx)"`,
  notASheet: 'đây không phải tệp Excel (.xlsx) hay CSV. Hãy kiểm tra lại tệp đã chọn',
  pdf: 'đây là tệp PDF. Hãy xin tệp Excel gốc',
  archive: 'đây là tệp nén (.rar, .7z, .gz). Hãy giải nén rồi chọn tệp Excel bên trong',
  document: 'đây là tệp văn bản (.rtf), không phải bảng tính. Hãy xin tệp Excel gốc',
  sylk: 'tệp thuộc loại SYLK (.slk). Hãy mở bằng Excel rồi lưu lại với loại "Excel Workbook (.xlsx)"',
  openDocument:
    'đây là sổ tính OpenDocument (.ods). Hãy mở bằng Excel hoặc LibreOffice rồi lưu lại với loại "Excel Workbook (.xlsx)"',
  webPage:
    'đây là trang web hoặc XML mang đuôi tệp Excel. Hãy mở bằng Excel rồi lưu lại với loại "Excel Workbook (.xlsx)"',
  protected:
    'tệp được đặt mật khẩu mở. Hãy mở bằng Excel, bỏ mật khẩu (Tệp > Thông tin > Bảo vệ) rồi lưu lại',
  oldExcel: 'tệp thuộc loại Excel cũ (.xls). Hãy mở bằng Excel rồi lưu lại với loại "Excel Workbook (.xlsx)"',
  oldOffice: 'tệp thuộc loại Office cũ, không phải sổ tính Excel. Hãy kiểm tra lại tệp đã chọn',
  binaryExcel:
    'tệp thuộc loại Excel nhị phân (.xlsb). Hãy mở bằng Excel rồi lưu lại với loại "Excel Workbook (.xlsx)"',
  notAWorkbook:
    'tệp nén này không chứa sổ tính Excel. Hãy chọn tệp .xlsx, không chọn tệp nén hay văn bản Word',
  truncated: 'tệp bị cắt cụt, có thể do chép chưa xong. Hãy chép lại từ nơi gốc',
  damaged: 'tệp bị hỏng. Hãy mở bằng Excel rồi lưu lại, hoặc chép lại từ nơi gốc',
  missingPart: (part: string) => `tệp thiếu thành phần "${part}". Hãy mở bằng Excel rồi lưu lại`,
  encryptedZip: 'nội dung tệp bị mã hóa. Hãy bỏ mật khẩu rồi lưu lại',
  bomb: 'nội dung nén trong tệp phình ra quá mức cho phép nên không được mở. Hãy xin lại tệp từ nơi gửi',
  strangePacking:
    'tệp nén theo cách mà Excel không dùng. Hãy mở bằng Excel rồi lưu lại, hoặc chép lại từ nơi gốc',
  overlapping:
    'các thành phần trong tệp chồng lên nhau, Excel không bao giờ ghi như vậy, nên không được mở. Hãy xin lại tệp từ nơi gửi',
  tooManyParts: 'tệp có quá nhiều thành phần nên không được mở. Hãy chép bảng sang một tệp mới',
  definitions:
    'tệp có khai báo DTD hoặc thực thể XML, Excel không bao giờ ghi như vậy, nên không được mở. Hãy xin lại tệp từ nơi gửi',
  tooManyRows: (limit: string) => `trang tính có hơn ${limit} dòng. Hãy tách thành nhiều tệp`,
  tooManyColumns: (letter: string, limit: number) =>
    `trang tính có dữ liệu ở cột ${letter}, nhiều nhất được ${limit} cột. Hãy xóa các cột thừa`,
  tooManyCells: (limit: string) =>
    `trang tính có hơn ${limit} ô. Hãy xóa các cột và dòng thừa hoặc tách thành nhiều tệp`,
  tooManyMerges: (limit: string) => `trang tính có hơn ${limit} vùng ô gộp. Hãy bỏ gộp ô rồi lưu lại`,
  tooLongText: (limit: string) => `có ô chứa hơn ${limit} ký tự. Hãy rút gọn nội dung ô rồi lưu lại`,
  tooMuchText: (limit: string) => `trang tính chứa hơn ${limit} ký tự. Hãy tách thành nhiều tệp`,
  sameCellTwice: (cell: string) =>
    `ô ${cell} được ghi hai lần nên không rõ giá trị nào đúng. Hãy mở bằng Excel rồi lưu lại`,
  sameSheetTwice: (name: string) => `tệp có hai trang tính cùng tên "${name}". Hãy mở bằng Excel rồi lưu lại`,
  unclosedQuote: (line: string) =>
    `dấu ngoặc kép mở ở dòng ${line} không được đóng. Hãy sửa dòng đó, hoặc mở bằng Excel rồi lưu lại`,
  noSheets: 'tệp không có trang tính nào chứa bảng. Hãy chép bảng vào một trang tính rồi lưu lại',
} as const

/** What is wrong with a cell: what, why, what to do. `written` is the text of the cell as it stands. */
export const cellProblem = {
  OLD_FONT: (label: string, written: string, font: string) =>
    `${label}: "${written}" được gõ bằng phông cũ (${font}), không phải Unicode. Hãy chuyển mã sang Unicode (Unikey: Ctrl+Shift+F6) rồi nhập lại`,
  ERROR_CELL: (label: string, written: string) =>
    `${label}: ô đang báo lỗi công thức ${written}. Hãy sửa công thức hoặc nhập giá trị`,
  NOT_CALCULATED: (label: string) =>
    `${label}: công thức chưa có kết quả. Hãy mở tệp bằng Excel, lưu lại rồi nhập lại`,
  TOO_LONG: (label: string, length: string, limit: string) =>
    `${label}: dài ${length} ký tự, nhiều nhất được ${limit}. Hãy rút gọn`,
  NOT_A_NUMBER: (label: string, written: string) =>
    `${label}: "${written}" không phải là số. Hãy viết như 1.234,5`,
  NOT_AN_INTEGER: (label: string, written: string) =>
    `${label}: "${written}" không phải số nguyên. Hãy viết như 1.234`,
  AMBIGUOUS_NUMBER: (label: string, written: string, one: string, other: string) =>
    `${label}: "${written}" có thể là ${one} hoặc ${other}, vì các ô khác trong cột dùng dấu chấm thập phân. Hãy ghi lại như 1.234,5`,
  OTHER_UNIT: (label: string, written: string, unit: string) =>
    `${label}: không hiểu đơn vị trong "${written}", cột này tính bằng ${unit}. Hãy bỏ đơn vị hoặc đổi sang ${unit}`,
  OUT_OF_RANGE: (label: string, written: string, min: string, max: string) =>
    `${label}: ${written} nằm ngoài khoảng từ ${min} đến ${max}. Hãy kiểm tra lại số và đơn vị`,
  TOO_MUCH_MONEY: (label: string, written: string, unit: string) =>
    `${label}: ${written} ${unit} vượt quá số tiền lưu được. Hãy kiểm tra đơn vị ở tiêu đề cột`,
  NOT_A_DAY: (label: string, written: string, mayBePeriod: boolean) =>
    `${label}: "${written}" không phải là ngày. Hãy viết như ${mayBePeriod ? '31/12/2026, Quý III/2026 hoặc 10/2026' : '31/12/2026'}`,
  NO_SUCH_DAY: (label: string, written: string) =>
    `${label}: không có ngày "${written}" trong lịch. Hãy kiểm tra lại`,
  MONTH_OVER_12: (label: string, written: string) =>
    `${label}: "${written}" có tháng lớn hơn 12. Hãy viết ngày trước, tháng sau, ví dụ 31/12/2026`,
  MONTH_FIRST: (label: string, written: string) =>
    `${label}: "${written}" có thể ghi tháng trước ngày, như các ô khác trong cột. Hãy ghi ngày trước, tháng sau, ví dụ 31/12/2026`,
  TWO_DIGIT_YEAR: (label: string, written: string) =>
    `${label}: "${written}" chỉ ghi hai chữ số của năm. Hãy viết đủ bốn chữ số`,
  YEAR_OUT_OF_RANGE: (label: string, written: string) =>
    `${label}: năm trong "${written}" nằm ngoài khoảng từ 1900 đến 2199. Hãy kiểm tra lại`,
  DAY_NOT_EXACT: (label: string, written: string) =>
    `${label}: "${written}" chưa rõ ngày nào. Hãy viết đủ ngày, tháng, năm`,
  NUMBER_NOT_DAY: (label: string, written: string, day: string) =>
    `${label}: ô đang là số ${written}. Nếu đó là ngày ${day}, hãy định dạng ô kiểu ngày trong Excel rồi nhập lại`,
  NOT_AN_OPTION: (label: string, written: string, options: string) =>
    `${label}: "${written}" không có trong danh mục. Hãy chọn một trong: ${options}`,
  NOT_A_FLAG: (label: string, written: string) =>
    `${label}: "${written}" không rõ là có hay không. Hãy ghi "có" hoặc "không"`,
} as const

/** What was read, but should be looked at. */
export const cellWarning = {
  CONTROL_CHARACTERS: (label: string, read: string) =>
    `${label}: đã bỏ các ký tự điều khiển không nhìn thấy trong "${read}". Hãy kiểm tra lại`,
  READ_AS_THOUSANDS: (label: string, written: string, read: string) =>
    `${label}: "${written}" được hiểu là số ${read} (dấu ngăn cách hàng nghìn). Hãy kiểm tra lại`,
  READ_AS_DECIMAL: (label: string, written: string, read: string) =>
    `${label}: "${written}" được hiểu là số lẻ ${read} (dấu phẩy thập phân). Hãy kiểm tra lại`,
  READ_AS_ENGLISH: (label: string, written: string, read: string) =>
    `${label}: "${written}" viết theo kiểu tiếng Anh, được hiểu là số ${read}. Hãy kiểm tra lại`,
  MAYBE_MONTH_FIRST: (label: string, written: string, read: string) =>
    `${label}: "${written}" được hiểu là ngày ${read}, nhưng cột này có ô ghi tháng trước ngày. Hãy kiểm tra lại`,
  MAYBE_SWAPPED: (label: string, read: string) =>
    `${label}: ngày ${read} có thể đã bị Excel đảo ngày và tháng, vì mọi ngày sau ngày 12 của cột còn ở dạng chữ. Hãy kiểm tra lại`,
  UNIT_IN_CELL: (label: string, written: string, unit: string) =>
    `${label}: "${written}" ghi đơn vị khác với tiêu đề cột (${unit}), đã tính theo đơn vị ghi trong ô`,
} as const

/** What a person should know about how a sheet was read. */
export const sheetWarning = {
  ENCODING_GUESSED: (encoding: string) =>
    `Tệp không ghi bảng mã chữ, được đọc theo ${encoding}. Hãy xem lại các chữ có dấu; nếu sai, hãy mở bằng Excel rồi lưu lại với loại "CSV UTF-8"`,
  LOST_CHARACTERS: (count: string) =>
    `${count} ký tự trong tệp bị hỏng, được thay bằng dấu \ufffd. Hãy xem lại các ô đó`,
  OLD_FONT: (font: string) =>
    `Bảng có chữ gõ bằng phông cũ (${font}), không phải Unicode. Các ô đó không được nhập; hãy chuyển mã sang Unicode (Unikey: Ctrl+Shift+F6) rồi nhập lại`,
  HIDDEN_SHEET: (sheet: string) =>
    `Trang tính "${sheet}" đang ẩn trong tệp. Hãy kiểm tra xem có đúng là bảng cần nhập không`,
  HIDDEN_ROWS: (count: string) =>
    `${count} dòng đang ẩn trong tệp (do lọc hoặc do người lập ẩn) vẫn được đọc. Hãy xóa các dòng đó nếu không muốn nhập`,
  HIDDEN_COLUMNS: (letters: string) =>
    `Cột ${letters} đang ẩn trong tệp nhưng vẫn được đọc. Hãy bỏ chọn cột nếu không muốn nhập`,
} as const

/** What a person should know about how the headings of a table were understood. */
export const headingWarning = {
  ANOTHER_TABLE: (row: number) =>
    `Từ dòng ${row} của trang tính là một bảng khác, không được đọc. Hãy tách bảng đó sang trang tính khác nếu muốn nhập`,
  UNIT_CONVERTED: (letter: string, heading: string, unit: string, own: string) =>
    `Cột ${letter} (${heading}) ghi bằng ${unit}, được đổi sang ${own}. Hãy kiểm tra lại đơn vị`,
  UNIT_NOT_SAID: (letter: string, heading: string, own: string) =>
    `Cột ${letter} (${heading}) không ghi đơn vị, được hiểu là ${own}. Hãy kiểm tra lại đơn vị`,
} as const

export const importText = {
  /** "3 dòng cộng, 2 dòng nhóm được bỏ qua"; '' where every row is a record. */
  leftOut: (rows: { totals: number; groups: number; headings: number; footers: number }) => {
    const counts: [number, string][] = [
      [rows.totals, 'dòng cộng'],
      [rows.groups, 'dòng nhóm'],
      [rows.headings, 'dòng tiêu đề lặp lại'],
      [rows.footers, 'dòng ghi chú, chữ ký cuối biểu'],
    ]
    const said = counts.filter(([count]) => count > 0).map(([count, what]) => `${count} ${what}`)
    return said.length === 0 ? '' : `${said.join(', ')} được bỏ qua`
  },
  headingsInOldFont: (font: string) =>
    `, vì chữ trong bảng được gõ bằng phông cũ (${font}) chứ không phải Unicode. Hãy chuyển mã sang Unicode (Unikey: Ctrl+Shift+F6) rồi thử lại`,
  reason: (file: string, sheet: string) => `Nhập từ tệp "${file}", trang tính "${sheet}"`,
  repeated: (label: string, row: number) =>
    `${label} trùng với dòng ${row} trong cùng tệp. Hãy giữ một dòng hoặc sửa lại`,
  groupNotKnown: (group: string) => `Không nhận ra nhóm "${group}", giá trị theo nhóm được để trống`,
  referenceNotKnown: (label: string, written: string) =>
    `${label}: không tìm thấy "${written}" trong danh mục, giá trị được để trống`,
  ownerNotKnown: (label: string, written: string) =>
    `${label}: không tìm thấy "${written}". Hãy ghi đúng mã hoặc tên đã có trong sổ`,
  unknownField: (field: string) => `không có trường "${field}"`,
  usedTwice: (label: string) => `"${label}" được gán cho hai cột`,
  unknownColumn: (letter: string) => `trang tính không có cột ${letter}`,
} as const

/** Which version of a thing is meant: stands after its code and title, "" where nobody knows when it holds. */
export function versionSuffix({
  validFrom,
  validTo,
}: {
  validFrom: Day | null
  validTo: Day | null
}): string {
  if (validFrom !== null) return ` (từ ${formatDay(validFrom)})`
  return validTo === null ? '' : ` (đến ${formatDay(validTo)})`
}

/** How {@link versionSuffix} ends a folded text. */
export const foldedVersionSuffix = /\((?:tu|den) \d{2}\/\d{2}\/\d{4}\)$/

/** Words inside the workbooks that the program writes. */
export const sheetText = {
  row: 'Dòng',
  reasons: 'Lý do',
  lists: 'Danh mục',
  flag: { true: 'Có', false: 'Không' },
  listHint: 'Chọn một giá trị trong danh sách',
} as const

/** The workbook to fill in. Its example row says what it is and is left out by import. */
export const templateText = {
  title: (many: string) => `BIỂU MẪU NHẬP ${many.toLocaleUpperCase('vi')}`,
  example: 'Dòng ví dụ, không được nhập vào sổ',
  exampleDay: '2026-12-31',
} as const
