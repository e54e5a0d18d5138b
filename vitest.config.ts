import { defineConfig } from 'vitest/config'

const windows = ['tests/e2e/**/*.test.ts', 'tests/packaging/**/*.test.ts']

export default defineConfig({
  test: {
    // Real files, real SQLite, real windows: slow beside unit tests, so each has time.
    testTimeout: 60_000,
    hookTimeout: 120_000,
    maxWorkers: 2,
    // What a window or another thread does comes when it comes: a slow machine is no failure.
    expect: { poll: { timeout: 15_000 } },
    reporters: ['default'],
    projects: [
      { extends: true, test: { name: 'office', include: ['tests/**/*.test.ts'], exclude: windows } },
      // One window at a time: two would take the processor and the keyboard's focus from each other.
      {
        extends: true,
        test: { name: 'window', include: windows, maxWorkers: 1, sequence: { groupOrder: 1 } },
      },
    ],
  },
})
