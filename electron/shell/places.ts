import { app } from 'electron'
import { createHash } from 'node:crypto'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

/** Where things lie on this machine. */
export interface Places {
  /** The database, its key ring and its backups. */
  dataFolder: string
  /** What the build laid beside the bundles: fonts, catalogues. */
  resourcesFolder: string
  /** The page as built. */
  pageFolder: string
  preloadFile: string
}

/**
 * Chooses the data folder: `--data=DIR`, else `ANCU_DATA`, else `data` in the user's own folder of the program. Each
 * data folder has a window folder of its own (size, caches, the lock that keeps a second window away), which is on
 * this machine even where the data folder is elsewhere.
 *
 * @param built the folder that holds `main.js` and, beside it, the page and the resources.
 */
export function choosePlaces(given: readonly string[], built: URL): Places {
  const named =
    given.find((argument) => argument.startsWith('--data='))?.slice('--data='.length) ||
    process.env['ANCU_DATA']
  const ownFolder = app.getPath('userData')
  const dataFolder = named ? resolve(named) : join(ownFolder, 'data')
  const mark = createHash('sha256').update(dataFolder).digest('hex').slice(0, 16)
  app.setPath('userData', named ? join(ownFolder, 'windows', mark) : ownFolder)
  return {
    dataFolder,
    resourcesFolder: fileURLToPath(new URL('../resources', built)),
    pageFolder: fileURLToPath(new URL('../renderer', built)),
    preloadFile: fileURLToPath(new URL('preload.cjs', built)),
  }
}
