import type { RegisterWords } from './registers.ts'

/** What the page of each register says of itself. */
export const registerWords = {
  projects: {
    heading: 'Dự án nhà ở xã hội',
    empty: {
      heading: 'Chưa có dự án nào',
      text: 'Nhập danh sách từ tệp Excel mà đơn vị đang dùng, hoặc thêm từng dự án.',
    },
  },
  obstacles: {
    heading: 'Khó khăn, vướng mắc',
    about: 'Ai phải giải quyết, đến khi nào, đã làm gì.',
    empty: {
      heading: 'Chưa ghi nhận vướng mắc nào',
      text: 'Thêm từng vướng mắc, nhập từ tệp Excel, hoặc nhập danh sách dự án có cột “Khó khăn, vướng mắc”.',
    },
  },
  projectStages: {
    heading: 'Tiến độ các bước',
    about: 'Mỗi bước của dự án: phía chủ đầu tư và phía cơ quan nhà nước, kế hoạch và thực tế.',
    empty: {
      heading: 'Chưa có bước nào',
      text: 'Thêm từng bước ở đây hoặc trong thẻ “Các bước” của dự án, hoặc nhập từ tệp Excel.',
    },
  },
  projectCapital: {
    heading: 'Nguồn vốn dự án',
    about: 'Vốn bố trí và đã giải ngân của từng nguồn theo năm.',
    empty: {
      heading: 'Chưa có nguồn vốn nào',
      text: 'Thêm từng khoản ở đây hoặc trong thẻ “Nguồn vốn” của dự án, hoặc nhập từ tệp Excel.',
    },
  },
  projectCompletions: {
    heading: 'Căn hộ hoàn thành theo năm',
    about: 'Số căn được tính vào chỉ tiêu của từng năm.',
    empty: {
      heading: 'Chưa có số liệu hoàn thành',
      text: 'Thêm từng năm ở đây hoặc trong thẻ “Hoàn thành” của dự án, hoặc nhập từ tệp Excel.',
    },
  },
  landInspections: {
    heading: 'Kiểm tra quỹ đất nhà ở xã hội',
    about: 'Các lần kiểm tra việc sử dụng quỹ đất 20 % đúng mục đích.',
    empty: {
      heading: 'Chưa có lần kiểm tra nào',
      text: 'Thêm từng lần ở đây hoặc trong thẻ “Kiểm tra quỹ đất” của dự án, hoặc nhập từ tệp Excel.',
    },
  },
  dossiers: {
    heading: 'Hồ sơ thủ tục hành chính',
    about: 'Từ ngày tiếp nhận đến ngày trả kết quả; hạn do chương trình tính và giải thích được từng ngày.',
    empty: {
      heading: 'Chưa có hồ sơ nào',
      text: 'Nhập tệp Excel do hệ thống một cửa xuất ra, hoặc thêm từng hồ sơ.',
    },
  },
  procedures: {
    heading: 'Thủ tục hành chính về nhà ở xã hội',
    about:
      'Mỗi dòng là một bản của thủ tục, có thời gian hiệu lực; thời hạn theo luật, tỉnh công bố và cam kết.',
    empty: {
      heading: 'Danh mục thủ tục đang trống',
      text: 'Thêm từng thủ tục, hoặc nhập từ tệp Excel.',
    },
  },
  cuttingMeasures: {
    heading: 'Phương án cắt giảm, đơn giản hóa',
    about:
      'Bước gộp hoặc bỏ, giấy tờ bỏ hoặc thay bằng dữ liệu, số ngày rút ngắn; ai quyết định, áp dụng từ khi nào.',
    empty: {
      heading: 'Chưa có phương án nào',
      text: 'Thêm ở đây hoặc trong thẻ “Cắt giảm” của thủ tục.',
    },
  },
  scenarios: {
    heading: 'Phương án thử',
    about: 'Những đề xuất cắt giảm được thử cùng nhau trên hồ sơ đã trả kết quả của một kỳ.',
    empty: {
      heading: 'Chưa có phương án nào',
      text: 'Thêm từng phương án ở đây hoặc ở thẻ “Thử phương án”, hoặc nhập từ tệp Excel.',
    },
  },
  scenarioCuts: {
    heading: 'Đề xuất của các phương án thử',
    empty: { heading: 'Chưa có đề xuất nào', text: 'Thêm từng đề xuất, hoặc nhập từ tệp Excel.' },
  },
  procedureSteps: {
    heading: 'Các bước của thủ tục',
    empty: { heading: 'Chưa có bước nào', text: 'Thêm từng bước, hoặc nhập từ tệp Excel.' },
  },
  procedurePapers: {
    heading: 'Thành phần hồ sơ',
    empty: { heading: 'Chưa có giấy tờ nào', text: 'Thêm từng giấy tờ, hoặc nhập từ tệp Excel.' },
  },
  complianceActivities: {
    heading: 'Chi phí tuân thủ',
    about: 'Thời gian, phí và chi phí khác của người làm thủ tục, trước và sau cắt giảm.',
    empty: {
      heading: 'Chưa có công việc nào để tính chi phí',
      text: 'Thêm từng công việc mà người làm thủ tục phải làm.',
    },
  },
  dossierPauses: {
    heading: 'Các lần tạm dừng hồ sơ',
    empty: { heading: 'Chưa có lần tạm dừng nào', text: 'Thêm từng lần, hoặc nhập cùng tệp hồ sơ.' },
  },
  dossierSteps: {
    heading: 'Các bước xử lý hồ sơ',
    empty: { heading: 'Chưa ghi bước xử lý nào', text: 'Ghi bên nào giữ hồ sơ, từ ngày nào.' },
  },
  calendarDays: {
    heading: 'Ngày nghỉ, ngày làm bù',
    about: 'Ngày mới đề xuất chưa làm thay đổi cách tính hạn.',
    empty: {
      heading: 'Lịch nghỉ đang trống',
      text: 'Thêm từng ngày, hoặc nhập từ tệp Excel.',
    },
  },
  clockRules: {
    heading: 'Quy tắc tính hạn',
    about: 'Ngày đầu, ngày cuối, thời gian tạm dừng được tính thế nào, từ khi nào.',
    empty: { heading: 'Chưa có quy tắc nào', text: 'Khi chưa có, chương trình tính theo Bộ luật Dân sự.' },
  },
  costParameters: {
    heading: 'Tham số chi phí tuân thủ',
    empty: { heading: 'Chưa có tham số nào', text: 'Thêm thu nhập bình quân một giờ làm việc và căn cứ.' },
  },
  localities: {
    heading: 'Đơn vị hành chính',
    about: 'Các đơn vị trước và sau sắp xếp, kèm thời gian hiệu lực.',
    empty: {
      heading: 'Danh mục đang trống',
      text: 'Danh mục đơn vị hành chính được nạp khi thiết lập; người quản trị cũng nhập được từ tệp Excel.',
    },
  },
  letterheads: {
    heading: 'Tiêu đề văn bản',
    about: 'Phần đầu và phần ký của báo cáo theo thể thức Nhà nước và thể thức Đảng.',
    empty: {
      heading: 'Chưa khai báo tiêu đề văn bản',
      text: 'Báo cáo cần tên cơ quan, ký hiệu và người ký. Người quản trị thêm ở đây.',
    },
  },
  layoutChoices: {
    heading: 'Lựa chọn thể thức',
    empty: { heading: 'Chưa có lựa chọn nào', text: 'Mọi mục theo mặc định của chương trình.' },
  },
} as const satisfies Record<string, RegisterWords>

/** What the parts of a record are called in its drawer. */
export const partTabs: Readonly<Record<string, string>> = {
  obstacles: 'Vướng mắc',
  projectStages: 'Các bước',
  projectCapital: 'Nguồn vốn',
  projectCompletions: 'Hoàn thành',
  landInspections: 'Kiểm tra quỹ đất',
  procedureSteps: 'Các bước',
  procedurePapers: 'Giấy tờ',
  cuttingMeasures: 'Cắt giảm',
  complianceActivities: 'Chi phí',
  scenarioCuts: 'Đề xuất',
  dossierPauses: 'Tạm dừng',
  dossierSteps: 'Xử lý',
}
