import type { Letterhead } from '#shared/registers/letterheads.ts'
import { fold } from '#shared/vietnamese/fold.ts'

/** What a person says of their organisation at set-up. */
export interface OrganisationSaid {
  organisation: string
  superior?: string | undefined
  province?: string | undefined
}

/** The day on which tỉnh Bắc Giang became part of tỉnh Bắc Ninh (Nghị quyết 202/2025/QH15). */
const merged = { lastDayBefore: '2025-06-30', firstDay: '2025-07-01' }

/**
 * The letterheads that set-up suggests, all marked as not yet verified: they are the office's to confirm. From
 * "Sở Xây dựng tỉnh Bắc Ninh" follow the names of the State form (Nghị định 30/2020/NĐ-CP, Phụ lục I); of an
 * organisation of another shape nothing is invented. The Party names are usual, not confirmed. Names are kept as in a
 * sentence; the layouts make capitals of them.
 */
export function suggestLetterheads(said: OrganisationSaid): Letterhead[] {
  const { name, within } = splitOrganisation(said)
  const place = within?.name ?? unknownPlace
  const superior = said.superior?.normalize('NFC').trim() || (within ? `UBND ${within.full}` : null)
  const state = { ...stateForm(name, within), superior, place }
  const party = { ...partyForm(name, within), place }
  if (!within || fold(within.full) !== 'tinh bac ninh') return [state, party]
  const before = { place: 'Bắc Giang', validFrom: null, validTo: merged.lastDayBefore }
  return [
    { ...state, ...before, superior: 'UBND tỉnh Bắc Giang' },
    { ...state, validFrom: merged.firstDay },
    { ...party, ...before, superior: 'Đảng bộ Ủy ban nhân dân tỉnh Bắc Giang' },
    { ...party, validFrom: merged.firstDay },
  ]
}

/** The province that an organisation belongs to, without its type; null where nothing says it. */
export function provinceOf(said: OrganisationSaid): string | null {
  return splitOrganisation(said).within?.name ?? null
}

const unknownPlace = '…'

interface Province {
  /** "Bắc Ninh" */
  name: string
  /** "tỉnh Bắc Ninh" */
  full: string
  isCity: boolean
}

/** "Sở Xây dựng tỉnh Bắc Ninh" is "Sở Xây dựng" of "tỉnh Bắc Ninh"; a province that is given apart goes before. */
function splitOrganisation({ organisation, province }: OrganisationSaid): {
  name: string
  within: Province | null
} {
  const tidy = organisation.normalize('NFC').trim()
  const found = /^(.{1,200}?)[\s,]+(tỉnh|thành phố)\s+(\S.{0,100})$/iu.exec(tidy)
  const inName = found ? provinceFrom(`${found[2] ?? ''} ${found[3] ?? ''}`) : null
  const given = province?.normalize('NFC').trim() ?? ''
  return { name: found?.[1] ?? tidy, within: given === '' ? inName : provinceFrom(given) }
}

/** "tỉnh Bắc Ninh", "TP. Huế" or only "Bắc Ninh"; without a type it is taken for a tỉnh. */
function provinceFrom(said: string): Province {
  const found = /^(tỉnh|thành phố|tp\.?)\s+(\S.*)$/iu.exec(said)
  const isCity = found !== null && !/^tỉnh$/iu.test(found[1] ?? '')
  const name = withoutCapitals((found?.[2] ?? said).trim())
  return { name, full: `${isCity ? 'thành phố' : 'tỉnh'} ${name}`, isCity }
}

/** "BẮC NINH" as it stands in a sentence; a name that is not all in capitals stays as it is. */
function withoutCapitals(name: string): string {
  if (name !== name.toLocaleUpperCase('vi')) return name
  return name.toLocaleLowerCase('vi').replace(/(?<!\p{L})\p{L}/gu, (letter) => letter.toLocaleUpperCase('vi'))
}

function stateForm(organisation: string, within: Province | null): Letterhead {
  const form = {
    layout: 'state' as const,
    superior: null,
    organisation,
    symbol: symbolOf(organisation),
    place: unknownPlace,
    addressee: null,
    signingFor: null,
    signerTitle: 'THỦ TRƯỞNG CƠ QUAN',
    signerName: null,
    recipients: 'Lưu: VT.',
    contact: null,
    numbering: 'year' as const,
    termFrom: null,
    validFrom: null,
    validTo: null,
    unverified: true,
  }
  if (organisation.toLocaleLowerCase('vi') !== 'sở xây dựng') return form
  const isCity = within?.isCity ?? false
  const superior = `UBND ${isCity ? 'thành phố' : 'tỉnh'} (báo cáo);`
  return {
    ...form,
    addressee: `Ban Thường vụ ${isCity ? 'Thành ủy' : 'Tỉnh ủy'}`,
    signerTitle: 'GIÁM ĐỐC',
    recipients: ['Như trên;', superior, 'Lưu: VT, QLN&TTBĐS.'].join('\n'),
  }
}

function partyForm(organisation: string, within: Province | null): Letterhead {
  return {
    layout: 'party',
    superior: within ? `Đảng bộ Ủy ban nhân dân ${within.full}` : null,
    organisation: `Đảng ủy ${organisation}`,
    symbol: 'ĐU',
    place: unknownPlace,
    addressee: null,
    signingFor: 'T/M BAN THƯỜNG VỤ',
    signerTitle: 'BÍ THƯ',
    signerName: null,
    recipients: ['Đảng ủy cấp trên (báo cáo);', 'Các đồng chí ủy viên;', 'Lưu VPĐU.'].join('\n'),
    contact: null,
    numbering: 'term',
    // The day on which the term began is the office's to say: none is known.
    termFrom: null,
    validFrom: null,
    validTo: null,
    unverified: true,
  }
}

/** "Sở Xây dựng" signs as SXD, "Ban Quản lý dự án" as BQLDA: the first letters of its words, without marks. */
function symbolOf(organisation: string): string {
  return organisation
    .toLocaleUpperCase('vi')
    .split(/[\s,–-]+/)
    .filter((word) => word !== '' && word !== 'VÀ')
    .map((word) => word.normalize('NFD').charAt(0))
    .join('')
}
