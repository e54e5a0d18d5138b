import { measureImport } from './import.ts'
import { measureEdit } from './edit.ts'
import { measureList } from './list.ts'
import { printLines } from './measure.ts'
const which = process.argv[2]
if (which === 'import') printLines(await measureImport(true))
if (which === 'edit') printLines(await measureEdit(true))
if (which === 'list') printLines(await measureList(true))
