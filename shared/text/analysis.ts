/** Why a procedure is not in the cut of the list. */
export const leftOutText = {
  noLegalDays: 'Chưa có thời hạn theo luật',
  noCommittedDays: 'Chưa có thời hạn cam kết',
  otherUnit: 'Thời hạn theo luật và thời hạn cam kết khác đơn vị tính',
} as const

/** A dossier whose procedure is not known. */
export const unknownProcedureText = 'Chưa rõ thủ tục'
/** A dossier that names no agency. */
export const unknownAgencyText = 'Chưa rõ cơ quan'
