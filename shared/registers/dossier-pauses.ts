import { checkPeriod } from '#shared/rules/dossier-parts.ts'
import { dossierField } from './dossier-parts.ts'
import { defineRegister } from './register.ts'

const fields = {
  dossier: dossierField,
  from: {
    type: 'day',
    label: 'Bắt đầu tạm dừng',
    required: true,
    width: 140,
    headings: ['Ngày tạm dừng', 'Từ ngày'],
  },
  to: { type: 'day', label: 'Kết thúc tạm dừng', width: 140, headings: ['Đến ngày'] },
  cause: {
    type: 'choice',
    label: 'Chờ bên nào',
    width: 190,
    headings: ['Chờ ai'],
    help: 'Để trống thì chương trình xác định theo lý do.',
    options: [
      { value: 'investor', label: 'Chủ đầu tư, người nộp', synonyms: ['Chủ đầu tư, người nộp bổ sung'] },
      { value: 'otherAgency', label: 'Cơ quan phối hợp', synonyms: ['Chờ cơ quan khác'] },
      { value: 'agency', label: 'Nội bộ cơ quan giải quyết', synonyms: ['Chờ nội bộ cơ quan giải quyết'] },
    ],
  },
  reason: {
    type: 'text',
    label: 'Lý do',
    maxLength: 500,
    searched: true,
    width: 320,
    headings: ['Lý do tạm dừng', 'Nội dung yêu cầu'],
  },
} as const

/** The times for which the clock of a dossier stood still, each with its reason. */
export const dossierPauses = defineRegister({
  name: 'dossierPauses',
  table: 'dossier_pause',
  one: 'lần tạm dừng',
  many: 'lần tạm dừng hồ sơ',
  fields,
  title: 'from',
  identifiedBy: ['dossier', 'from'],
  sortedBy: 'from',
  groups: [{ label: 'Tạm dừng', fields: ['dossier', 'from', 'to', 'cause', 'reason'] }],
  roles: { read: 'viewer', write: 'editor' },
  check: (pause) => checkPeriod(pause, 'Ngày kết thúc tạm dừng trước ngày bắt đầu'),
  partOf: 'dossier',
})
