import { house } from './0001-house.ts'
import { excelHands } from './0002-excel-hands.ts'
import { attachments } from './0003-attachments.ts'
import { documents } from './0004-documents.ts'
import { procedures } from './0005-procedures.ts'
import { procedureReport } from './0006-procedure-report.ts'
import { laboratory } from './0007-laboratory.ts'

/** A script for each structure version, in order: the first makes version 1. A published one is never edited. */
export const migrations: readonly string[] = [
  house,
  excelHands,
  attachments,
  documents,
  procedures,
  procedureReport,
  laboratory,
]
