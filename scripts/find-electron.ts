import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * The Electron program that is on this machine: the one in the folder that `ELECTRON_OVERRIDE_DIST_PATH` names, else
 * the one that the npm package `electron` has fetched. Null where there is none; nothing is downloaded here.
 */
export function findElectron(root: string): string | null {
  const named = process.env['ELECTRON_OVERRIDE_DIST_PATH']
  if (named) return ifThere(join(named, process.platform === 'win32' ? 'electron.exe' : 'electron'))
  const electronPackage = join(root, 'node_modules/electron')
  const pathFile = join(electronPackage, 'path.txt')
  return existsSync(pathFile) ? ifThere(join(electronPackage, 'dist', readFileSync(pathFile, 'utf8'))) : null
}

function ifThere(file: string): string | null {
  return existsSync(file) ? file : null
}
