import { readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join, relative, sep } from 'node:path'
import { parseSync } from 'vite'

/**
 * The architecture of ARCHITECTURE.md as a check: who may import whom, which package belongs to which room. A room or
 * a package that is not listed is an error, so a new dependency is a decision and not an accident.
 */

interface Room {
  /** Rooms that it may import. */
  rooms: readonly string[]
  /** Packages that it may import; `node:` stands for Node's own but those that are named apart. */
  packages: readonly string[]
}

const plainNode = [
  'node:path',
  'node:url',
  'node:crypto',
  'node:worker_threads',
  'node:buffer',
  'node:util',
  'node:stream',
  'node:events',
  'node:os',
  'node:process',
  'node:timers/promises',
]
const anyRoom = [
  'shared',
  'platform',
  'db',
  'ledger',
  'handoff',
  'print',
  'sheets',
  'features',
  'office',
  'shell',
  'preview',
]

/** The longest matching folder decides. */
export const rooms: Readonly<Record<string, Room>> = {
  shared: { rooms: [], packages: ['zod'] },
  renderer: {
    rooms: ['shared', 'resources'],
    packages: [
      'zod',
      'react',
      'react-dom',
      '@fluentui/react-components',
      '@fluentui/react-icons',
      'ag-grid-community',
      '@ag-grid-community/locale',
      'pdfjs-dist',
    ],
  },
  'electron/platform': { rooms: ['shared'], packages: ['uuid', 'node:fs', 'node:fs/promises', ...plainNode] },
  'electron/db': {
    rooms: ['platform', 'shared'],
    packages: ['better-sqlite3', 'kysely', 'zod', 'node:fs', ...plainNode],
  },
  'electron/ledger': { rooms: ['db', 'platform', 'shared'], packages: ['kysely', 'node:crypto'] },
  'electron/handoff': { rooms: ['platform', 'shared'], packages: ['age-encryption', ...plainNode] },
  'electron/print': {
    rooms: ['platform', 'shared'],
    packages: ['pdfmake', 'pdfkit', 'fontkit', 'echarts', 'docx', '@resvg/resvg-wasm', 'zod', ...plainNode],
  },
  'electron/sheets': { rooms: ['platform', 'shared'], packages: ['node:zlib', ...plainNode] },
  'electron/features': {
    rooms: ['ledger', 'db', 'print', 'sheets', 'handoff', 'shared', 'platform'],
    packages: ['kysely', 'zod', 'node:path'],
  },
  'electron/office': {
    rooms: ['features', 'ledger', 'db', 'shared', 'platform'],
    packages: ['zod', 'node:readline', ...plainNode],
  },
  'electron/shell': { rooms: ['office', 'platform', 'shared'], packages: ['electron', ...plainNode] },
  'electron/preview': { rooms: ['office', 'platform', 'shared'], packages: ['node:http', ...plainNode] },
  'electron/main.ts': { rooms: anyRoom, packages: ['electron', ...plainNode] },
  'electron/preload.ts': { rooms: ['shared'], packages: ['electron'] },
}

/** Ciphers and keys belong to the rooms that guard data; elsewhere node:crypto is for hashes only. */
const cipherRooms = ['electron/db', 'electron/handoff']
const cipherNames =
  /\b(createCipheriv|createDecipheriv|scrypt|scryptSync|argon2|pbkdf2|hkdf|generateKeyPair|diffieHellman)\b/

/** One import of a file. */
interface Import {
  file: string
  specifier: string
}

/** Every broken rule below a folder, as a sentence a line: empty where the house stands as planned. */
export function checkArchitecture(root: string): string[] {
  const files = ['shared', 'renderer', 'electron'].flatMap((folder) => listSources(root, folder))
  const imports = files.flatMap((file) => importsOf(root, file))
  return [
    ...files
      .filter((file) => roomOf(file) === undefined)
      .map((file) => `${file}: stands in no room of the house`),
    ...imports.flatMap((given) => brokenBy(given)),
    ...files.flatMap((file) => misplacedCiphers(root, file)),
    ...circlesBetweenFeatures(imports),
  ]
}

function listSources(root: string, folder: string): string[] {
  const path = join(root, folder)
  let names: string[]
  try {
    names = readdirSync(path)
  } catch {
    return []
  }
  return names.flatMap((name) => {
    const below = `${folder}/${name}`
    if (statSync(join(root, below)).isDirectory()) return listSources(root, below)
    return /\.tsx?$/.test(name) ? [below] : []
  })
}

