const vietnamTime = new Intl.DateTimeFormat('vi-VN', {
  timeZone: 'Asia/Ho_Chi_Minh',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
})

/** The time of day of an instant in Vietnam: "09:41". */
export function formatTime(instant: Date): string {
  return vietnamTime.format(instant)
}
