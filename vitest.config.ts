import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    // Real files, real SQLite, real windows: slow beside unit tests, so each has time.
    testTimeout: 60_000,
    hookTimeout: 120_000,
    include: ['tests/**/*.test.ts', 'tests/**/*.test.tsx'],
    maxWorkers: 2,
    reporters: ['default'],
  },
})
