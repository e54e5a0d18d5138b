/** In what a time limit is counted: every day of the calendar, or working days alone. */
export const dayUnits = [
  { value: 'day', label: 'ngày', synonyms: ['Ngày lịch', 'Ngày dương lịch'] },
  { value: 'workingDay', label: 'ngày làm việc', synonyms: ['NLV', 'Ngày LV'] },
] as const

export type DayUnit = (typeof dayUnits)[number]['value']

/** Who holds a dossier, or whose step it is: `publication` is a time of notice that is nobody's delay. */
export const holders = [
  { value: 'agency', label: 'Cơ quan giải quyết', synonyms: ['Cơ quan chủ trì', 'Sở Xây dựng'] },
  { value: 'otherAgency', label: 'Cơ quan phối hợp', synonyms: ['Cơ quan khác', 'Sở, ngành khác'] },
  {
    value: 'investor',
    label: 'Chủ đầu tư, người nộp',
    synonyms: ['Chủ đầu tư', 'Người nộp', 'Tổ chức, cá nhân'],
  },
  { value: 'publication', label: 'Thời gian công bố, niêm yết', synonyms: ['Công khai', 'Niêm yết'] },
] as const

export type Holder = (typeof holders)[number]['value']
