import { spawnSync } from 'node:child_process'

/** `npm run torture`: the tests that break things, many more times than in the daily run (`--short`: somewhat more). */
const isShort = process.argv.includes('--short')
const env = {
  ...process.env,
  ANCU_TORTURE_KILLS: isShort ? '12' : '300',
  ...(isShort ? {} : { ANCU_TYPING: 'all' }),
}
const tests = ['tests/crash', 'tests/e2e/typing']
const ran = spawnSync('vitest', ['run', ...tests, '--testTimeout=3600000'], {
  stdio: 'inherit',
  env,
  shell: process.platform === 'win32',
})
process.exit(ran.status ?? 1)
