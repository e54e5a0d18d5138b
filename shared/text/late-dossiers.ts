import { holders, type Holder } from '#shared/registers/day-units.ts'

const labelOf = (holder: Holder) => holders.find(({ value }) => value === holder)?.label ?? ''
const small = (words: string) => words.charAt(0).toLocaleLowerCase('vi') + words.slice(1)

/** "Danh sách hồ sơ quá hạn và nguyên nhân": its sentences, tables, and how its figures are explained. */
export const lateText = {
  dossierUnit: 'hồ sơ',
  dayUnit: 'ngày',
  open: (day: string, count: string, most: string) =>
    `Tính đến hết ${day}, có ${count} quá hạn chưa trả kết quả, chậm nhiều nhất ${most}.`,
  noneOpen: (day: string) => `Tính đến hết ${day}, không có hồ sơ nào quá hạn chưa trả kết quả.`,
  returned: (period: string, count: string, most: string) =>
    `${period}, đã trả kết quả quá hạn ${count}, chậm nhiều nhất ${most}.`,
  noneReturned: (period: string) => `${period}, không có hồ sơ nào trả kết quả quá hạn.`,
  period: (from: string, to: string) => `Từ ngày ${from} đến hết ngày ${to}`,
  days: (total: string, of: { only: string } | { shares: readonly string[] }) =>
    'only' in of
      ? `Tổng số ngày chậm của các hồ sơ này là ${total}, đều do ${of.only}.`
      : `Tổng số ngày chậm của các hồ sơ này là ${total}, trong đó: ${of.shares.join('; ')}.`,
  holder: (holder: Holder) => small(labelOf(holder)),
  share: (holder: Holder, days: string) => `do ${small(labelOf(holder))} ${days}`,
  /** "Cơ quan phối hợp: 5 ngày; chủ đầu tư, người nộp: 2 ngày" */
  delays: (shares: readonly { holder: Holder; days: string }[]) =>
    shares
      .map(({ holder, days }, at) => {
        const name = labelOf(holder)
        return `${at === 0 ? name : small(name)}: ${days}\u00a0ngày`
      })
      .join('; '),

  procedureTable: 'Bảng 1. Hồ sơ quá hạn theo thủ tục',
  unknownProcedure: 'Chưa rõ thủ tục',
  annexed: 'Chi tiết từng hồ sơ và nguyên nhân tại Phụ lục kèm theo',
  annex: (day: string) => `Chi tiết hồ sơ quá hạn tính đến ngày ${day}`,
  groups: {
    open: (count: number) => `Đang quá hạn, chưa trả kết quả (${count} hồ sơ)`,
    returned: (count: number) => `Đã trả kết quả quá hạn (${count} hồ sơ)`,
  },
  sum: 'Tổng cộng',
  columns: {
    order: 'TT',
    procedure: 'Thủ tục',
    open: 'Đang quá hạn (hồ sơ)',
    returned: 'Đã trả quá hạn (hồ sơ)',
    days: 'Số ngày chậm',
    of: 'Trong đó, số ngày do',
    holders: {
      agency: 'Cơ quan giải quyết',
      otherAgency: 'Cơ quan phối hợp',
      investor: 'Chủ đầu tư, người nộp',
    },
    code: 'Mã hồ sơ',
    received: 'Ngày tiếp nhận',
    deadline: 'Hạn giải quyết',
    returnedOn: 'Ngày trả',
    late: 'Chậm (ngày)',
    whose: 'Chậm do bên nào',
    cause: 'Nguyên nhân',
  },
  causes: {
    step: (name: string, heldBy: string | null, days: number) =>
      `bước “${name}”${heldBy === null ? '' : ` (${heldBy})`} vượt thời hạn ${days} ngày`,
    pause: (from: string, to: string | null, reason: string) =>
      `tạm dừng ${to === null ? `từ ${from}` : `${from} – ${to}`}${reason === '' ? '' : `: ${reason}`}`,
    heldNow: (by: string, since: string) => `hiện do ${by} giữ, từ ${since}`,
    unknown: 'sổ chưa ghi bước xử lý hoặc lý do',
  },
  /** The causes of one dossier as a sentence without its end. */
  causesInWords: (causes: readonly string[]) => {
    const words = causes.join('; ')
    return words.charAt(0).toLocaleUpperCase('vi') + words.slice(1)
  },
  notes: {
    inAnnex: 'Số ngày chậm là ngày lịch; cách tính nêu tại Phụ lục.',
    days: (day: string) =>
      `Số ngày chậm là ngày lịch, tính từ ngày liền sau hạn giải quyết đến ngày trả kết quả; hồ sơ chưa trả tính đến hết ngày ${day}.`,
    delay:
      'Ngày tạm dừng tính cho bên phải chờ; ngày còn lại tính cho bước vượt thời hạn, sau đó cho bên đang giữ hồ sơ. Thời gian công bố, niêm yết không tính cho bên nào.',
    personal: 'Danh sách không ghi tên người nộp hồ sơ.',
  },

  labels: {
    open: 'Số hồ sơ đang quá hạn',
    returned: 'Số hồ sơ đã trả kết quả quá hạn',
    most: (group: string) => `Số ngày chậm nhiều nhất – ${group}`,
    openGroup: 'hồ sơ đang quá hạn',
    returnedGroup: 'hồ sơ đã trả kết quả quá hạn',
    days: 'Tổng số ngày chậm',
    holder: (holder: Holder) => `Số ngày chậm do ${small(labelOf(holder))}`,
    of: (label: string, procedure: string) => `${label} – ${procedure}`,
    dossier: (code: string) => `Số ngày chậm của hồ sơ ${code}`,
  },
  formulas: {
    open: (day: string) =>
      `Đếm hồ sơ có hạn giải quyết trước ngày ${day} mà đến hết ngày này chưa trả kết quả, không kể hồ sơ đang tạm dừng.`,
    returned: (from: string, to: string) =>
      `Đếm hồ sơ trả kết quả từ ngày ${from} đến hết ngày ${to}, sau hạn giải quyết; không kể hồ sơ đã rút.`,
    most: 'Lấy số lớn nhất trong số ngày chậm của từng hồ sơ.',
    days: 'Cộng số ngày chậm của từng hồ sơ.',
    holder:
      'Cộng số ngày chậm của bên này: ngày tạm dừng do chờ bên này, ngày vượt thời hạn của các bước do bên này giữ, và ngày còn lại mà bên này giữ hồ sơ.',
    dossier: (deadline: string, until: string, isOpen: boolean) =>
      `Số ngày lịch từ ngày liền sau hạn giải quyết ${deadline} đến ${isOpen ? `hết ngày ${until}, chưa trả kết quả` : `ngày trả kết quả ${until}`}.`,
  },
} as const
