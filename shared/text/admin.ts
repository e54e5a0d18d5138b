/** The page of the administrators. */
export const adminText = {
  heading: 'Quản trị',
  tabs: { people: 'Người dùng', security: 'An toàn', data: 'Dữ liệu', events: 'Nhật ký an ninh' },

  people: {
    heading: 'Người dùng',
    text: 'Mỗi người một tài khoản riêng: sổ ghi thay đổi ghi tên người thực hiện.',
    add: 'Thêm người dùng',
    name: 'Họ và tên',
    login: 'Tên đăng nhập',
    role: 'Vai trò',
    state: 'Tình trạng',
    active: 'Đang hoạt động',
    inactive: 'Đã ngừng',
    you: 'bạn',
    actsHeading: 'Thao tác',
    acts: (name: string) => `Thao tác với ${name}`,
    edit: 'Sửa tên, vai trò',
    resetPassword: 'Đặt lại mật khẩu',
    deactivate: 'Ngừng tài khoản',
    activate: 'Mở lại tài khoản',
    editHeading: (name: string) => `Sửa tài khoản ${name}`,
    resetHeading: (name: string) => `Đặt mật khẩu mới cho ${name}`,
    resetText: 'Báo mật khẩu này trực tiếp cho người dùng và nhắc họ đổi ngay sau khi đăng nhập.',
    firstPassword: 'Mật khẩu ban đầu',
    newPassword: 'Mật khẩu mới',
    added: (name: string) => `Đã thêm người dùng ${name}`,
    saved: 'Đã lưu tài khoản',
    passwordReset: (name: string) => `Đã đặt mật khẩu mới cho ${name}`,
    deactivated: (name: string) => `Đã ngừng tài khoản của ${name}`,
    activated: (name: string) => `Đã mở lại tài khoản của ${name}. Hãy đặt mật khẩu mới cho người này`,
    roleHelp: {
      viewer: 'Xem danh sách, báo cáo; xuất tệp.',
      editor: 'Thêm, sửa, xóa, nhập từ tệp.',
      approver: 'Như người nhập liệu; duyệt và khóa số liệu của kỳ.',
      administrator: 'Toàn quyền, gồm tài khoản, danh mục và sao lưu.',
    },
  },

  lock: {
    heading: 'Tự khóa màn hình',
    text: 'Sau thời gian không thao tác, chương trình đóng cơ sở dữ liệu và đòi mật khẩu.',
    minutes: 'Số phút không làm việc',
    save: 'Lưu',
    saved: (minutes: string) => `Màn hình tự khóa sau ${minutes} phút không làm việc`,
    wrong: 'Nhập số phút từ 1 đến 240',
  },

  recovery: {
    heading: 'Mã khôi phục',
    text: 'Nếu tờ giấy ghi mã bị mất hoặc có người ngoài đã thấy, hãy cấp mã mới. Mã cũ hết hiệu lực ngay.',
    renew: 'Cấp mã khôi phục mới…',
    confirmHeading: 'Cấp mã khôi phục mới?',
    confirmText: 'Mã đang cất giữ sẽ không dùng được nữa. Hãy chuẩn bị máy in trước khi tiếp tục.',
    confirm: 'Cấp mã mới',
  },

  backup: {
    heading: 'Sao lưu',
    text: 'Ghi toàn bộ dữ liệu và vòng khóa ra một tệp. Tệp vẫn được mã hóa, mở bằng mật khẩu của người dùng hoặc mã khôi phục. Nên để ở USB hoặc máy khác.',
    run: 'Sao lưu ngay…',
    title: 'Lưu bản sao lưu',
    fileName: (day: string) => `An Cư sao lưu ${day}.ancu`,
    running: 'Đang sao lưu…',
    done: (size: string, commits: string, files: string) =>
      `Đã sao lưu ${commits} lần ghi và ${files} tệp đính kèm, ${size}`,
    damaged: (files: string) =>
      `Đã sao lưu, nhưng ${files} tệp đính kèm đã hỏng từ trước và được giữ nguyên như vậy trong bản sao lưu. Hãy bấm “Kiểm tra ngay” để biết tệp nào, rồi đính kèm lại từ bản gốc.`,
  },

  verify: {
    heading: 'Kiểm tra sổ ghi',
    text: 'Tính lại chuỗi băm của mọi lần ghi, đối chiếu với các bản ghi hiện tại và so nội dung mọi tệp đính kèm với mã băm.',
    run: 'Kiểm tra ngay',
    running: 'Đang kiểm tra…',
    good: (commits: string) => `Sổ còn nguyên vẹn: ${commits} lần ghi, chuỗi băm khớp.`,
    head: (hash: string) => `Đầu sổ: ${hash}`,
    broken: (commit: string, why: string) =>
      `Sổ không còn nguyên vẹn từ lần ghi ${commit}: ${why}. Hãy ngừng nhập liệu, giữ nguyên thư mục dữ liệu và dùng bản sao lưu gần nhất.`,
  },

  sample: {
    heading: 'Dữ liệu mẫu',
    text: 'Nạp một bộ dự án giả để tập làm quen. Mọi trang và bản in đều ghi “DỮ LIỆU MẪU”. Không dùng trên máy đang có số liệu thật.',
    run: 'Nạp dữ liệu mẫu…',
    confirmHeading: 'Nạp dữ liệu mẫu?',
    confirmText: 'Thư mục dữ liệu này sẽ được đánh dấu là dữ liệu mẫu trên mọi trang và bản in.',
    confirm: 'Nạp dữ liệu mẫu',
    done: (count: string) => `Đã nạp ${count} bản ghi mẫu`,
  },

  events: {
    heading: 'Nhật ký an ninh',
    text: 'Các lần đăng nhập, nhập sai mật khẩu, đổi khóa, mới nhất trước.',
    at: 'Thời điểm',
    kind: 'Việc',
    login: 'Tài khoản',
    station: 'Máy trạm',
    empty: 'Chưa có sự kiện nào.',
    kinds: {
      setUp: 'Thiết lập lần đầu',
      signedIn: 'Đăng nhập',
      signInFailed: 'Đăng nhập sai',
      signedOut: 'Khóa màn hình',
      lockedIdle: 'Tự khóa vì không làm việc',
      passwordChanged: 'Đổi mật khẩu',
      passwordReset: 'Đặt lại mật khẩu',
      recovered: 'Dùng mã khôi phục',
      recoveryCodeRenewed: 'Cấp mã khôi phục mới',
      backedUp: 'Sao lưu',
    } as Readonly<Record<string, string>>,
  },
} as const

/** The reason of the commit that brings what came with a newer program. */
export const catalogueText = {
  reason: 'Nạp lịch nghỉ, quy tắc tính hạn và danh mục thủ tục kèm theo chương trình',
} as const

/** The reason of the commit that moves obstacles from the projects' text into their own register. */
export const carryOverText = 'Chuyển nội dung khó khăn, vướng mắc của dự án sang sổ vướng mắc'
