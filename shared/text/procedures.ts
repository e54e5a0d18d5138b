/** What is missing for the cost of a procedure to be known. */
export const costText = {
  noWage: 'Chưa có thu nhập bình quân một giờ làm việc (trang Tham số chi phí)',
  noCases: 'Chưa có số hồ sơ một năm của thủ tục',
  noActivities: 'Chưa có công việc nào để tính chi phí',
} as const
