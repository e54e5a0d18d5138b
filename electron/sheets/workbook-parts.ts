import { unreadable } from '#shared/text/sheets.ts'
import { formatNumber } from '#shared/vietnamese/numbers.ts'
import { cannotRead, limits, type SourceFile } from './source-file.ts'
import { attributeOf, scanXml, textOf, type XmlHandler } from './xml.ts'
import { readZipDirectory, unpack, type ZipEntry } from './zip.ts'

/** A workbook whose small parts have been read: which sheets it has and where they stand. */
export interface Workbook {
  source: SourceFile
  sheets: readonly SheetPart[]
  /** Days are counted from 1904, as old Excel for Mac did. */
  from1904: boolean
  sharedStrings: ZipEntry | undefined
  styles: ZipEntry | undefined
}

export interface SheetPart {
  name: string
  hidden: boolean
  entry: ZipEntry
}

type Attributes = (name: string) => string | undefined

/** Opens a workbook. Nothing of its sheets is unpacked yet. */
export async function openWorkbook(source: SourceFile): Promise<Workbook> {
  const entries = readZipDirectory(source)
  const main = await findMainPart(source, entries)
  const folder = main.name.slice(0, main.name.lastIndexOf('/') + 1)
  const relations = await readRelations(
    source,
    entries.get(`${folder}_rels/${main.name.slice(folder.length)}.rels`),
  )
  const partOf = (target: string | undefined) =>
    target === undefined ? undefined : entries.get(resolvePath(folder, target))
  const ofType = (type: string) => partOf(relations.find((relation) => relation.type === type)?.target)

  const listed = await readSheetList(source, main)
  const sheets = listed.sheets.flatMap(({ name, hidden, relation: id }) => {
    const relation = relations.find((candidate) => candidate.id === id)
    if (relation?.type !== 'worksheet') return []
    const entry = partOf(relation.target)
    if (!entry) throw cannotRead(source, unreadable.missingPart(relation.target))
    return [{ name, hidden, entry }]
  })
  if (sheets.length === 0) throw cannotRead(source, unreadable.noSheets)
  checkNames(source, sheets)
  return {
    source,
    sheets,
    from1904: listed.from1904,
    sharedStrings: ofType('sharedStrings'),
    styles: ofType('styles'),
  }
}

/** A sheet is chosen by its name and read once; two of one name, or one part under two names, Excel never writes. */
function checkNames(source: SourceFile, sheets: readonly SheetPart[]): void {
  const names = new Set<string>()
  const parts = new Set<ZipEntry>()
  for (const { name, entry } of sheets) {
    if (names.has(name)) throw cannotRead(source, unreadable.sameSheetTwice(name))
    if (parts.has(entry)) throw cannotRead(source, unreadable.damaged)
    names.add(name)
    parts.add(entry)
  }
}

/** The part that the package itself names as its document; Word and binary Excel files name others. */
async function findMainPart(source: SourceFile, entries: ReadonlyMap<string, ZipEntry>): Promise<ZipEntry> {
  if (entries.has('xl/workbook.bin')) throw cannotRead(source, unreadable.binaryExcel)
  if (entries.has('content.xml') && entries.has('mimetype')) throw cannotRead(source, unreadable.openDocument)
  if (!entries.has('[Content_Types].xml')) throw cannotRead(source, unreadable.notAWorkbook)
  const root = entries.get('_rels/.rels')
  if (!root) throw cannotRead(source, unreadable.missingPart('_rels/.rels'))
  const relations = await readRelations(source, root)
  const target = relations.find((relation) => relation.type === 'officeDocument')?.target
  if (target === undefined || /(^|\/)(word|ppt|visio)\//.test(target)) {
    throw cannotRead(source, unreadable.notAWorkbook)
  }
  const path = resolvePath('', target)
  const main = entries.get(path)
  if (!main) throw cannotRead(source, unreadable.missingPart(path))
  return main
}

interface Relation {
  id: string
  /** The last word of its type: "worksheet". Strict and transitional files differ before it. */
  type: string
  target: string
}

