// The command line of An Cư: npm run -s ancu -- <channel> ['<json>' | @file.json | -]
import './require-node.mjs'

const { runCommandLine } = await import('../electron/office/command-line.ts')
process.exitCode = await runCommandLine({
  words: process.argv.slice(2),
  environment: process.env,
  resourcesFolder: new URL('../resources', import.meta.url).pathname,
})
