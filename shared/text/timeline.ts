/** The words of the projects' line in time. */
export const timelineText = {
  show: 'Đường thời gian',
  showGrid: 'Bảng dữ liệu',
  label: 'Tiến độ kế hoạch và thực tế của các dự án',
  project: 'Dự án',
  legend: {
    plan: 'Kế hoạch',
    actual: 'Thực tế',
    late: 'Chậm so với kế hoạch',
    planned: 'Mốc kế hoạch',
    done: 'Mốc thực tế',
    today: (day: string) => `Hôm nay ${day}`,
  },
  noDates: 'Chưa có mốc thời gian nào',
  more: (count: string) => `Hiện thêm ${count} dự án`,
  plan: (from: string, to: string) => `Kế hoạch thi công: ${from} – ${to}`,
  actual: (from: string, to: string) => `Thực tế: ${from} – ${to}`,
  soFar: (from: string) => `Thực tế: từ ${from} đến nay`,
  late: (days: string) => `Chậm ${days} ngày`,
  milestone: (label: string, planned: string | null, actual: string | null) =>
    `${label}: ${[planned && `kế hoạch ${planned}`, actual && `thực tế ${actual}`].filter(Boolean).join(', ')}`,
} as const
