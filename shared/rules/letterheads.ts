import type { Letterhead } from '#shared/registers/letterheads.ts'

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
 * organisation of another shape nothing is invented. Names are kept as in a sentence; the layouts make capitals of them. The Party names are usual, not confirmed.
 */
export function suggestLetterheads(said: OrganisationSaid): Letterhead[] {
  const { name, province } = splitOrganisation(said)
  const state = {
    ...stateForm(name),
    superior: said.superior?.normalize('NFC') || (province ? `UBND tỉnh ${province}` : null),
    place: province ?? '…',
  }
  const party = partyForm(name, province)
  if (province !== 'Bắc Ninh') return [state, party]
  const before = {
    superior: 'UBND tỉnh Bắc Giang',
    place: 'Bắc Giang',
    validFrom: null,
    validTo: merged.lastDayBefore,
  }
  return [
    { ...state, ...before },
    { ...state, validFrom: merged.firstDay },
    { ...party, ...before, superior: 'Đảng bộ Ủy ban nhân dân tỉnh Bắc Giang' },
    { ...party, validFrom: merged.firstDay },
  ]
}

/** "Sở Xây dựng tỉnh Bắc Ninh" is "Sở Xây dựng" of "Bắc Ninh"; a province that is given apart goes before. */
function splitOrganisation({ organisation, province }: OrganisationSaid): {
  name: string
  province: string | null
} {
  const tidy = organisation.normalize('NFC').trim()
  const found = /^(.+?)[\s,]+tỉnh\s+(.+)$/iu.exec(tidy)
  return { name: found?.[1] ?? tidy, province: province?.normalize('NFC').trim() || found?.[2] || null }
}

function stateForm(organisation: string): Letterhead {
  const isDepartment = organisation.toLocaleLowerCase('vi') === 'sở xây dựng'
  return {
    layout: 'state',
    superior: null,
    organisation,
    symbol: symbolOf(organisation),
    place: '…',
    addressee: 'Ban Thường vụ Tỉnh ủy',
    signingFor: null,
    signerTitle: isDepartment ? 'GIÁM ĐỐC' : 'THỦ TRƯỞNG CƠ QUAN',
    signerName: null,
    recipients: ['Như trên;', 'UBND tỉnh (báo cáo);', isDepartment ? 'Lưu: VT, QLN&TTBĐS.' : 'Lưu: VT.'].join(
      '\n',
    ),
    validFrom: null,
    validTo: null,
    unverified: true,
  }
}

function partyForm(organisation: string, province: string | null): Letterhead {
  return {
    layout: 'party',
    superior: province ? `Đảng bộ Ủy ban nhân dân tỉnh ${province}` : null,
    organisation: `Đảng ủy ${organisation}`,
    symbol: 'ĐU',
    place: province ?? '…',
    addressee: null,
    signingFor: 'T/M BAN THƯỜNG VỤ',
    signerTitle: 'BÍ THƯ',
    signerName: null,
    recipients: ['Ban Thường vụ Tỉnh ủy (báo cáo);', 'Các đồng chí ủy viên;', 'Lưu VPĐU.'].join('\n'),
    validFrom: null,
    validTo: null,
    unverified: true,
  }
}

/** "SỞ XÂY DỰNG" signs as SXD: the first letters of its words. */
function symbolOf(organisation: string): string {
  return organisation
    .toLocaleUpperCase('vi')
    .split(/[\s,–-]+/)
    .filter((word) => word !== '' && word !== 'VÀ')
    .map((word) => word.charAt(0))
    .join('')
}
