/**
 * The steps of a social-housing project from the determination of need to operation, as the reporting model of the
 * department has them. Basis: NĐ 192/2025, NĐ 54/2026, Luật Nhà ở.
 */
export const stageSteps = [
  { value: 'A1', label: 'A1. Xác định nhu cầu, chương trình, kế hoạch phát triển nhà ở, chỉ tiêu năm' },
  { value: 'A2', label: 'A2. Bố trí quỹ đất' },
  { value: 'A3', label: 'A3. Công bố thông tin dự án' },
  { value: 'A4', label: 'A4. Chấp thuận chủ trương đầu tư, giao chủ đầu tư' },
  { value: 'A5', label: 'A5. Quy hoạch chi tiết 1/500' },
  { value: 'A6', label: 'A6. Bồi thường, giải phóng mặt bằng, giao đất' },
  { value: 'A7', label: 'A7. Môi trường, đấu nối hạ tầng' },
  { value: 'A8', label: 'A8. Báo cáo nghiên cứu khả thi, phê duyệt dự án' },
  { value: 'A9', label: 'A9. Giấy phép xây dựng, phòng cháy, chữa cháy' },
  { value: 'B1', label: 'B1. Khởi công' },
  { value: 'B2', label: 'B2. Công khai thông tin dự án' },
  { value: 'B3', label: 'B3. Thi công' },
  { value: 'B4', label: 'B4. Thông báo đủ điều kiện bán, cho thuê mua' },
  { value: 'B5', label: 'B5. Giá bán, giá thuê mua, giá thuê' },
  { value: 'B6', label: 'B6. Tiếp nhận hồ sơ, lập danh sách, bốc thăm, ký hợp đồng' },
  { value: 'C1', label: 'C1. Nghiệm thu, kiểm tra công tác nghiệm thu' },
  { value: 'C2', label: 'C2. Bàn giao nhà' },
  { value: 'C3', label: 'C3. Kiểm toán, quyết toán, ý kiến về giá' },
  { value: 'C4', label: 'C4. Cấp giấy chứng nhận' },
  { value: 'C5', label: 'C5. Quản lý vận hành, hậu kiểm đối tượng, xử lý vi phạm' },
  { value: 'C6', label: 'C6. Theo dõi hạn bán lại 5 năm, cho thuê 10 năm' },
] as const satisfies readonly { value: string; label: string }[]

/** Where a step stands. */
export const stepStates = [
  { value: 'notStarted', label: 'Chưa bắt đầu' },
  { value: 'inProgress', label: 'Đang xử lý', synonyms: ['Đang thực hiện'] },
  { value: 'supplementAsked', label: 'Chờ bổ sung hồ sơ' },
  { value: 'submitted', label: 'Đã trình' },
  { value: 'approved', label: 'Đã phê duyệt' },
  { value: 'done', label: 'Hoàn thành', synonyms: ['Đã hoàn thành', 'Xong'] },
  { value: 'returned', label: 'Bị trả hồ sơ', synonyms: ['Trả hồ sơ'] },
  { value: 'suspended', label: 'Tạm dừng' },
  { value: 'notApplicable', label: 'Không áp dụng', synonyms: ['X', 'Không áp dụng (X)'] },
] as const
