/**
 * One sentence for each error code: what happened, why, what to do. The parameter of each function is also what
 * crosses the wire as `details`, so it must hold nothing secret.
 */
export const errorText = {
  // the call itself
  UNKNOWN_CHANNEL: (p: { channel: string }) =>
    `Không có chức năng nào tên "${p.channel}". Hãy xem danh sách bằng lệnh "channels".`,
  INVALID_INPUT: (p: { problems: { field: string; message: string }[] }) =>
    `Dữ liệu gửi lên chưa đúng: ${p.problems.map((x) => (x.field ? `${x.field}: ${x.message}` : x.message)).join('; ')}.`,
  FORBIDDEN_SENDER: () => 'Yêu cầu đến từ nơi không được phép nên đã bị từ chối.',
  INTERNAL: (p: { reference: string }) =>
    `Chương trình gặp lỗi ngoài dự kiến, dữ liệu không thay đổi. Hãy báo người quản trị kèm mã ${p.reference}.`,
  BUSY: () => 'Cơ sở dữ liệu đang bận vì một chương trình khác đang ghi. Hãy đợi ít giây rồi làm lại.',
  STOPPED: () => 'Đã dừng theo yêu cầu. Không có dữ liệu nào thay đổi.',

  // who is asking
  NOT_SET_UP: () =>
    'Chương trình chưa được thiết lập trên máy này. Hãy thiết lập đơn vị và người quản trị trước.',
  ALREADY_SET_UP: () => 'Thư mục dữ liệu này đã được thiết lập, không thể thiết lập lại.',
  NOT_SIGNED_IN: () => 'Cần đăng nhập để thực hiện việc này.',
  WRONG_CREDENTIALS: () =>
    'Tên đăng nhập hoặc mật khẩu không đúng. Hãy kiểm tra bộ gõ và phím Caps Lock rồi nhập lại.',
  TOO_MANY_ATTEMPTS: (p: { waitSeconds: number }) =>
    `Đã nhập sai nhiều lần. Hãy đợi ${p.waitSeconds} giây rồi thử lại.`,
  WRONG_RECOVERY_CODE: (p: { mistyped: boolean }) =>
    p.mistyped
      ? 'Mã khôi phục bị gõ sai ít nhất một ký tự. Hãy đối chiếu từng nhóm với tờ giấy đã in.'
      : 'Mã khôi phục không phải là mã đang dùng của máy này. Hãy tìm tờ giấy được in gần nhất.',
  WEAK_PASSWORD: (p: { reasons: string[] }) => `Mật khẩu chưa đủ mạnh: ${p.reasons.join('; ')}.`,
  FORBIDDEN: (p: { required: string; actual: string }) =>
    `Việc này cần quyền "${p.required}", tài khoản của bạn có quyền "${p.actual}". Hãy nhờ người có quyền thực hiện.`,
  LAST_ADMINISTRATOR: () =>
    'Phải còn ít nhất một người quản trị đang hoạt động. Hãy giao quyền cho người khác trước.',
  ACCOUNT_STOPPED: (p: { login: string }) =>
    `Tài khoản "${p.login}" đang ngừng hoạt động. Hãy mở lại tài khoản rồi mới đặt mật khẩu.`,
  LOGIN_TAKEN: (p: { login: string }) => `Tên đăng nhập "${p.login}" đã có người dùng. Hãy chọn tên khác.`,

  // records
  NOT_FOUND: (p: { what: string }) =>
    `Không tìm thấy ${p.what}. Có thể bản ghi đã bị xóa; hãy tải lại danh sách.`,
  /** `row` counts the records of one act from 0, where it has several. */
  INVALID_RECORD: (p: { problems: { row?: number; field: string; code: string; message: string }[] }) =>
    `Chưa lưu được: ${[...new Set(p.problems.map((x) => x.message))].slice(0, 5).join('; ')}.`,
  STALE: (p: { id: string; currentRevision: string; current: unknown }) =>
    p.id
      ? 'Bản ghi đã được người khác sửa sau khi bạn mở. Hãy so sánh hai bản rồi lưu lại; chưa có gì bị mất.'
      : 'Bản ghi đã thay đổi.',
  PERIOD_BACKWARDS: (p: { from: string; to: string }) =>
    `Kỳ phân tích kết thúc (${p.to}) trước khi bắt đầu (${p.from}). Hãy chọn lại hai ngày.`,
  UNKNOWN_PROCEDURE: (p: { code: string; known: string }) =>
    `Không có thủ tục nào mang mã “${p.code}” có hiệu lực trong kỳ đã chọn. Các mã đang có: ${p.known}.`,
  VERSION_NOT_LATER: (p: { began: string; validFrom: string }) =>
    `Bản hiện có bắt đầu hiệu lực từ ngày ${p.began}, nên bản mới không thể có hiệu lực từ ngày ${p.validFrom}. Hãy chọn một ngày sau ngày ${p.began}.`,
  DUPLICATE: (p: { field: string; label: string; value: string }) =>
    `${p.label} "${p.value}" đã có ở một bản ghi khác. Hãy kiểm tra lại hoặc dùng giá trị khác.`,
  NOT_EMPTY: (p: { what: string }) =>
    `Sổ ${p.what} đã có dữ liệu nên không nạp dữ liệu mẫu. Hãy dùng một thư mục dữ liệu mới để thử.`,
  STILL_REFERENCED: (p: { by: string }) =>
    `Không xóa được vì còn ${p.by} đang liên kết. Hãy xử lý các bản ghi đó trước.`,
  UNKNOWN_REFERENCE: () => 'Bản ghi được chọn không còn trong sổ của nó. Hãy tải lại danh sách rồi chọn lại.',
  CONFLICT: (p: { records: { register: string; id: string; fields: string[] }[] }) =>
    `Không hoàn tác được vì ${p.records.length} bản ghi đã được sửa tiếp sau đó. Hãy hoàn tác các lần sửa sau trước.`,
  NOTHING_TO_UNDO: () => 'Không còn thao tác nào của bạn để hoàn tác.',
  NOT_UNDOABLE: (p: { what: 'account' | 'document' | 'number' }) =>
    ({
      account:
        'Lần ghi này về tài khoản người dùng nên không hoàn tác được. Hãy sửa tài khoản trong mục Quản trị.',
      document:
        'Văn bản đã kiểm tra hoặc đã ban hành nên không hoàn tác được. Hãy trả về dự thảo, hoặc lập văn bản đính chính nếu đã ban hành.',
      number: 'Số văn bản đã cấp không thu hồi được. Nếu văn bản không dùng nữa, hãy để trống số đó.',
    })[p.what],
  LEDGER_BROKEN: (p: { commit: string }) =>
    `Sổ ghi thay đổi không còn nguyên vẹn từ lần ghi ${p.commit}. Hãy ngừng nhập liệu và báo người quản trị.`,

  // files
  FILE_NOT_FOUND: (p: { file: string }) =>
    `Không tìm thấy tệp "${p.file}". Hãy kiểm tra đường dẫn hoặc cắm lại USB.`,
  FILE_NOT_GRANTED: (p: { file: string }) =>
    `Cửa sổ chưa được phép dùng tệp "${p.file}". Hãy chọn lại tệp bằng hộp thoại.`,
  FILE_UNREADABLE: (p: { file: string; why: string }) => `Không đọc được tệp "${p.file}": ${p.why}.`,
  FOLDER_NOT_EMPTY: (p: { folder: string }) =>
    `Thư mục "${p.folder}" đã có tệp khác. Hãy chọn một thư mục trống hoặc thư mục chưa có.`,
  FILE_NOT_WRITTEN: (p: { file: string; why: string }) => `Không ghi được tệp "${p.file}": ${p.why}.`,
  FILE_EMPTY: (p: { file: string }) =>
    `Tệp "${p.file}" trống (0 byte) nên không đính kèm. Hãy chép lại tệp từ nơi gốc rồi thử lại.`,
  FILE_TOO_LARGE: (p: { file: string; size: string; limit: string }) =>
    `Tệp "${p.file}" nặng ${p.size}, quá mức ${p.limit} của một tệp đính kèm. Hãy giảm dung lượng (quét ở 200-300 dpi) hoặc tách thành nhiều tệp.`,
  FILES_TOO_LARGE: (p: { limit: string }) =>
    `Các tệp được chọn cùng lúc nặng hơn ${p.limit} nên chưa thêm tệp nào. Hãy đính kèm làm nhiều lần.`,
  FILE_KIND_REFUSED: (p: { file: string; what: string }) =>
    `Tệp "${p.file}" là ${p.what} nên không đính kèm được. Chỉ nhận PDF, ảnh JPEG, PNG, WebP, TIFF, Word (.docx) và Excel (.xlsx); hãy chuyển sang một trong các loại này.`,
  CONTENT_DAMAGED: (p: { file: string }) =>
    `Nội dung của tệp "${p.file}" trong cơ sở dữ liệu không còn nguyên vẹn nên không mở được. Hãy đính kèm lại từ tệp gốc hoặc khôi phục từ bản sao lưu.`,
  NO_ATTACHMENTS: (p: { many: string }) =>
    `Sổ ${p.many} không có tệp đính kèm. Hãy đính kèm vào bản ghi của sổ khác.`,
  SHEET_NOT_FOUND: (p: { sheet: string; sheets: string[] }) =>
    `Tệp không có trang tính "${p.sheet}". Các trang tính hiện có: ${p.sheets.join(', ')}.`,
  NO_HEADINGS: (p: { expected: string[]; why?: string }) =>
    `Không nhận ra dòng tiêu đề của bảng${p.why ?? ''}. Cần ít nhất các cột: ${p.expected.join(', ')}.`,
  IMPORT_CLOSED: () =>
    'Tệp đang nhập không còn được giữ, vì chương trình đã khóa hoặc đã mở tệp khác. Hãy chọn lại tệp.',
  PREVIEW_OUTDATED: () =>
    'Dữ liệu trong sổ đã thay đổi sau khi xem trước nên chưa nhập gì. Hãy xem lại bảng xem trước rồi nhập.',

  // database
  DATABASE_UNREADABLE: (p: { why: string }) =>
    `Không mở được cơ sở dữ liệu (${p.why}). Tệp được giữ nguyên; hãy khôi phục từ bản sao lưu hoặc báo người quản trị.`,
  DATABASE_TOO_NEW: (p: { found: number; known: number }) =>
    `Cơ sở dữ liệu do phiên bản mới hơn tạo ra (cấu trúc ${p.found}, chương trình này biết đến ${p.known}). Hãy cập nhật chương trình.`,
  DISK_FULL: () =>
    'Ổ đĩa đã đầy nên chưa lưu được, dữ liệu cũ vẫn nguyên vẹn. Hãy giải phóng dung lượng rồi làm lại.',
  BACKUP_INVALID: (p: { why: string }) =>
    `Bản sao lưu không dùng được: ${p.why}. Dữ liệu hiện tại không thay đổi.`,

  // documents
  MISSING_GLYPH: (p: { characters: { character: string; codePoint: string; context: string }[] }) =>
    `Không in được vì phông chữ thiếu ký tự: ${p.characters.map((c) => `${c.codePoint} trong "${c.context}"`).join('; ')}. Hãy sửa các ký tự đó rồi in lại.`,
  TOO_LONG_FOR_WORD: (p: { most: string }) =>
    `Báo cáo có hơn ${p.most} dòng nên không ghi được thành tệp Word. Hãy lưu tệp PDF, hoặc xuất danh sách ra Excel.`,
  NO_LETTERHEAD: (p: { day: string }) =>
    `Chưa có thông tin tiêu đề văn bản áp dụng cho ngày ${p.day}. Hãy khai báo trong mục Tiêu đề văn bản.`,
  DOCUMENT_FROZEN: (p: { state: string }) =>
    `Văn bản ở trạng thái "${p.state}" nên không sửa được. Hãy trả về dự thảo, hoặc lập văn bản đính chính nếu đã ban hành.`,
  WRONG_STATE: (p: { state: string; wanted: string }) =>
    `Văn bản đang ở trạng thái "${p.state}", việc này cần trạng thái "${p.wanted}". Hãy tải lại và làm đúng trình tự.`,
  NOT_READY: (p: { reasons: string[] }) =>
    `Văn bản còn điều phải xử lý: ${p.reasons.join('; ')}. Hãy xử lý rồi làm lại.`,
  NUMBER_TAKEN: (p: { written: string }) =>
    `Số ${p.written} đã cấp cho một văn bản khác và không cấp lại. Hãy dùng số khác.`,
  ALREADY_NUMBERED: (p: { written: string }) =>
    `Văn bản này đã có số ${p.written}. Mỗi văn bản chỉ lấy số một lần.`,
  NO_TERM: () =>
    'Văn bản này đánh số theo nhiệm kỳ nhưng chưa khai báo ngày bắt đầu nhiệm kỳ. Hãy nhập "Nhiệm kỳ từ ngày" trong mục Tiêu đề văn bản.',
  ISSUED_TOO_EARLY: (p: { issuedOn: string; asOf: string }) =>
    `Ngày ban hành ${p.issuedOn} sớm hơn ngày số liệu ${p.asOf}. Hãy chọn lại ngày ban hành.`,
  ISSUED_IN_FUTURE: (p: { issuedOn: string }) =>
    `Ngày ban hành ${p.issuedOn} chưa đến. Hãy ban hành vào ngày đó hoặc chọn lại ngày.`,
  NO_SUCH_CODE: (p: { code: string }) =>
    `Không có bản in nào mang mã "${p.code}". Hãy nhập từ 6 ký tự trở lên của mã ở chân trang (chữ số và chữ a-f).`,
} as const

/** What is wrong with a value that was sent: stands after the name of its field. */
export const inputText = {
  day: 'ngày phải có trong lịch, viết theo dạng YYYY-MM-DD, từ năm 1900 đến năm 2199',
} as const

/** Every code that an answer can carry. */
export type ErrorCode = keyof typeof errorText
