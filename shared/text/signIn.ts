/** Signing in, setting up, the recovery code, passwords. */
export const signInText = {
  heading: 'Đăng nhập',
  lockedHeading: 'Màn hình đã khóa',
  lockedText:
    'Nhập lại mật khẩu để làm tiếp. Trang đang mở và nội dung chưa lưu trong biểu mẫu được giữ nguyên.',
  login: 'Tên đăng nhập',
  password: 'Mật khẩu',
  showPassword: 'Hiện mật khẩu',
  hidePassword: 'Ẩn mật khẩu',
  submit: 'Đăng nhập',
  submitting: 'Đang mở…',
  capsLock: 'Phím Caps Lock đang bật',
  wait: (seconds: number) => `Thử lại sau ${seconds} giây`,
  forgot: 'Quên mật khẩu?',
  version: (version: string) => `Phiên bản ${version}`,

  recover: {
    heading: 'Đặt lại mật khẩu bằng mã khôi phục',
    text: 'Dùng mã khôi phục đã in và cất giữ khi thiết lập. Sau khi dùng, mã cũ hết hiệu lực và chương trình cấp mã mới.',
    code: 'Mã khôi phục',
    newPassword: 'Mật khẩu mới',
    submit: 'Đặt lại mật khẩu',
    back: 'Quay lại đăng nhập',
  },

  passwords: {
    again: 'Nhập lại mật khẩu',
    differ: 'Hai lần nhập chưa giống nhau',
    hint: 'Nên dùng một câu dài dễ nhớ, ví dụ bốn năm từ không liên quan đến nhau.',
    strength: 'Độ mạnh của mật khẩu',
    levels: ['Chưa đủ mạnh', 'Được', 'Khá', 'Mạnh'],
  },

  change: {
    heading: 'Đổi mật khẩu',
    old: 'Mật khẩu hiện tại',
    new: 'Mật khẩu mới',
    submit: 'Đổi mật khẩu',
    done: 'Đã đổi mật khẩu',
  },

  setUp: {
    intro: 'Chỉ làm một lần trên máy này. Dữ liệu được mã hóa ngay từ đầu và không rời khỏi máy.',
    steps: ['Đơn vị', 'Người quản trị', 'Mã khôi phục'],
    stepOf: (step: number, count: number) => `Bước ${step} trên ${count}`,
    organisationStep: {
      heading: 'Đơn vị sử dụng',
      text: 'Tên ghi ở đây được dùng cho tiêu đề văn bản; sau này sửa được trong mục Tiêu đề văn bản.',
    },
    organisation: 'Tên đơn vị',
    organisationExample: 'Sở Xây dựng tỉnh Bắc Ninh',
    superior: 'Cơ quan cấp trên',
    superiorExample: 'Ủy ban nhân dân tỉnh Bắc Ninh',
    province: 'Tỉnh, thành phố',
    provinceExample: 'Bắc Ninh',
    station: 'Tên máy trạm',
    stationHelp: 'Để phân biệt các máy khi trao đổi dữ liệu, ví dụ PHONG-QLN-01.',
    administratorStep: {
      heading: 'Người quản trị đầu tiên',
      text: 'Người này thêm các tài khoản khác, sao lưu dữ liệu và giữ mã khôi phục.',
    },
    name: 'Họ và tên',
    loginHelp: 'Viết liền, không dấu, ví dụ quantri.',
    create: 'Tạo cơ sở dữ liệu',
    creating: 'Đang tạo cơ sở dữ liệu mã hóa…',
  },

  recoveryCode: {
    heading: 'Mã khôi phục',
    text: 'Đây là cách duy nhất mở được dữ liệu khi mọi người đều quên mật khẩu. Mã chỉ hiện một lần, chương trình không lưu lại.',
    label: 'Mã khôi phục của máy này',
    advice: [
      'In ra giấy hoặc chép tay, cất trong két hoặc phong bì niêm phong.',
      'Không chụp ảnh, không gửi qua Zalo, thư điện tử.',
      'Ai có mã này đều mở được dữ liệu.',
    ],
    confirm: 'Tôi đã in và cất giữ mã',
    enter: 'Vào chương trình',
    done: 'Xong',
    printed: 'Đã gửi lệnh in.',
    notPrinted: 'Chưa in. Hãy in lại hoặc chép tay mã ra giấy.',
    copiedWarning: 'Đã chép vào bộ nhớ tạm. Hãy dán vào nơi an toàn rồi chép thứ khác đè lên.',
    page: {
      title: 'Mã khôi phục dữ liệu An Cư',
      organisation: (name: string) => `Đơn vị: ${name}`,
      station: (name: string) => `Máy trạm: ${name}`,
      day: (day: string) => `Ngày cấp: ${day}`,
      code: (code: string) => `Mã khôi phục: ${code}`,
      advice: 'Cất trong két hoặc phong bì niêm phong. Ai có mã này đều mở được dữ liệu.',
    },
  },
} as const
