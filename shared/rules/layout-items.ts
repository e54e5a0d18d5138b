/**
 * What an office may choose in the layout of its documents: items on which the sources disagree, and those that a rule
 * leaves open within limits. Defaults are the safe ones; each option says who writes so.
 */
export interface LayoutItem {
  /** Begins with its layout: `party.titleSize`. */
  key: string
  layout: 'state' | 'party'
  label: string
  options: readonly LayoutOption[]
  default: string
  /** How well the default is known. */
  verification: string
}

interface LayoutOption {
  value: string
  label: string
  /** Who writes so. */
  source: string
}

const hd36 = 'HD 36-HD/VPTW'
const hd05 = 'HD 05-HD/VPTW (bản triển khai)'
const both = 'HD 36-HD/VPTW và HD 05-HD/VPTW'
const decree = 'NĐ 30/2020/NĐ-CP, Phụ lục I'
const unsure = 'chưa đọc được phụ lục chính thức của HD 05; các nguồn khác nhau'
const leftOpen = 'nghị định cho phép trong khoảng này'

/** Sizes in points as options, each with who writes so. */
function sizes(...given: readonly [pt: number, source: string][]): LayoutOption[] {
  return given.map(([pt, source]) => ({
    value: String(pt),
    label: `${String(pt).replace('.', ',')} pt`,
    source,
  }))
}

function item(
  key: string,
  label: string,
  options: readonly LayoutOption[],
  verification = key.startsWith('party.') ? unsure : leftOpen,
): LayoutItem {
  const layout = key.startsWith('party.') ? 'party' : 'state'
  return { key, layout, label, options, default: options[0]?.value ?? '', verification }
}

const tones = (source: string): LayoutOption[] => [
  { value: 'asTyped', label: 'Giữ như đã gõ', source: 'không đổi dấu' },
  { value: 'new', label: 'òa, òe, ủy', source },
  { value: 'old', label: 'oà, oè, uỷ', source },
]

/** Every item, in the order in which a page is read. The first option is the default. */
export const layoutItems: readonly LayoutItem[] = [
  item('state.bodySize', 'Cỡ chữ nội dung', sizes([14, decree], [13, decree])),
  item('state.indent', 'Lùi đầu dòng', [
    { value: '10', label: '1 cm', source: decree },
    { value: '12.7', label: '1,27 cm', source: decree },
  ]),
  item('state.lineSpacing', 'Khoảng cách dòng', [
    { value: '1', label: 'Dòng đơn', source: decree },
    { value: '1.15', label: '1,15 dòng', source: decree },
    { value: '1.5', label: '1,5 dòng', source: decree },
  ]),
  item('state.marginTop', 'Lề trên', millimetres(20, 25)),
  item('state.marginBottom', 'Lề dưới', millimetres(20, 25)),
  item('state.marginLeft', 'Lề trái', millimetres(30, 35)),
  item('state.marginRight', 'Lề phải', millimetres(15, 20)),
  item('state.pageNumberSize', 'Cỡ chữ số trang', sizes([14, decree], [13, decree])),
  item('state.titleSize', 'Cỡ chữ tên loại, trích yếu', sizes([14, decree], [13, decree])),
  item('state.tonePlacement', 'Vị trí dấu thanh', tones('tùy đơn vị'), 'nghị định không quy định'),

  item('party.nationSize', 'Cỡ chữ “ĐẢNG CỘNG SẢN VIỆT NAM”', sizes([15, both], [14, hd05])),
  item('party.namesSize', 'Cỡ chữ tên hai cơ quan', sizes([14, both], [13, hd05])),
  item('party.star', 'Dấu sao dưới tên cơ quan', [
    { value: 'regular14', label: '14 pt, đứng thường', source: hd36 },
    { value: 'bold12', label: '12 pt, đậm', source: hd05 },
  ]),
  item('party.numberSize', 'Cỡ chữ số, ký hiệu', sizes([14, both], [13, hd05])),
  item('party.titleSize', 'Cỡ chữ tên loại', sizes([15, hd36], [14, hd05], [16, hd05])),
  item('party.bodySize', 'Cỡ chữ nội dung', sizes([14, both], [15, hd36])),
  item('party.lineHeight', 'Khoảng cách dòng (chính xác)', sizes([18, both], [19, hd05], [20, hd05])),
  item('party.pageNumberSize', 'Cỡ chữ số trang', sizes([14, both], [13, hd05])),
  item('party.end', 'Dấu kết thúc nội dung', [
    { value: '.', label: '.', source: hd05 },
    { value: './.', label: './.', source: hd36 },
  ]),
  item('party.position', 'Chức vụ người ký', [
    { value: 'regular', label: 'Chữ thường nét', source: both },
    { value: 'bold', label: 'Chữ đậm', source: hd05 },
  ]),
  item('party.recipientsLabelSize', 'Cỡ chữ “Nơi nhận:”', sizes([14, both], [12, hd05])),
  item('party.recipientsSize', 'Cỡ chữ danh sách nơi nhận', sizes([12, both], [11, hd05])),
  item('party.recipientsBetween', 'Dấu cuối dòng nơi nhận', [
    { value: ';', label: ';', source: hd05 },
    { value: ',', label: ',', source: hd36 },
  ]),
  item('party.columns', 'Hai cột phần đầu', [
    { value: '77/88', label: '77 mm và 88 mm', source: hd05 },
    { value: '70.6/94.5', label: '70,6 mm và 94,5 mm', source: hd05 },
  ]),
  item('party.basesEnd', 'Dấu cuối căn cứ cuối cùng', [
    { value: '.', label: '.', source: hd05 },
    { value: ',', label: ',', source: hd36 },
  ]),
  item('party.basesStyle', 'Kiểu chữ căn cứ', [
    { value: 'upright', label: 'Chữ đứng', source: both },
    { value: 'italic', label: 'Chữ nghiêng', source: hd05 },
  ]),
  item('party.submission', 'Nơi gửi của tờ trình', [
    { value: 'Kính trình:', label: 'Kính trình', source: hd05 },
    { value: 'Kính gửi:', label: 'Kính gửi', source: hd36 },
  ]),
  item('party.letterAbstract', 'Trích yếu công văn', [
    { value: 'V/v', label: 'V/v …', source: hd05 },
    { value: 'về việc', label: 'về việc …', source: hd05 },
  ]),
  item('party.tonePlacement', 'Vị trí dấu thanh', tones('các hướng dẫn khác nhau')),
]

function millimetres(...given: readonly number[]): LayoutOption[] {
  return given.map((mm) => ({ value: String(mm), label: `${mm} mm`, source: decree }))
}

function layoutItem(key: string): LayoutItem | undefined {
  return layoutItems.find((each) => each.key === key)
}

/** The value of an item: what was chosen where it is one of the options, else the default. */
export function chosenValue(choices: Readonly<Record<string, string>>, key: string): string {
  const known = layoutItem(key)
  if (!known) throw new Error(`no layout item ${key}`)
  const chosen = choices[key]
  return known.options.some(({ value }) => value === chosen) && chosen !== undefined ? chosen : known.default
}

/** Why a choice cannot be taken, as a sentence; null where it can. */
export function checkLayoutChoice({ item: key, value }: { item: string; value: string }): string | null {
  const known = layoutItem(key)
  if (!known) return `Không có mục thể thức "${key}"`
  if (known.options.some((option) => option.value === value)) return null
  const allowed = known.options.map((option) => `${option.value} (${option.label})`).join(', ')
  return `"${known.label}" chỉ nhận một trong các giá trị: ${allowed}`
}
