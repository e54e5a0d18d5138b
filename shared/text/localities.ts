import type { RegisterWords } from './registers.ts'

export const localitiesText: RegisterWords = {
  heading: 'Đơn vị hành chính',
  about: 'Các đơn vị trước và sau sắp xếp, kèm thời gian hiệu lực.',
  empty: {
    heading: 'Danh mục đang trống',
    text: 'Danh mục đơn vị hành chính được nạp khi thiết lập; người quản trị cũng nhập được từ tệp Excel.',
  },
}
