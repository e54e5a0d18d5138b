import type { Day } from '#shared/base/days.ts'
import { formatDay } from '#shared/vietnamese/dates.ts'

/** What is said where two versions of a thing would hold at once. */
export const versionText = {
  overlaps: (thing: string, held: { validFrom: Day | null; validTo: Day | null }) =>
    `“${thing}” đã có một bản ${timeOf(held)}; hai bản không được cùng hiệu lực một lúc`,
  overlapSource: 'Mỗi ngày chỉ có một bản có hiệu lực',
} as const

function timeOf({ validFrom: from, validTo: to }: { validFrom: Day | null; validTo: Day | null }): string {
  if (from !== null && to !== null) return `có hiệu lực từ ngày ${formatDay(from)} đến ngày ${formatDay(to)}`
  if (from !== null) return `có hiệu lực từ ngày ${formatDay(from)}`
  return to === null ? 'chưa ghi thời gian hiệu lực' : `có hiệu lực đến ngày ${formatDay(to)}`
}

/** The words of every register's page: grid, filters, form, history, import and export. */
export const registerText = {
  search: 'Tìm không cần dấu (Ctrl+F)',
  searchLabel: (many: string) => `Tìm ${many}`,
  clearSearch: 'Xóa nội dung tìm',
  rowNumber: 'STT',
  open: 'Mở chi tiết (Ctrl+Enter)',
  select: 'Chọn dòng',
  actions: {
    add: 'Thêm',
    remove: 'Xóa',
    undo: 'Hoàn tác (Ctrl+Z)',
    redo: 'Làm lại (Ctrl+Y)',
    import: 'Nhập từ Excel',
    export: 'Xuất',
    exportXlsx: 'Ra tệp Excel (.xlsx)',
    exportCsv: 'Ra tệp CSV (.csv)',
    template: 'Tệp mẫu để nhập',
    columns: 'Cột',
    toolbar: (many: string) => `Thao tác với ${many}`,
  },
  total: (count: string, one: string) => `${count} ${one}`,
  found: (count: string, one: string) => `Tìm thấy ${count} ${one}`,
  selected: (count: string) => `Đã chọn ${count} dòng`,
  saved: (time: string) => `Đã lưu lúc ${time}`,
  keysHint: 'F2 sửa ô · F4 ô cần xem lại · Ctrl+Enter chi tiết · Ctrl+Z hoàn tác · F1 hướng dẫn',
  readOnlyHint: 'Bạn chỉ có quyền xem trang này',
  counting: 'Đang đếm…',
  loadFailed: 'Chưa tải được danh sách',
  rowsLoading: 'Đang tải các dòng…',
  nothingFound: {
    heading: 'Không có dòng nào phù hợp',
    text: 'Hãy thử từ khóa ngắn hơn hoặc bỏ bớt điều kiện lọc. Tìm kiếm không phân biệt dấu và chữ hoa, chữ thường.',
    clear: 'Bỏ tìm kiếm và lọc',
  },
  flag: { true: 'Có', false: 'Không' },
  totals: 'Tổng cộng',
  noFindings: 'Không có ô nào cần xem lại trong các dòng đang xem.',
  block: {
    copied: (cells: string) => `Đã chép ${cells} ô`,
    marked: (rows: string, columns: string, cells: string) => `Đã chọn ${rows} × ${columns} = ${cells} ô`,
    rowsOnTheirWay: 'Các dòng đã chọn đang được lấy về. Hãy đợi một giây rồi bấm Ctrl+C lần nữa.',
    tooManyRows: (rows: string, most: string) =>
      `Vùng chọn có ${rows} dòng, mỗi lần chỉ làm được nhiều nhất ${most} dòng. Hãy chọn ít dòng hơn, hoặc dùng “Nhập từ Excel”.`,
    tooWide: (width: string, left: string) =>
      `Vùng vừa chép có ${width} cột nhưng từ ô đang chọn sang phải chỉ còn ${left} cột. Hãy chọn ô xa hơn về bên trái, hoặc hiện thêm cột.`,
    nothingChanges: 'Nội dung giống như đang có, không có gì thay đổi.',
    done: {
      paste: (rows: string) => `Đã dán vào ${rows} dòng`,
      clear: (rows: string) => `Đã xóa nội dung ở ${rows} dòng`,
      fill: (rows: string) => `Đã điền vào ${rows} dòng`,
      edit: (rows: string) => `Đã sửa ${rows} dòng`,
    },
    problems: {
      heading: (count: string) => `${count} ô chưa ghi được`,
      text: 'Chưa có gì được ghi. Các ô dưới đây không hợp lệ; có thể ghi các ô còn lại, hoặc hủy để sửa ở tệp gốc rồi dán lại.',
      row: 'Dòng',
      column: 'Cột',
      cell: 'Nội dung',
      reason: 'Lý do',
      more: (count: string) => `và ${count} ô nữa`,
      saveRest: (rows: string) => `Ghi phần hợp lệ (${rows} dòng)`,
      nothingLeft: 'Không có ô nào ghi được.',
    },
    added: (count: string, one: string) => `Trong đó ${count} dòng sẽ là ${one} mới.`,
  },
  notEditable: 'Tài khoản của bạn chỉ có quyền xem, không sửa được.',
  fieldRequired: (label: string) => `“${label}” không được để trống`,

  reading: {
    notANumber: 'Không phải là số. Viết như 1.234,5',
    notAnInteger: 'Phải là số nguyên. Viết như 1.234',
    tooManyDecimals: (decimals: number) => `Nhiều nhất ${decimals} chữ số sau dấu phẩy`,
    tooSmall: (min: string) => `Không được nhỏ hơn ${min}`,
    tooLarge: (max: string) => `Không được lớn hơn ${max}`,
    notADay: 'Không phải là ngày. Viết như 31/12/2026',
    notADayOrPeriod: 'Không phải là thời gian. Viết như 31/12/2026, 12/2026, Quý III/2026 hoặc 2026',
    dayOnly: 'Cần ngày đầy đủ, viết như 31/12/2026',
    dayProblems: {
      NO_SUCH_DAY: 'Không có ngày này trong lịch',
      MONTH_OVER_12: 'Tháng không quá 12. Viết ngày trước, tháng sau: 31/12/2026',
      TWO_DIGIT_YEAR: 'Viết năm đủ bốn chữ số: 2026',
      YEAR_OUT_OF_RANGE: 'Năm phải từ 1900 đến 2199',
    },
    tooLong: (max: string) => `Dài quá ${max} ký tự`,
    notAnOption: 'Không có trong danh sách. Hãy chọn một mục',
    notFound: 'Không tìm thấy trong danh mục. Hãy chọn một mục trong danh sách',
    notAFlag: 'Viết Có hoặc Không',
  },

  examples: {
    day: 'vd 31/12/2026',
    dayOrPeriod: 'vd 31/12/2026 hoặc Quý III/2026',
    money: (unit: string) => `đơn vị ${unit}`,
  },

  pick: {
    none: '(để trống)',
    searching: 'Đang tìm…',
    nothing: 'Không có mục nào phù hợp',
    typeToSearch: 'Gõ để tìm, không cần dấu',
  },

  filters: {
    filter: 'Lọc',
    filterBy: (label: string) => `Lọc theo ${label}`,
    apply: 'Áp dụng',
    clear: 'Bỏ lọc',
    clearAll: 'Bỏ tất cả',
    from: 'Từ',
    to: 'Đến',
    contains: 'Có chứa',
    except: 'Trừ các mục đã chọn',
    period: 'Khoảng thời gian',
    ownPeriod: '(tự nhập từ, đến)',
    periods: {
      beforeToday: 'trước hôm nay',
      next7Days: 'trong 7 ngày tới',
      next30Days: 'trong 30 ngày tới',
      thisMonth: 'trong tháng này',
      thisQuarter: 'trong quý này',
      thisYear: 'trong năm nay',
      lastYear: 'trong năm trước',
    },
    known: 'Theo tình trạng dữ liệu',
    onlyEmpty: 'Chỉ dòng chưa có dữ liệu',
    onlyFilled: 'Chỉ dòng đã có dữ liệu',
    active: 'Điều kiện lọc đang dùng',
    remove: (sentence: string) => `Bỏ điều kiện: ${sentence}`,
    sentence: {
      contains: (label: string, value: string) => `${label} có chứa “${value}”`,
      is: (label: string, value: string) => `${label}: ${value}`,
      isNot: (label: string, value: string) => `${label} không phải ${value}`,
      period: (label: string, period: string) => `${label} ${period}`,
      between: (label: string, from: string, to: string) => `${label} từ ${from} đến ${to}`,
      from: (label: string, from: string) => `${label} từ ${from}`,
      to: (label: string, to: string) => `${label} đến ${to}`,
      empty: (label: string) => `${label}: chưa có dữ liệu`,
      filled: (label: string) => `${label}: đã có dữ liệu`,
      or: ' hoặc ',
      nor: ', ',
    },
  },

  bulkEdit: {
    act: 'Sửa nhiều dòng',
    heading: (count: string, one: string) => `Sửa ${count} ${one}`,
    submit: (count: string) => `Sửa ${count} dòng`,
    fields: 'Các trường cần sửa',
    fieldsHint: 'Giá trị mới được ghi vào mọi dòng đã chọn trong một lần ghi, hoàn tác được một lần.',
    choose: 'Chọn một hoặc nhiều trường',
    emptyClears: 'Trường để trống sẽ bị xóa giá trị ở mọi dòng đã chọn.',
    nothingSelected:
      'Hãy chọn các dòng cần sửa trước: đánh dấu ở cột đầu, hoặc giữ Shift và bấm phím mũi tên.',
  },

  views: {
    views: 'Chế độ xem',
    everything: (many: string) => `Tất cả ${many}`,
    kept: 'Đã lưu',
    keep: 'Lưu chế độ xem này',
    forget: 'Bỏ chế độ xem đã lưu',
    name: 'Tên',
    nameExample: 'vd Dự án chậm ở Bắc Giang',
    replaces: 'Đã có chế độ xem tên này; lưu sẽ thay thế.',
    contents: 'Sẽ lưu:',
    search: (words: string) => `Tìm “${words}”`,
    columns: 'Các cột đang hiện, độ rộng, thứ tự và cách sắp xếp',
    done: (name: string) => `Đã lưu chế độ xem “${name}”`,
    forgotten: (name: string) => `Đã bỏ chế độ xem “${name}”`,
  },

  parts: {
    count: (count: string, one: string) => `${count} ${one}`,
    add: (one: string) => `Thêm ${one}`,
    correct: (one: string) => `Sửa ${one}`,
    added: (one: string) => `Đã thêm ${one}`,
    save: 'Lưu',
  },

  columns: {
    heading: 'Các cột hiển thị',
    hint: 'Kéo tiêu đề cột để đổi thứ tự, kéo mép cột để đổi độ rộng. Mỗi người một cách bày riêng.',
    reset: 'Về mặc định',
  },

  add: {
    heading: (one: string) => `Thêm ${one}`,
    submit: 'Thêm',
    done: (one: string, title: string) => `Đã thêm ${one} “${title}”`,
  },

  remove: {
    heading: (count: string, one: string) => `Xóa ${count} ${one}?`,
    text: 'Bản ghi bị xóa vẫn còn trong lịch sử và có thể hoàn tác.',
    withParts: (parts: string) => `Bị xóa cùng: ${parts} của những bản ghi này.`,
    reason: 'Lý do xóa',
    reasonExample: 'vd Nhập trùng với bản ghi khác',
    more: (count: string) => `và ${count} bản ghi khác`,
    submit: 'Xóa',
    done: (count: string, one: string) => `Đã xóa ${count} ${one}`,
  },

  record: {
    panel: (one: string) => `Chi tiết ${one}`,
    tabs: { fields: 'Thông tin', history: 'Lịch sử' },
    save: 'Lưu (Ctrl+S)',
    discard: 'Bỏ thay đổi',
    unsaved: 'Có thay đổi chưa lưu',
    saved: 'Đã lưu',
    changedElsewhere:
      'Bản ghi vừa được sửa ở nơi khác. Nội dung bạn đang gõ vẫn giữ nguyên; khi lưu sẽ được đối chiếu.',
    source: (source: string) => `Căn cứ: ${source}`,
    empty: '—',
    notFoundHeading: 'Không còn bản ghi này',
    remove: 'Xóa bản ghi này…',
  },

  history: {
    kinds: { create: 'Thêm mới', update: 'Sửa', remove: 'Xóa' },
    acts: {
      import: 'Nhập từ tệp',
      undo: 'Hoàn tác',
      restore: 'Lấy lại tệp',
      loadSample: 'Nạp dữ liệu mẫu',
      saveWording: 'Sửa lời văn',
      takeNumber: 'Lấy số',
      check: 'Kiểm tra xong',
      reopen: 'Trả về dự thảo',
      release: 'Ban hành',
      correct: 'Lập văn bản đính chính',
    },
    by: (person: string, station: string) => (station ? `${person} · ${station}` : person),
    reason: (reason: string) => `Lý do: ${reason}`,
    field: 'Trường',
    old: 'Cũ',
    new: 'Mới',
    undo: 'Hoàn tác lần này',
    undone: 'Đã hoàn tác lần ghi',
    undoneMark: 'Đã bị hoàn tác',
    undoesMark: 'Hoàn tác một lần ghi trước',
    nothing: '(trống)',
    show: 'Xem các trường',
    hide: 'Thu gọn',
  },

  conflict: {
    heading: 'Bản ghi đã được người khác sửa',
    text: 'Trong lúc bạn sửa, người khác đã lưu trước. Hãy chọn giá trị giữ lại cho từng trường; chưa có gì bị mất.',
    field: 'Trường',
    theirs: 'Đang lưu trong máy',
    mine: 'Bạn vừa nhập',
    keepTheirs: 'Giữ tất cả theo bản đang lưu',
    saveChosen: 'Lưu theo lựa chọn',
  },

  export: {
    chooseTitle: (many: string) => `Xuất ${many}`,
    fileName: (many: string, day: string) => `${many} ${day}`,
    working: 'Đang xuất tệp…',
    done: (rows: string) => `Đã xuất ${rows} dòng`,
    templateTitle: 'Lưu tệp mẫu',
    templateName: (many: string) => `Mẫu nhập ${many}.xlsx`,
    templateDone: 'Đã lưu tệp mẫu',
  },
} as const

/** What one register's page says of itself. */
export interface RegisterWords {
  heading: string
  /** One line under the heading, where the register needs explaining. */
  about?: string
  empty: { heading: string; text: string }
}
