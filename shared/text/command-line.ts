/** What the command line says to the person who typed. */
export const usageText = {
  usage:
    "Cách dùng: npm run -s ancu -- <chức năng> ['<json>' | @tệp.json | -]  |  batch < lệnh.jsonl  |  channels",
  dataFolder: 'chưa biết thư mục dữ liệu, hãy đặt biến ANCU_DATA hoặc thêm --data THƯ_MỤC',
  credentials: 'cần đăng nhập, hãy đặt biến ANCU_USER và ANCU_PASSWORD',
  unknownOption: (word: string) => `không có tùy chọn "${word}"`,
  notJson: (start: string) => `không phải JSON hợp lệ: "${start}"`,
  batchLine: 'mỗi dòng phải có dạng {"channel":"…","input":{…}}',
} as const