async function readRelations(source: SourceFile, entry: ZipEntry | undefined): Promise<Relation[]> {
  const relations: Relation[] = []
  if (!entry) return relations
  await readTags(source, entry, (name, attribute) => {
    if (name !== 'Relationship' || attribute('TargetMode') === 'External') return
    const type = attribute('Type') ?? ''
    relations.push({
      id: attribute('Id') ?? '',
      type: type.slice(type.lastIndexOf('/') + 1),
      target: attribute('Target') ?? '',
    })
  })
  return relations
}

interface ListedSheet {
  name: string
  hidden: boolean
  relation: string
}

async function readSheetList(
  source: SourceFile,
  entry: ZipEntry,
): Promise<{ sheets: ListedSheet[]; from1904: boolean }> {
  const sheets: ListedSheet[] = []
  let from1904 = false
  await readTags(source, entry, (name, attribute) => {
    if (name === 'workbookPr') from1904 = isTrue(attribute('date1904'))
    if (name !== 'sheet') return
    const state = attribute('state') ?? 'visible'
    sheets.push({
      name: attribute('name') ?? '',
      hidden: state !== 'visible',
      relation: attribute('id') ?? '',
    })
  })
  return { sheets, from1904 }
}

/** True for a true value of XML: "1" or "true". */
export function isTrue(value: string | undefined): boolean {
  return value === '1' || value === 'true'
}

async function readTags(
  source: SourceFile,
  entry: ZipEntry,
  read: (name: string, attribute: Attributes) => void,
): Promise<void> {
  if (entry.bytes > limits.listBytes) throw cannotRead(source, unreadable.bomb)
  await scanXml(source, unpack(source, entry), {
    open: (name, bytes, from, to) => {
      read(name, (wanted) => attributeOf(bytes, from, to, wanted))
    },
    close: () => undefined,
    text: () => undefined,
  })
}

/** A path inside the package, from the folder of the part that names it. */
function resolvePath(folder: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1)
  const steps: string[] = []
  for (const step of (folder + target).split('/')) {
    if (step === '..') steps.pop()
    else if (step !== '.' && step !== '') steps.push(step)
  }
  return steps.join('/')
}

/** The texts that cells refer to by number. Rich text is joined; readings for Asian scripts are left out. */
export async function readSharedStrings(
  { source, sharedStrings }: Workbook,
  progress: (chunks: AsyncIterable<Buffer>) => AsyncIterable<Buffer>,
): Promise<string[]> {
  const strings: string[] = []
  if (!sharedStrings) return strings
  let current = ''
  let characters = 0
  let isText = false
  let phoneticDepth = 0
  const handler: XmlHandler = {
    open(name) {
      if (name === 'si') current = ''
      else if (name === 'rPh') phoneticDepth++
      else if (name === 't') isText = phoneticDepth === 0
    },
    close(name) {
      if (name === 't') isText = false
      else if (name === 'rPh') phoneticDepth--
      else if (name === 'si') {
        strings.push(decodeEscapes(current))
        characters += current.length
        if (strings.length > limits.sharedStrings || characters > limits.characters) {
          throw cannotRead(source, unreadable.tooMuchText(formatNumber(limits.characters)))
        }
      }
    },
    text(bytes, from, to, isLiteral) {
      if (!isText) return
      current += readText(source, bytes, { from, to, isLiteral })
      if (current.length > limits.cellCharacters) {
        throw cannotRead(source, unreadable.tooLongText(formatNumber(limits.cellCharacters)))
      }
    },
  }
  await scanXml(source, progress(unpack(source, sharedStrings)), handler)
  return strings
}

/** A piece of text of a workbook; an unknown entity means that the file is damaged. */
export function readText(
  source: SourceFile,
  bytes: Buffer,
  { from, to, isLiteral }: { from: number; to: number; isLiteral: boolean },
): string {
  const text = isLiteral ? bytes.toString('utf8', from, to) : textOf(bytes, from, to)
  if (text === null) throw cannotRead(source, unreadable.damaged)
  return text
}

/** Excel writes characters that XML cannot hold as "_x000D_". Halves of characters become U+FFFD. */
export function decodeEscapes(text: string): string {
  if (!text.includes('_x')) return text
  return text
    .replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    .toWellFormed()
}
