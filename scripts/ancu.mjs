// The command line of An Cư: npm run -s ancu -- <channel> ['<json>' | @file.json | -]
import './require-node.mjs'
import { readFileSync } from 'node:fs'
import module from 'node:module'
import { fileURLToPath } from 'node:url'

const inProject = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url))

// Halves the start of a call; where the folder cannot be written, Node goes on without.
module.enableCompileCache(inProject('node_modules/.cache/ancu'))

const { runCommandLine } = await import('../electron/office/command-line.ts')
process.exitCode = await runCommandLine({
  words: process.argv.slice(2),
  environment: process.env,
  resourcesFolder: inProject('resources'),
  version: JSON.parse(readFileSync(inProject('package.json'), 'utf8')).version,
})