function importsOf(root: string, file: string): Import[] {
  const text = readFileSync(join(root, file), 'utf8')
  const { module } = parseSync(file, text)
  const named = [
    ...module.staticImports.map((found) => found.moduleRequest.value),
    ...module.staticExports.flatMap((found) =>
      found.entries.flatMap((entry) => (entry.moduleRequest ? [entry.moduleRequest.value] : [])),
    ),
    ...module.dynamicImports.map((found) =>
      text.slice(found.moduleRequest.start + 1, found.moduleRequest.end - 1),
    ),
  ]
  return named.map((specifier) => ({ file, specifier }))
}

function roomOf(file: string): string | undefined {
  return Object.keys(rooms)
    .filter((name) => file === name || file.startsWith(`${name}/`))
    .sort((a, b) => b.length - a.length)[0]
}

/** The file of the project that an import means, or null for a package. */
function targetOf({ file, specifier }: Import): string | null {
  if (specifier.startsWith('#')) return specifier.slice(1)
  if (specifier.startsWith('.'))
    return relative('.', join(dirname(file), specifier))
      .split(sep)
      .join('/')
  return null
}

function brokenBy(given: Import): string[] {
  const name = roomOf(given.file)
  const room = name === undefined ? undefined : rooms[name]
  if (!name || !room) return []
  const target = targetOf(given)?.replace(/\?.*$/, '')
  if (target === undefined) return brokenByPackage(given, name, room)
  const other = roomOf(target) ?? (target.startsWith('resources/') ? 'resources' : undefined)
  if (other === undefined) return [`${given.file}: imports ${given.specifier}, which stands in no room`]
  if (other === name) return throughTheIndex(given, target)
  const short = other.replace('electron/', '')
  if (!room.rooms.includes(short))
    return [`${given.file}: ${name} may not import ${short} (${given.specifier})`]
  return []
}

function brokenByPackage(given: Import, name: string, room: Room): string[] {
  const packageName = given.specifier.startsWith('node:')
    ? given.specifier
    : given.specifier
        .split('/')
        .slice(0, given.specifier.startsWith('@') ? 2 : 1)
        .join('/')
  return room.packages.includes(packageName)
    ? []
    : [`${given.file}: ${name} may not import the package ${packageName}`]
}

/** A feature asks another through its index, never its insides. */
function throughTheIndex(given: Import, target: string): string[] {
  const [mine, theirs] = [featureOf(given.file), featureOf(target)]
  if (mine === theirs || theirs === undefined || mine === undefined) return []
  return target.endsWith('/index.ts')
    ? []
    : [
        `${given.file}: imports the inside of feature ${theirs} (${given.specifier}); ask through its index.ts`,
      ]
}

function featureOf(file: string): string | undefined {
  return /^electron\/features\/([^/]+)\//.exec(file)?.[1]
}

function misplacedCiphers(root: string, file: string): string[] {
  if (!file.startsWith('electron/') || cipherRooms.some((room) => file.startsWith(`${room}/`))) return []
  const used = cipherNames.exec(readFileSync(join(root, file), 'utf8'))?.[1]
  return used ? [`${file}: uses ${used}; ciphers and keys belong to db and handoff`] : []
}

function circlesBetweenFeatures(imports: readonly Import[]): string[] {
  const asks = new Map<string, Set<string>>()
  for (const given of imports) {
    const [mine, theirs] = [featureOf(given.file), featureOf(targetOf(given) ?? '')]
    if (mine && theirs && mine !== theirs) asks.set(mine, (asks.get(mine) ?? new Set()).add(theirs))
  }
  const circles: string[] = []
  const walk = (path: readonly string[]): void => {
    for (const next of asks.get(path[path.length - 1] ?? '') ?? []) {
      if (next === path[0])
        circles.push(`features ask each other in a circle: ${[...path, next].join(' -> ')}`)
      else if (!path.includes(next)) walk([...path, next])
    }
  }
  for (const feature of asks.keys()) walk([feature])
  return [...new Set(circles)]
}

if (import.meta.main) {
  const broken = checkArchitecture(process.cwd())
  for (const line of broken) console.error(line)
  if (broken.length > 0) process.exit(1)
  console.log('architecture: every import follows the house rules')
}
