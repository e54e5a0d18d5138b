import { checkObstacle } from '#shared/rules/obstacles.ts'
import { noteField, projectField } from './part-fields.ts'
import { defineRegister, longestText, type RecordOf } from './register.ts'

const fields = {
  project: { ...projectField, headings: [...projectField.headings, 'Dự án vướng mắc'] },
  kind: {
    type: 'choice',
    label: 'Nhóm vướng mắc',
    width: 140,
    headings: ['Nhóm', 'Loại vướng mắc', 'Lĩnh vực'],
    options: [
      { value: 'land', label: 'Đất đai', synonyms: ['Giá đất', 'Quỹ đất'] },
      {
        value: 'siteClearance',
        label: 'Giải phóng mặt bằng',
        synonyms: ['GPMB', 'Bồi thường, GPMB', 'Bồi thường, giải phóng mặt bằng'],
      },
      { value: 'planning', label: 'Quy hoạch' },
      { value: 'capital', label: 'Vốn', synonyms: ['Nguồn vốn', 'Tín dụng'] },
      { value: 'procedure', label: 'Thủ tục', synonyms: ['Thủ tục hành chính', 'TTHC'] },
      { value: 'market', label: 'Đầu ra', synonyms: ['Tiêu thụ', 'Bán hàng'] },
      { value: 'other', label: 'Khác' },
    ],
  },
  text: {
    type: 'text',
    label: 'Nội dung vướng mắc',
    required: true,
    maxLength: longestText,
    multiline: true,
    searched: true,
    width: 300,
    headings: ['Khó khăn, vướng mắc', 'Vướng mắc', 'Nội dung', 'Khó khăn vướng mắc', 'Tồn tại, vướng mắc'],
  },
  proposal: {
    type: 'text',
    label: 'Kiến nghị',
    maxLength: longestText,
    multiline: true,
    searched: true,
    width: 220,
    headings: ['Đề xuất, kiến nghị', 'Đề xuất'],
  },
  level: {
    type: 'choice',
    label: 'Cấp xử lý',
    width: 130,
    headings: ['Cấp giải quyết', 'Thẩm quyền', 'Thẩm quyền giải quyết'],
    options: [
      { value: 'developer', label: 'Chủ đầu tư' },
      { value: 'commune', label: 'Xã, phường', synonyms: ['UBND xã', 'UBND xã, phường', 'Cấp xã'] },
      { value: 'department', label: 'Sở, ngành', synonyms: ['Sở', 'Sở Xây dựng'] },
      { value: 'province', label: 'Tỉnh', synonyms: ['UBND tỉnh', 'Cấp tỉnh', 'HĐND tỉnh', 'Tỉnh ủy'] },
      {
        value: 'central',
        label: 'Trung ương',
        synonyms: ['Bộ, ngành', 'Bộ Xây dựng', 'Chính phủ', 'Quốc hội'],
      },
    ],
  },
  responsible: {
    type: 'text',
    label: 'Cơ quan, người giải quyết',
    maxLength: 300,
    searched: true,
    width: 190,
    headings: ['Cơ quan giải quyết', 'Cơ quan chủ trì', 'Đơn vị chủ trì', 'Trách nhiệm', 'Người phụ trách'],
  },
  raisedOn: {
    type: 'day',
    label: 'Ngày phát sinh',
    width: 120,
    headings: ['Ngày báo cáo', 'Ngày nêu', 'Phát sinh từ'],
  },
  dueOn: {
    type: 'day',
    label: 'Hạn giải quyết',
    width: 120,
    headings: ['Thời hạn', 'Hạn xử lý', 'Thời hạn giải quyết', 'Hạn hoàn thành'],
  },
  state: {
    type: 'choice',
    label: 'Tình trạng',
    width: 140,
    headings: ['Trạng thái', 'Kết quả', 'Tình trạng giải quyết'],
    options: [
      { value: 'open', label: 'Chưa giải quyết', synonyms: ['Chưa xử lý', 'Mới', 'Chưa'] },
      { value: 'inProgress', label: 'Đang giải quyết', synonyms: ['Đang xử lý', 'Đang'] },
      {
        value: 'resolved',
        label: 'Đã giải quyết',
        synonyms: ['Đã xử lý', 'Đã xong', 'Hoàn thành', 'Đã tháo gỡ', 'Xong'],
      },
    ],
  },
  actionTaken: {
    type: 'text',
    label: 'Việc đã làm',
    maxLength: longestText,
    multiline: true,
    searched: true,
    width: 220,
    headings: ['Kết quả xử lý', 'Đã thực hiện', 'Biện pháp đã thực hiện', 'Kết quả giải quyết'],
  },
  resolvedOn: { type: 'day', label: 'Ngày giải quyết xong', width: 130, headings: ['Ngày hoàn thành'] },
  note: { ...noteField, width: 180, onDemand: true },
} as const

/** Obstacles (khó khăn, vướng mắc) of projects: what is in the way, who must act until when, what was done. */
export const obstacles = defineRegister({
  name: 'obstacles',
  table: 'obstacle',
  one: 'vướng mắc',
  many: 'khó khăn, vướng mắc',
  fields,
  title: 'text',
  identifiedBy: ['project', 'text'],
  sortedBy: 'dueOn',
  groups: [
    { label: 'Vướng mắc', fields: ['project', 'text', 'kind', 'raisedOn', 'proposal'] },
    { label: 'Giải quyết', fields: ['level', 'responsible', 'dueOn', 'state', 'resolvedOn', 'actionTaken'] },
    { label: 'Khác', fields: ['note'] },
  ],
  roles: { read: 'viewer', write: 'editor' },
  check: checkObstacle,
  partOf: 'project',
  views: [
    {
      name: 'Quá hạn, chưa giải quyết',
      conditions: {
        dueOn: { kind: 'period', period: 'beforeToday' },
        state: { kind: 'noneOf', values: ['resolved'] },
      },
    },
    {
      name: 'Đến hạn trong 7 ngày tới',
      conditions: {
        dueOn: { kind: 'period', period: 'next7Days' },
        state: { kind: 'noneOf', values: ['resolved'] },
      },
    },
    { name: 'Chưa giải quyết', conditions: { state: { kind: 'noneOf', values: ['resolved'] } } },
    {
      name: 'Chưa rõ ai phải giải quyết',
      conditions: { responsible: { kind: 'empty' }, state: { kind: 'noneOf', values: ['resolved'] } },
    },
  ],
})

export type Obstacle = RecordOf<typeof fields>
